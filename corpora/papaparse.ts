import { join } from 'node:path';
import { z } from 'zod';
import { readJson } from './corpus-files.ts';
import { detectedRows } from './read-text.ts';
import { countScore, type Score } from './score.ts';

const cases = z.array(
  z.object({
    group: z.string(),
    description: z.string(),
    input: z.unknown().optional(),
    config: z.record(z.string(), z.unknown()).optional(),
    config_has_function: z.boolean().optional(),
    expected: z.unknown().optional(),
  }),
);

const expectation = z.object({
  data: z.array(z.array(z.string())),
  errors: z.array(z.object({ type: z.string() })).default([]),
});

/**
 * The reading cases whose configuration has only delimiter, line end, quote and skipping of empty lines. Where a
 * malformed quote is expected the damage must be reported, whatever is made of the row: a row that cannot be read is
 * rejected here and not repaired. Rows end at CR, LF and CRLF alike (docs/spec.md §9.6), so a case that expects one of
 * them inside an unquoted cell does not apply.
 */
export async function scorePapaparse(folder: string): Promise<Score[]> {
  const all = await readJson(join(folder, 'csv/papaparse'), 'cases.json');
  if (all === undefined) return [];
  const judged = cases.parse(all).flatMap((each) => {
    const read = readCase(each);
    return read === null ? [] : [{ name: each.description, isRight: isRight(read) }];
  });
  const misses = judged.filter((each) => !each.isRight).map(({ name }) => name);
  return [
    countScore('csv/papaparse', 'applicable cases', {
      right: judged.length - misses.length,
      of: judged.length,
      misses,
    }),
  ];
}

interface ReadCase {
  readonly input: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly expected: z.infer<typeof expectation>;
}

function readCase({
  group,
  input,
  config = {},
  expected,
  ...rest
}: z.infer<typeof cases>[number]): ReadCase | null {
  if (!['CORE_PARSER_TESTS', 'PARSE_TESTS'].includes(group) || rest.config_has_function === true) return null;
  if (!Object.keys(config).every((key) => configs.has(key)) || typeof input !== 'string') return null;
  const { success, data } = expectation.safeParse(expected);
  if (!success || data.data.some((cells) => cells.some((cell) => hasBareBreak(cell, input)))) return null;
  return { input, config, expected: data };
}

const configs = new Set(['delimiter', 'newline', 'quoteChar', 'skipEmptyLines']);

/** A cell with a line end that does not stand in quotes in the input. */
function hasBareBreak(cell: string, input: string): boolean {
  return /[\r\n]/.test(cell) && !/["'.|]/.test(input);
}

function isRight({ input, config, expected }: ReadCase): boolean {
  const text = input.replace(/^\uFEFF/, '');
  const rows = detectedRows(text, chosen(config));
  if (expected.errors.some(({ type }) => type === 'Quotes'))
    return rows.some(({ damage }) => damage !== null);
  const skip = config['skipEmptyLines'];
  const found = rows.map(({ cells }) => cells).filter((cells) => keeps(cells, skip));
  // A line end at the end of the file makes no row here.
  const wanted = /[\r\n]$/.test(text) && skip === undefined ? expected.data.slice(0, -1) : expected.data;
  return JSON.stringify(found) === JSON.stringify(wanted);
}

/** A delimiter that cannot work counts as none. */
function chosen({ delimiter, quoteChar }: Readonly<Record<string, unknown>>): {
  delimiter: string | null;
  quote: string | null;
} {
  const works = typeof delimiter === 'string' && !/[\r\n]/.test(delimiter);
  return { delimiter: works ? delimiter : null, quote: typeof quoteChar === 'string' ? quoteChar : null };
}

function keeps(cells: readonly string[], skip: unknown): boolean {
  if (skip === 'greedy') return cells.some((cell) => cell.trim() !== '');
  return skip !== true || cells.length > 1 || cells[0] !== '';
}
