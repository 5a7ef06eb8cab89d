import { parseArgs } from 'node:util';
import type { Case } from './case.ts';
import { cases } from './cases.ts';

/** What a run of the benchmark was told. */
export interface Options {
  /** Whether tokenizers are measured beside each other. */
  readonly tokenize: boolean;
  readonly cases: readonly Case[];
  /** Rows of the usual file, by which each case has its size; every case runs once for each. */
  readonly scales: readonly number[];
  /** Where the figures go as JSON; null: nowhere. */
  readonly json: string | null;
  /** Where the profiles go; null: nothing is profiled. */
  readonly profile: string | null;
  /** Where the temporary folder is made, if not in the system's own. */
  readonly folder: string | null;
}

const tokenizeCase = 'tokenize';

export const usage = `npm run bench -- [--only CASE,CASE…] [--rows N[,N]…] [--quick] [--json FILE] [--profile FOLDER] [--folder FOLDER]

  --only     ${cases.map(({ name, says }) => `${name}: ${says}`).join('\n             ')}
             ${tokenizeCase}: the file cut into cells, beside other tokenizers
             usually all of them
  --rows     rows of the usual file, usually 1000000; several one after the other
  --quick    100000 rows, and not ten-times: at most five minutes on two cores
  --json     writes the figures
  --profile  where Node's CPU and the server's time go: into the folder and on the terminal; such a run is slower
             and is not added to bench/history.jsonl
  --folder   where the server and the files of the run are made, and removed afterwards
`;

/**
 * Null when help was asked for: `usage` is that.
 * @throws Error with a sentence for who called it
 */
export function readOptions(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true },
      rows: { type: 'string' },
      quick: { type: 'boolean' },
      json: { type: 'string' },
      profile: { type: 'string' },
      folder: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) return null;
  const { json = null, profile = null, folder = null } = values;
  const rows = values.rows ?? (values.quick === true ? '100000' : '1000000');
  const usual = values.quick === true ? quickNames : allNames;
  const named = values.only?.flatMap((each) => each.split(',')) ?? usual;
  const chosen = named.filter((each) => each !== tokenizeCase).map(findCase);
  const tokenize = named.includes(tokenizeCase);
  return { tokenize, cases: chosen, scales: rows.split(',').map(readScale), json, profile, folder };
}

const allNames = [tokenizeCase, ...cases.map(({ name }) => name)];

/** A run of five minutes has no time for ten times as many rows. */
const quickNames = allNames.filter((name) => name !== 'ten-times');

function findCase(name: string): Case {
  const found = cases.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no case "${name}".\n\n${usage}`);
  return found;
}

function readScale(text: string): number {
  const scale = Number(text.replaceAll('_', ''));
  if (!Number.isInteger(scale) || scale < 1) throw new Error(`"${text}" is no number of rows.`);
  return scale;
}
