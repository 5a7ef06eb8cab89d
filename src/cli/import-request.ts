import { userInfo } from 'node:os';
import type { ImportRequest } from '../import/job.ts';
import { Refusal } from '../refusal.ts';
import { readSettings } from './import-options.ts';
import type { SettingsOptions } from './import-options.ts';
import { readReading } from './reading-options.ts';
import type { ReadingOptions } from './reading-options.ts';

/** The import that a command line asks for. @throws Refusal `settings` */
export function readRequest(
  file: string | null,
  options: SettingsOptions & ReadingOptions & { readonly name?: string },
): ImportRequest {
  if (file === null)
    throw new Refusal(
      'settings',
      'Name the file to import, as in: muster import customers.csv --action add-and-edit',
    );
  return {
    file,
    name: options.name ?? null,
    settings: readSettings(options),
    ...readReading(options),
    startedBy: systemUser(),
  };
}

/** The operating system's user, who may have no name in a container. */
export function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.() ?? ''}`.trim();
  }
}
