import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Dialect } from '#src/csv/dialect.ts';
import { formatRow, guardFormula, unguardFormula } from '#src/csv/writer.ts';
import { readJson } from './corpus-files.ts';
import { detectedRows, rowsOf } from './read-text.ts';
import { countScore, type Score } from './score.ts';

/** Strings that break programs, and formulas that spreadsheets would run. */
export async function naughtyStrings(folder: string): Promise<{ blns: string[]; formulas: string[] }> {
  const list = z.array(z.string()).default([]);
  const root = join(folder, 'security');
  const blns = list.parse(await readJson(join(root, 'blns'), 'blns.json'));
  const first = list.parse(await readJson(join(root, 'csv-injection'), 'first-characters.json'));
  const lines = await readFile(join(root, 'csv-injection/payloadbox.txt'), 'utf8').catch(() => '');
  return { blns, formulas: [...first, ...lines.split('\n').filter((line) => line !== '')] };
}

/** Written and read again they are the same, in every dialect; guarded, none begins as a formula does. */
export async function scoreNaughtyStrings(folder: string): Promise<Score[]> {
  const { blns, formulas } = await naughtyStrings(folder);
  return [
    ...(blns.length === 0 ? [] : [roundTrip('security/blns', blns)]),
    ...(formulas.length === 0 ? [] : [roundTrip('security/csv-injection', formulas), guarded(formulas)]),
  ];
}

const dialects: readonly Dialect[] = [',', ';', '\t', '|', '^'].flatMap((delimiter) =>
  ['"', "'"].flatMap((quote) =>
    (['double', 'backslash'] as const).map((escape) => ({ delimiter, quote, escape })),
  ),
);

function roundTrip(corpus: string, strings: readonly string[]): Score {
  const table = strings.map((text, index) => [`id${index}@example.com`, text, String(index)]);
  const misses = new Set<string>();
  for (const dialect of dialects) {
    const rows = rowsOf(table.map((cells) => formatRow(cells, dialect)).join(''), dialect);
    for (const [index, text] of strings.entries()) if (rows[index]?.cells[1] !== text) misses.add(text);
  }
  const own = table
    .map((cells) => formatRow(cells.map(guardFormula), { delimiter: ',', quote: '"' }))
    .join('');
  const back = detectedRows(`Email,Note,Number\n${own}`);
  for (const [index, text] of strings.entries())
    if (unguardFormula(back[index + 1]?.cells[1] ?? '') !== text) misses.add(text);
  const of = strings.length;
  return countScore(corpus, 'written and read again', { right: of - misses.size, of, misses: [...misses] });
}

function guarded(formulas: readonly string[]): Score {
  const misses = formulas.filter((text) => /^[=+\-@\t\r]/.test(guardFormula(text)));
  return countScore('security/csv-injection', 'guarded', {
    right: formulas.length - misses.length,
    of: formulas.length,
    misses,
  });
}
