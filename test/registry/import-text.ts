import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { ImportResult } from '../../src/contract/import-result.ts';
import { startImport } from '../../src/import/run.ts';
import { defaultSettings } from '../../src/row/settings.ts';
import type { ImportSettings } from '../../src/row/settings.ts';

/** Imports a text as a file, with *add and edit* unless the settings say otherwise. */
export async function importText(
  pool: Pool,
  text: string,
  { startedAt, ...settings }: Partial<ImportSettings> & { readonly startedAt?: number } = {},
): Promise<ImportResult> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-registry-'));
  const file = join(folder, 'customers.csv');
  try {
    await writeFile(file, text);
    return await startImport(
      pool,
      {
        file,
        name: null,
        settings: { ...defaultSettings, action: 'add-and-edit', ...settings },
        delimiter: ',',
        startedBy: 'test',
      },
      startedAt === undefined ? {} : { startedAt },
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** All of what an iteration gives, in one text. */
export async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}
