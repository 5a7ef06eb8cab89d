import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { namesIn, readJson } from './corpus-files.ts';
import { readRows } from './read-rows.ts';
import { countScore, type Score } from './score.ts';

/**
 * Acid tests: each file as an array of objects, a property per header. Line ends inside cells count as equal, and
 * values that do not stand in the file at all are left out: there the suite contradicts itself.
 */
export async function scoreCsvSpectrum(folder: string): Promise<Score[]> {
  const root = join(folder, 'csv/csv-spectrum');
  const names = (await namesIn(join(root, 'csvs'))).filter((name) => name.endsWith('.csv'));
  if (names.length === 0) return [];
  const misses: string[] = [];
  for (const name of names) {
    const wanted = objects.parse(await readJson(join(root, 'json'), name.replace('.csv', '.json')));
    if (!(await isRight(join(root, 'csvs', name), wanted))) misses.push(name);
  }
  return [
    countScore('csv/csv-spectrum', 'files', {
      right: names.length - misses.length,
      of: names.length,
      misses,
    }),
  ];
}

const object = z.record(z.string(), z.string());
/** A file of one row may be the object itself. */
const objects = z.union([z.array(object), object.transform((one) => [one])]);

async function isRight(path: string, wanted: z.infer<typeof objects>): Promise<boolean> {
  const { headers, rows } = await readRows(path);
  const text = oneBreak((await readFile(path, 'utf8')).replaceAll('""', '"'));
  const found = rows.map(({ cells }) => cells.map(oneBreak));
  return (
    found.length === wanted.length &&
    wanted.every(
      (one, row) =>
        Object.keys(one).join(',') === headers.join(',') &&
        Object.values(one).every((value, column) => {
          const sought = oneBreak(value);
          return found[row]?.[column] === sought || !text.includes(sought);
        }),
    )
  );
}

const oneBreak = (text: string): string => text.replaceAll('\r\n', '\n');
