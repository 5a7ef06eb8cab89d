import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the environment says; a flag of the command line wins over each of these. */
export interface Environment {
  /** `MUSTER_DATA_DIR`, else `.muster` in the working directory. */
  readonly dataDir: string;
  /** `DATABASE_URL`; null: the embedded server in the data folder. */
  readonly databaseUrl: string | null;
  /** `MUSTER_SERVER_SETTINGS`, as in `shared_buffers=64MB,work_mem=8MB`: overrides for the embedded server. */
  readonly serverSettings: Readonly<Record<string, string>>;
}

/**
 * Reads the environment variables Muster knows; empty ones count as absent. The only place that does.
 * @param env the variables, by default those of this process
 */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Environment {
  return {
    dataDir: env['MUSTER_DATA_DIR'] || '.muster',
    databaseUrl: env['DATABASE_URL'] || null,
    serverSettings: readSettings(env['MUSTER_SERVER_SETTINGS'] ?? ''),
  };
}

/** One variable by its name, for options of the command line; an empty one counts as absent. */
export function readVariable(name: string): string | null {
  return process.env[name] || null;
}

/** The folder of Muster's own package.json, migrations and examples, with a slash at the end; same from src/ and dist/. */
export const packageRoot = fileURLToPath(new URL('../', import.meta.url));

/** The version in a folder's package.json, as in `0.1.0`; of Muster itself unless a folder is named. */
export function packageVersion(folder = packageRoot): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new Error(`${folder} has a package.json with no version`);
}

function readSettings(text: string): Record<string, string> {
  const pairs = text.split(',').map((pair) => pair.trim());
  return Object.fromEntries(pairs.filter((pair) => pair.includes('=')).map((pair) => splitOnce(pair, '=')));
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return [text.slice(0, at).trim(), text.slice(at + separator.length).trim()];
}
