import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DraftRequest } from '../../src/queue/draft.ts';
import { defaultSettings } from '../../src/row/settings.ts';

/** A folder of files to import. */
export interface Files {
  /** Writes a file and returns a request to import it. */
  request(name: string, text: string): Promise<DraftRequest>;
  /** Keeps text as a file, as a file store would. */
  readonly save: (name: string, chunks: AsyncIterable<string>) => Promise<string>;
  remove(): Promise<void>;
}

export async function makeFiles(): Promise<Files> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-queue-'));
  return {
    async request(name, text) {
      const file = join(folder, name);
      await writeFile(file, text);
      const settings = { ...defaultSettings, action: 'add-and-edit' as const };
      return { file, name: null, settings, delimiter: null, startedBy: 'test' };
    },
    async save(name, chunks) {
      const path = join(folder, name);
      await writeFile(path, chunks);
      return path;
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

/** So many new customers. */
export function customers(name: string, count: number): string {
  const rows = Array.from({ length: count }, (_, index) => `${name}${index}@example.com,Ann\n`);
  return `Email,FirstName\n${rows.join('')}`;
}
