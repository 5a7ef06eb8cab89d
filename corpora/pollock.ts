import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '#src/refusal.ts';
import { namesIn } from './corpus-files.ts';
import { overlap } from './overlap.ts';
import { readRows, type ReadFile } from './read-rows.ts';
import { cleanTable } from './read-text.ts';
import type { Score } from './score.ts';

/**
 * One sales table, each copy damaged in one way: `row_*` in one row (the number in the name, 0 is the header),
 * `file_*` as a whole. `clean/X` is the table that was meant by `csv/X`.
 */
export async function scorePollock(folder: string): Promise<Score[]> {
  const root = join(folder, 'csv/pollock/polluted_files');
  const results: FileResult[] = [];
  for (const name of (await namesIn(join(root, 'csv'))).filter((each) => each.endsWith('.csv')))
    results.push(await judgeFile(root, name));
  return results.length === 0 ? [] : [...blastRadius(results), pollockScore(results)];
}

interface FileResult {
  readonly name: string;
  /** Of ten. */
  readonly score: number;
  /** For `row_*` only. */
  readonly blast: Blast | null;
}

interface Blast {
  readonly undamaged: number;
  readonly kept: number;
  readonly silentLoss: boolean;
  /** The damaged row came out identical or was reported with its line. */
  readonly isTold: boolean;
}

async function judgeFile(root: string, name: string): Promise<FileResult> {
  const clean = cleanTable(await readFile(join(root, 'clean', name), 'utf8'));
  const file = await readOrRefuse(join(root, 'csv', name));
  return {
    name,
    score: scoreOf(file, clean),
    blast: name.startsWith('row_') ? blastOf(name, file, clean) : null,
  };
}

async function readOrRefuse(path: string): Promise<ReadFile | Refusal> {
  return readRows(path).catch((error: unknown) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
}

/** A table without rows may be refused: there is nothing to lose. */
function scoreOf(
  file: ReadFile | Refusal,
  [header = [], ...records]: readonly (readonly string[])[],
): number {
  if (file instanceof Refusal) return file.code === 'empty-file' && header.length === 0 ? 10 : 0;
  const rows = file.rows.map(({ cells }) => cells).filter((cells) => cells.length > 0);
  return (
    (file.header.damage === null ? 1 : 0) +
    overlap(file.headers, header) +
    overlap(rows.map(joined), records.map(joined)) +
    overlap(rows.flat(), records.flat())
  );
}

const joined = (cells: readonly string[]): string => cells.join('\u001F');
const isEqual = (one: readonly string[], other: readonly string[]): boolean => joined(one) === joined(other);

/** Blank cells behind the last column are no values. */
function withoutSurplus(cells: readonly string[], width: number): readonly string[] {
  return cells.slice(width).some((cell) => cell !== '') ? cells : cells.slice(0, width);
}

function blastOf(name: string, file: ReadFile | Refusal, clean: readonly (readonly string[])[]): Blast {
  const damaged = Number(/\d+/.exec(name)?.[0]);
  const wanted = clean.map((cells, index) => ({ cells, line: index + 1 })).slice(1);
  const undamaged = wanted.filter((_, index) => index + 1 !== damaged);
  if (file instanceof Refusal)
    return { undamaged: undamaged.length, kept: 0, silentLoss: false, isTold: damaged === 0 };
  const rows = new Map(file.rows.map((row) => [row.line, row]));
  const isSame = (row: { cells: readonly string[]; line: number }): boolean =>
    isEqual(withoutSurplus(rows.get(row.line)?.cells ?? [], row.cells.length), row.cells);
  const kept = undamaged.filter(isSame).length;
  const broken = wanted[damaged - 1];
  const isTold =
    broken === undefined
      ? file.told.length > 0 || sameHeader(file, clean)
      : isSame(broken) || isReported(rows.get(broken.line));
  const reported = file.told.length > 0 || file.rows.some(isReported);
  return { undamaged: undamaged.length, kept, silentLoss: kept < undamaged.length && !reported, isTold };
}

const isReported = (row: ReadFile['rows'][number] | undefined): boolean =>
  row !== undefined && row.report !== null;

function sameHeader({ headers }: ReadFile, [header = []]: readonly (readonly string[])[]): boolean {
  return isEqual(headers, header);
}

function blastRadius(results: readonly FileResult[]): Score[] {
  const blasts = results.flatMap(({ name, blast }) => (blast === null ? [] : [{ ...blast, name }]));
  if (blasts.length === 0) return [];
  const corpus = 'csv/pollock';
  const undamaged = blasts.reduce((sum, blast) => sum + blast.undamaged, 0);
  const kept = blasts.reduce((sum, blast) => sum + blast.kept, 0);
  const share = (100 * kept) / undamaged;
  const silent = blasts.filter(({ silentLoss }) => silentLoss).map(({ name }) => name);
  const untold = blasts.filter(({ isTold }) => !isTold).map(({ name }) => name);
  const lost = blasts.filter((blast) => blast.kept < blast.undamaged);
  return [
    {
      corpus,
      measure: 'undamaged rows kept',
      reached: `${share.toFixed(2)} %`,
      goal: '≥ 99.85 %',
      isReached: share >= 99.85,
      misses: lost.map((blast) => `${blast.name}: ${blast.kept} of ${blast.undamaged}`),
    },
    {
      corpus,
      measure: 'files with silent loss',
      reached: `${silent.length} of ${blasts.length}`,
      goal: '0',
      isReached: silent.length === 0,
      misses: silent,
    },
    {
      corpus,
      measure: 'damaged rows neither right nor told',
      reached: `${untold.length} of ${blasts.length}`,
      goal: '0',
      isReached: untold.length === 0,
      misses: untold,
    },
  ];
}

function pollockScore(results: readonly FileResult[]): Score {
  const mean = results.reduce((sum, { score }) => sum + score, 0) / results.length;
  return {
    corpus: 'csv/pollock',
    measure: `Pollock score, ${results.length} files`,
    reached: mean.toFixed(2),
    goal: '≥ 9.2',
    isReached: mean >= 9.2,
    misses: results
      .filter(({ score }) => score < 9.5)
      .map(({ name, score }) => `${name}: ${score.toFixed(2)}`),
  };
}
