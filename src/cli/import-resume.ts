import { isDeepStrictEqual } from 'node:util';
import type { Command } from 'commander';
import type pg from 'pg';
import { selectImport } from '../import/job.sql.ts';
import type { ImportRecord } from '../import/job.sql.ts';
import { Refusal } from '../refusal.ts';
import { optionOf, readSettings } from './import-options.ts';
import type { SettingsOptions } from './import-options.ts';

/** The import that `--resume` names. @throws Refusal `import-not-found` */
export async function findImport(pool: pg.Pool, importId: number): Promise<ImportRecord> {
  const record = await selectImport(pool, importId);
  if (record !== undefined) return record;
  throw new Refusal('import-not-found', `There is no import ${importId}. "muster imports list" shows all.`);
}

/** `--resume` takes the id that `imports list` shows. @throws Refusal `settings` */
export function readImportId(text: string): number {
  if (/^\d{1,15}$/u.test(text)) return Number(text);
  throw new Refusal('settings', `"${text}" is not the number of an import. "muster imports list" shows all.`);
}

/**
 * An import goes on with the settings it began with. The command line that started it may be given again; what it
 * says otherwise is refused rather than ignored.
 * @throws Refusal `settings`
 */
export function refuseOtherSettings(
  command: Command,
  options: SettingsOptions & { readonly suggested?: boolean; readonly recipe?: string },
  record: ImportRecord,
): void {
  const given = new Set(
    command.options
      .filter((option) => command.getOptionValueSource(option.attributeName()) === 'cli')
      .map(({ long }) => (long === '--create-segment' ? '--segment' : long)),
  );
  const began: Readonly<Record<string, unknown>> = { ...record.settings };
  const asked = readSettings({ ...options, action: options.action ?? record.settings.action });
  const isSame = options.suggested === true || options.recipe !== undefined ? beginsWith : isDeepStrictEqual;
  for (const [setting, value] of Object.entries(asked)) {
    const option = optionOf[setting];
    if (option === undefined || !given.has(option) || isSame(began[setting], value)) continue;
    throw otherOption(record.id, option);
  }
}

/** What is told of an option that says something else than the import began with. */
export function otherOption(importId: string, option: string): Refusal {
  return new Refusal(
    'settings',
    `Import ${importId} began with another ${option}, which cannot change on the way. Leave ${option} out to continue it.`,
  );
}

/**
 * An import that a server runs goes on there as it began: whatever else is said of it is refused.
 * @throws Refusal `settings`
 */
export function refuseAnySettings(command: Command, importId: number): void {
  const given = command.options.find(
    (option) =>
      command.getOptionValueSource(option.attributeName()) === 'cli' && !ofFollowing.has(option.long ?? ''),
  );
  if (given === undefined) return;
  throw new Refusal(
    'settings',
    `Import ${importId} goes on there as it began. Leave ${given.long ?? ''} out to follow it.`,
  );
}

const ofFollowing: ReadonlySet<string> = new Set([
  '--resume',
  '--server',
  '--wait',
  '--api-key',
  '--json',
  '--rejected',
  '--results',
]);

/** Suggestions and recipes stand in the settings behind what was given by hand. */
function beginsWith(began: unknown, asked: unknown): boolean {
  if (!Array.isArray(began) || !Array.isArray(asked)) return isDeepStrictEqual(began, asked);
  return isDeepStrictEqual(began.slice(0, asked.length), asked);
}
