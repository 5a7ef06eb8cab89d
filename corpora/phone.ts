import { join } from 'node:path';
import { z } from 'zod';
import { Bad } from '#src/value/bad.ts';
import { clean } from '#src/value/clean.ts';
import { createPhoneParser, createPhoneStyleDetector, isCountry } from '#src/value/phone.ts';
import { readJson } from './corpus-files.ts';
import { countScore, tellScore, type Score } from './score.ts';

const written = z.array(
  z.object({
    input: z.string(),
    region: z.string().nullable(),
    form: z.string(),
    expect: z.string().nullable(),
  }),
);
type Written = z.infer<typeof written>[number];
const judgedTwice = z.array(
  z.object({
    input: z.string(),
    region: z.string().nullable(),
    google_valid: z.boolean(),
    e164: z.string().nullable(),
  }),
);

/**
 * Numbers in the forms people write them in, the region given. Those of one form and region are a column of a file:
 * how it writes numbers is detected from them.
 */
export async function scorePhone(folder: string): Promise<Score[]> {
  const root = join(folder, 'phone');
  const examples = await readJson(root, 'example-number-cases.json');
  const judged = await readJson(root, 'cases-judged-by-google.json');
  return [
    ...(examples === undefined ? [] : exampleScores(written.parse(examples))),
    ...(judged === undefined ? [] : [agreement(judgedTwice.parse(judged))]),
  ];
}

function exampleScores(all: readonly Written[]): Score[] {
  const read = columnsOf(all).flatMap(readColumn);
  const shown = (list: typeof read): string[] =>
    list.map(
      ({ input, form, region, found, expect }) =>
        `${form} ${region ?? ''}: ${input} as ${found}, not ${expect}`,
    );
  const wrong = read.filter(({ found, expect }) => found !== expect && found !== null);
  const unread = read.filter(({ found, expect }) => found !== expect && found === null);
  const right = all.length - wrong.length - unread.length;
  const least = Math.ceil((8_700 / 8_743) * all.length);
  return [
    countScore('phone', 'right', { right, of: all.length, least, misses: shown(unread) }),
    {
      corpus: 'phone',
      measure: 'wrong',
      reached: String(wrong.length),
      goal: '0',
      isReached: wrong.length === 0,
      misses: shown(wrong),
    },
  ];
}

function columnsOf(all: readonly Written[]): readonly (readonly Written[])[] {
  const columns = new Map<string, Written[]>();
  for (const each of all) {
    const name = `${each.form} ${each.region ?? ''}`;
    const column = columns.get(name);
    if (column === undefined) columns.set(name, [each]);
    else column.push(each);
  }
  return [...columns.values()];
}

function readColumn(column: readonly Written[]): readonly (Written & { found: string | null })[] {
  const inputs = column.map(({ input }) => input);
  const parse = parserOf(inputs, column[0]?.region ?? null);
  return column.map((each) => Object.assign(each, { found: parse(each.input) }));
}

/** Reads a column's numbers as an import would; null for what is no phone. */
function parserOf(inputs: readonly string[], region: string | null): (input: string) => string | null {
  const defaultCountry = region !== null && isCountry(region) ? region : 'US';
  const options = { defaultCountry, acceptPossible: false };
  const detector = createPhoneStyleDetector(options);
  for (const input of inputs) detector.add(clean(input));
  const parse = createPhoneParser({ ...options, style: detector.style() });
  return (input) => {
    const phone = parse(clean(input));
    return phone instanceof Bad ? null : phone;
  };
}

/** Numbers that two judges disagree about in part; with a region each is read as written there. */
function agreement(all: z.infer<typeof judgedTwice>): Score {
  const same = all.filter(({ input, region, google_valid: isValid, e164 }) => {
    const phone = parserOf([], region)(input);
    return isValid ? phone === e164 : phone === null;
  });
  return tellScore('phone', 'as the phone library judges', `${same.length} of ${all.length}`);
}
