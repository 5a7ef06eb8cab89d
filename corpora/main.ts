import { parseArgs } from 'node:util';
import { formatTable } from '#src/cli/table.ts';
import { scoreClevercsv } from './clevercsv.ts';
import { scoreCsvSpectrum } from './csv-spectrum.ts';
import { scoreEmail } from './email.ts';
import { scoreEncodings } from './encodings.ts';
import { scoreFilenames } from './filenames.ts';
import { scoreImported } from './imported.ts';
import { scoreNaughtyStrings } from './naughty-strings.ts';
import { scorePapaparse } from './papaparse.ts';
import { scorePhone } from './phone.ts';
import { scorePollock } from './pollock.ts';
import type { Score, Scorer } from './score.ts';

/*
 * `npm run corpora -- <folder>`: see README.md beside this file. Exit status 1 when a goal is not reached.
 */

const usage = `npm run corpora -- <folder> [--misses]

  <folder>   where the test suites are; what it lacks is left out
  --misses   names what was not read right
`;

const scorers: readonly Scorer[] = [
  scorePollock,
  scoreCsvSpectrum,
  scorePapaparse,
  scoreClevercsv,
  scoreEncodings,
  scoreEmail,
  scorePhone,
  scoreNaughtyStrings,
  scoreImported,
  scoreFilenames,
];

const { values, positionals } = parseArgs({
  options: { misses: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined) {
  console.error(usage);
  process.exitCode = 1;
} else await run(folder, values.misses);

async function run(from: string, withMisses: boolean): Promise<void> {
  const scores: Score[] = [];
  for (const scorer of scorers) scores.push(...(await scorer(from)));
  if (scores.length === 0) console.error(`${from} has none of the test suites.`);
  else console.log(table(scores));
  if (withMisses) console.log(missed(scores));
  if (scores.length === 0 || scores.some(({ isReached }) => !isReached)) process.exitCode = 1;
}

function table(scores: readonly Score[]): string {
  return formatTable({
    columns: [
      { title: 'Corpus' },
      { title: 'Measure' },
      { title: 'Reached', align: 'right' },
      { title: 'Goal' },
      { title: '' },
    ],
    rows: scores.map(({ corpus, measure, reached, goal, isReached }) => [
      corpus,
      measure,
      reached,
      goal,
      isReached ? '' : 'missed',
    ]),
  });
}

function missed(scores: readonly Score[]): string {
  const lists = scores.filter(
    ({ misses, isReached, goal }) => misses.length > 0 && (goal !== '' || !isReached),
  );
  return lists
    .map(
      ({ corpus, measure, misses }) =>
        `${corpus}, ${measure}\n${misses.map((miss) => `  ${JSON.stringify(miss).slice(0, 200)}\n`).join('')}`,
    )
    .join('\n');
}
