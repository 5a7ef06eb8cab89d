import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type pg from 'pg';
import { z } from 'zod';
import { importSettings } from '#src/contract/import-settings.ts';
import { formatRow } from '#src/csv/writer.ts';
import { startImport } from '#src/import/run.ts';
import { Refusal } from '#src/refusal.ts';
import { exportCustomers } from '#src/registry/export-customers.ts';
import { clean, isStorable, looksEmpty } from '#src/value/clean.ts';
import { namesIn } from './corpus-files.ts';
import { naughtyStrings } from './naughty-strings.ts';
import { inOwnBase } from './own-base.ts';
import { countScore, type Score } from './score.ts';

/** What a real import, and a real export, make of hostile values and files. */
export async function scoreImported(folder: string): Promise<Score[]> {
  const { blns, formulas } = await naughtyStrings(folder);
  const files = join(folder, 'security/hostile-files');
  const names = (await namesIn(files)).filter((name) => !name.endsWith('.json'));
  if (blns.length + formulas.length + names.length === 0) return [];
  return inOwnBase(async (base) => [
    ...(await storedScore(base, 'security/blns', blns)),
    ...(await storedScore(base, 'security/csv-injection', formulas)),
    ...(names.length === 0 ? [] : [await hostileScore(base.pool, files, names)]),
  ]);
}

interface Base {
  readonly pool: pg.Pool;
  readonly folder: string;
}

/** Imported into a custom field and exported, both ways: stored as docs/spec.md §4 says, edge blanks taken off. */
async function storedScore(
  { pool, folder }: Base,
  corpus: string,
  strings: readonly string[],
): Promise<Score[]> {
  if (strings.length === 0) return [];
  const name = corpus.replace('/', '-');
  const file = join(folder, `${name}.csv`);
  const rows = strings.map((text, index) => [`${name}-${index}@example.com`, text]);
  await writeFile(file, [['Email', 'Note'], ...rows].map((cells) => formatRow(cells, own)).join(''));
  await importFile(pool, file);
  const stored = await notesByEmail(pool);
  const again = join(folder, `${name}-export.csv`);
  await writeFile(again, await textOf(exportCustomers(pool, { format: 'csv', brand: null, segment: null })));
  const { rows: counts } = await importFile(pool, again);
  const misses = strings.filter(
    (text, index) => (stored.get(`${name}-${index}@example.com`) ?? null) !== asStored(text),
  );
  const of = strings.length;
  const changed = counts.total - counts.unchanged;
  return [
    countScore(corpus, 'imported and stored', { right: of - misses.length, of, misses }),
    countScore(corpus, 'own export comes back', {
      right: counts.unchanged,
      of: counts.total,
      misses: [`${changed} rows`],
    }),
  ];
}

const own = { delimiter: ',', quote: '"' };

function asStored(text: string): string | null {
  const value = clean(text);
  const isKept = value !== '' && !looksEmpty(value) && isStorable(value) && Array.from(value).length <= 1_000;
  return isKept ? value : null;
}

async function importFile(pool: pg.Pool, file: string): ReturnType<typeof startImport> {
  const settings = importSettings.parse({ action: 'add-and-edit' });
  const request = { file, name: null, settings, delimiter: null, startedBy: 'corpora' };
  return startImport(pool, request);
}

const document = z.object({ email: z.string().nullable(), customFields: z.record(z.string(), z.unknown()) });

async function notesByEmail(pool: pg.Pool): Promise<ReadonlyMap<string | null, unknown>> {
  const text = await textOf(exportCustomers(pool, { format: 'ndjson', brand: null, segment: null }));
  const customers = text
    .split('\n')
    .slice(0, -1)
    .map((line) => document.parse(JSON.parse(line)));
  return new Map(customers.map(({ email, customFields }) => [email, customFields['Note']]));
}

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

/** Each is imported or refused with a sentence, in bounded memory; anything else that is thrown is a miss. */
async function hostileScore(pool: pg.Pool, folder: string, names: readonly string[]): Promise<Score> {
  const misses: string[] = [];
  for (const name of names) {
    try {
      const { status } = await importFile(pool, join(folder, name));
      if (status !== 'completed') misses.push(`${name}: ${status}`);
    } catch (error) {
      if (!(error instanceof Refusal)) misses.push(`${basename(name)}: ${String(error)}`);
    }
  }
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  if (megabytes > mostMegabytes) misses.push(`${megabytes} MB of memory were used`);
  return countScore('security/hostile-files', `answered, ${megabytes} MB`, {
    right: names.length - misses.length,
    of: names.length,
    misses,
  });
}

const mostMegabytes = 512;
