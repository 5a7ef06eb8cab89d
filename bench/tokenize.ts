import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { formatTable } from '#src/cli/table.ts';
import { createTokenizer } from '#src/csv/tokenizer.ts';
import { inferSchema, initParser } from 'udsv';
import { usualColumns } from './columns.ts';
import { newPeople } from './people.ts';
import { writeFile } from './write-file.ts';

/** How fast rows were cut into cells, by whom. */
export interface TokenizeResult {
  readonly parser: string;
  readonly rows: number;
  readonly cells: number;
  readonly seconds: number;
}

/**
 * Cuts the benchmark's file into cells on one core, from text in memory in pieces as a file is read: Muster's
 * tokenizer, uDSV and PapaParse, one after the other in each round. Each is told delimiter and quote. The best round
 * of each counts: whatever else the machine does only slows them.
 * @param folder where the file is made and removed
 */
export async function measureTokenizers(folder: string, rows: number): Promise<TokenizeResult[]> {
  const pieces = await piecesOf(join(folder, 'tokenize.csv'), rows);
  const best = new Map<string, TokenizeResult>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [parser, cut] of parsers) {
      const started = process.hrtime.bigint();
      const counts = cut(pieces);
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      if (seconds < (best.get(parser)?.seconds ?? Infinity)) best.set(parser, { parser, ...counts, seconds });
    }
  }
  return [...best.values()];
}

/** The figures as a table for people. */
export function tokenizeTable(results: readonly TokenizeResult[]): string {
  return formatTable({
    columns: [
      { title: 'tokenizer' },
      { title: 'rows', align: 'right' },
      { title: 'cells', align: 'right' },
      { title: 's', align: 'right' },
      { title: 'rows/s', align: 'right' },
    ],
    rows: results.map(({ parser, rows, cells, seconds }) => [
      parser,
      String(rows),
      String(cells),
      seconds.toFixed(2),
      String(Math.round(rows / seconds)),
    ]),
  });
}

const rounds = 5;
const pieceChars = 256 * 1024;

interface Counts {
  readonly rows: number;
  readonly cells: number;
}

const parsers: readonly (readonly [string, (pieces: readonly string[]) => Counts])[] = [
  ['muster', cutByMuster],
  ['udsv', cutByUdsv],
  ['papaparse', cutByPapaparse],
];

/** Strings of their own, as decoding makes them: slices of one would share its memory. */
async function piecesOf(path: string, rows: number): Promise<string[]> {
  const people = newPeople(usualColumns, { from: 0, count: rows });
  await writeFile(path, { headers: usualColumns.headers, rows: people });
  const bytes = await readFile(path);
  await rm(path);
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += pieceChars)
    pieces.push(decoder.decode(bytes.subarray(at, at + pieceChars), { stream: true }));
  return pieces;
}

function cutByMuster(pieces: readonly string[]): Counts {
  const counts = { rows: 0, cells: 0 };
  const limits = { maxRowChars: 1_000_000, columns: 16 };
  const tokenizer = createTokenizer({ delimiter: ',', quote: '"' }, limits);
  const emit = ({ cells }: { readonly cells: readonly string[] }): void => count(counts, cells);
  for (const piece of pieces) tokenizer.push(piece, emit);
  tokenizer.end(emit);
  return counts;
}

function cutByUdsv(pieces: readonly string[]): Counts {
  const counts = { rows: 1, cells: 16 };
  const [first = ''] = pieces;
  const parser = initParser(inferSchema(first, { col: ',', encl: '"' }));
  for (const piece of pieces)
    parser.chunk<string[]>(piece, parser.stringArrs, (cells) => count(counts, cells));
  parser.end();
  return counts;
}

function cutByPapaparse(pieces: readonly string[]): Counts {
  const counts = { rows: 0, cells: 0 };
  let rest = '';
  for (const [index, piece] of pieces.entries()) {
    const text = rest + piece;
    const end = index === pieces.length - 1 ? text.length : text.lastIndexOf('\n') + 1;
    const { data } = Papa.parse(text.slice(0, end), { delimiter: ',', newline: '\n', skipEmptyLines: true });
    for (const cells of data) count(counts, cells);
    rest = text.slice(end);
  }
  return counts;
}

function count(counts: { rows: number; cells: number }, cells: readonly string[]): void {
  counts.rows += 1;
  counts.cells += cells.length;
}
