import { join } from 'node:path';
import { z } from 'zod';
import { detectDialect, nothingChosen } from '#src/csv/detect-dialect.ts';
import { readJson } from './corpus-files.ts';
import { countScore, type Score } from './score.ts';

const cases = z.array(
  z.object({
    name: z.string(),
    text: z.string(),
    delimiter: z.string().nullable(),
    quotechar: z.string().nullable(),
  }),
);

/** Samples of a detector's tests; those separated by `?` and `+` are left out, which customer files are not. */
export async function scoreClevercsv(folder: string): Promise<Score[]> {
  const all = await readJson(join(folder, 'csv/clevercsv'), 'sniffer_cases.json');
  if (all === undefined) return [];
  const judged = cases.parse(all).filter(({ delimiter }) => delimiter !== '?' && delimiter !== '+');
  const misses = judged.flatMap(({ name, text, delimiter, quotechar }) => {
    const { dialect } = detectDialect(text, true, nothingChosen);
    const isRight = dialect.delimiter === delimiter && (quotechar === null || dialect.quote === quotechar);
    return isRight ? [] : [`${name}: ${JSON.stringify(dialect)}`];
  });
  return [
    countScore('csv/clevercsv', 'dialects', {
      right: judged.length - misses.length,
      of: judged.length,
      misses,
    }),
  ];
}
