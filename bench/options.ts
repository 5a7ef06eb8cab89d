import { parseArgs } from 'node:util';
import { cases, usualCases } from './cases.ts';
import type { Case } from './cases.ts';

/** What a run of the benchmark was told. */
export interface Options {
  /** Whether tokenizers are measured beside each other. */
  readonly tokenize: boolean;
  readonly cases: readonly Case[];
  /** Rows of the file; every case runs once for each. */
  readonly sizes: readonly number[];
  /** Where the figures go as JSON; null: nowhere. */
  readonly json: string | null;
  /** Where the profiles go; null: nothing is profiled. */
  readonly profile: string | null;
  /** Where the temporary folder is made, if not in the system's own. */
  readonly folder: string | null;
}

const tokenizeCase = 'tokenize';

export const usage = `npm run bench -- [--case NAME]… [--rows N[,N]…] [--quick] [--json FILE] [--profile FOLDER] [--folder FOLDER]

  --case     ${cases.map(({ name, says }) => `${name}: ${says}`).join('\n             ')}
             ${tokenizeCase}: the file cut into cells, beside other tokenizers
             usually ${usualCases.join(', ')} and ${tokenizeCase}
  --rows     rows of the file, usually 1000000; several one after the other
  --quick    100000 rows
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
      case: { type: 'string', multiple: true },
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
  const named = values.case ?? [...usualCases, tokenizeCase];
  const chosen = named.filter((each) => each !== tokenizeCase).map(findCase);
  const tokenize = named.includes(tokenizeCase);
  return { tokenize, cases: chosen, sizes: rows.split(',').map(readSize), json, profile, folder };
}

function findCase(name: string): Case {
  const found = cases.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no case "${name}".\n\n${usage}`);
  return found;
}

function readSize(text: string): number {
  const size = Number(text.replaceAll('_', ''));
  if (!Number.isInteger(size) || size < 1) throw new Error(`"${text}" is no number of rows.`);
  return size;
}
