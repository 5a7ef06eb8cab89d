import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { variables } from './config-variables.ts';
import type { Variable } from './config-variables.ts';
import { Refusal } from './refusal.ts';

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

/** How a server or a worker is set up, beside its options. */
export interface Config {
  readonly publicUrl: URL | null;
  readonly webhook: WebhookConfig | null;
  readonly mail: MailConfig | null;
  readonly keep: KeepTimes;
}

export interface WebhookConfig {
  readonly url: URL;
  readonly secret: Buffer;
  /** It may lie in a private network. */
  readonly isPrivate: boolean;
}

export interface MailConfig {
  readonly server: URL;
  readonly from: string;
  readonly to: readonly string[];
}

/** After which times files go. */
export interface KeepTimes {
  /** An upload that nobody imported. */
  readonly uploadHours: number;
  /** The file of an import that is over; 0: never. */
  readonly sourceDays: number;
}

/**
 * Reads how a server or a worker is set up, as the page of settings says.
 * @throws Refusal `settings` that names every variable that is wrong, with what it has to be
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const wrong: string[] = [];
  const read = <T>({ name, usual, schema }: Variable<T>): T | null => {
    const { success, data, error } = schema.safeParse(env[name] || usual);
    if (success) return data;
    wrong.push(`${name} ${error.issues[0]?.message ?? 'is wrong'}`);
    return null;
  };
  const config = {
    publicUrl: read(variables.publicUrl),
    webhook: webhookOf(read, wrong),
    mail: mailOf(read, wrong),
    keep: {
      uploadHours: read(variables.uploadHours) ?? 0,
      sourceDays: read(variables.sourceDays) ?? 0,
    },
  };
  if (wrong.length === 0) return config;
  throw new Refusal('settings', `${wrong.join('. ')}.`);
}

type Read = <T>(variable: Variable<T>) => T | null;

function webhookOf(read: Read, wrong: string[]): WebhookConfig | null {
  const before = wrong.length;
  const url = read(variables.webhookUrl);
  const secret = read(variables.webhookSecret);
  const isPrivate = read(variables.webhookPrivate) ?? false;
  if (wrong.length > before || (url === null && secret === null)) return null;
  if (url === null) wrong.push(`MUSTER_WEBHOOK_URL is missing: there is a MUSTER_WEBHOOK_SECRET`);
  else if (secret === null)
    wrong.push(
      'MUSTER_WEBHOOK_SECRET is missing: requests to MUSTER_WEBHOOK_URL are signed with it; make one with: echo whsec_$(openssl rand -base64 32)',
    );
  else if (url.protocol === 'http:' && !isPrivate)
    wrong.push('MUSTER_WEBHOOK_URL has to begin with https://, unless MUSTER_WEBHOOK_PRIVATE is true');
  else return { url, secret, isPrivate };
  return null;
}

function mailOf(read: Read, wrong: string[]): MailConfig | null {
  const before = wrong.length;
  const server = read(variables.smtpUrl);
  const from = read(variables.mailFrom);
  const to = read(variables.mailTo);
  if (wrong.length > before || (server === null && from === null && to === null)) return null;
  if (server !== null && from !== null && to !== null) return { server, from, to };
  const given = { MUSTER_SMTP_URL: server, MUSTER_MAIL_FROM: from, MUSTER_MAIL_TO: to };
  const missing = Object.entries(given).flatMap(([name, value]) => (value === null ? [name] : []));
  wrong.push(
    `${missing.join(' and ')} missing: mails need MUSTER_SMTP_URL, MUSTER_MAIL_FROM and MUSTER_MAIL_TO`,
  );
  return null;
}

/** A setting as it stands, for showing. */
export interface EffectiveSetting {
  readonly name: string;
  /** What must not be shown is masked; empty: nothing. */
  readonly value: string;
  readonly from: 'given' | 'default';
}

/** What each variable holds now, secrets masked (`***`); whether it is right is for `readConfig` to say. */
export function effectiveSettings(
  env: Readonly<Record<string, string | undefined>> = process.env,
): EffectiveSetting[] {
  return Object.values(variables).map(({ name, usual, shown }: Variable<unknown>) => {
    const given = env[name] || null;
    return { name, value: masked(given ?? usual, shown), from: given === null ? 'default' : 'given' };
  });
}

/** A value of which only so much may be shown: of an address neither user nor anything behind the host. */
export function masked(value: string, shown: Variable<unknown>['shown']): string {
  if (value === '' || shown === 'all') return value;
  if (shown === 'nothing' || !URL.canParse(value)) return '***';
  const { protocol, host, username, password, pathname, search } = new URL(value);
  const user = username === '' && password === '' ? '' : '***@';
  return `${protocol}//${user}${host}${pathname.length > 1 || search !== '' ? '/***' : ''}`;
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
