import { measureCopy, prepareCopy } from './bare-copy.ts';
import type { Bench } from './bench.ts';
import type { EngineCase, FileRow, Size } from './case.ts';
import type { Columns } from './columns.ts';
import { measureEngine } from './measure-engine.ts';
import type { Measurement } from './measure.ts';
import { baseTemplate, prepareBase } from './prepare-base.ts';
import { runEngine } from './run-engine.ts';
import { writeFile } from './write-file.ts';

/** What a case's seconds are compared with. */
export interface Comparison {
  /** Null: with a task of the case itself. */
  readonly with: 'copy' | 'import' | null;
  /** Measures it once; none where it is a task of the case itself. */
  readonly run: () => Promise<Measurement[]>;
}

/** Prepares what a case is compared with. */
export async function comparisonOf(
  bench: Bench,
  { name, against }: EngineCase,
  { size, file }: { size: Size; file: string },
): Promise<Comparison> {
  if (against.kind === 'before') return { with: null, run: () => Promise.resolve([]) };
  if (against.kind === 'file') return importComparison(bench, { name, against, size });
  const { bases, folder, onStep } = bench;
  const { baseRows } = size;
  await prepareCopy(bases, { folder, baseRows });
  const run = async (): Promise<Measurement[]> => {
    onStep(`${name}: bare COPY`);
    return [await measureCopy(bases, { file, baseRows })];
  };
  return { with: 'copy', run };
}

async function importComparison(
  bench: Bench,
  {
    name,
    against,
    size,
  }: {
    name: string;
    against: { columns: Columns; rows: (size: Size) => Iterable<FileRow> };
    size: Size;
  },
): Promise<Comparison> {
  const { columns, rows } = against;
  const file = `${bench.folder}/${name}-${size.rows}-compared.csv`;
  await writeFile(file, { headers: columns.headers, rows: rows(size) });
  await prepareBase(bench, columns, size.baseRows);
  const run = async (): Promise<Measurement[]> => {
    bench.onStep(`${name}: import of what it is compared with`);
    const { cost } = await bench.bases.inCopy(baseTemplate(columns, size.baseRows), (base) => {
      const task = { kind: 'import', url: base.url, file, settings: {}, previous: null } as const;
      return measureEngine(base, () => runEngine(task));
    });
    return [cost];
  };
  return { with: 'import', run };
}
