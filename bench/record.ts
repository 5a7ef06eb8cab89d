import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '#src/config.ts';
import { figuresOf } from './figures.ts';
import { thisCommit, thisMachine } from './machine.ts';
import type { CaseResult } from './case-result.ts';

/** A run of the benchmark. */
export interface Run {
  readonly settings: Readonly<Record<string, string>>;
  readonly results: readonly CaseResult[];
  /** Rows of the usual file. */
  readonly scales: readonly number[];
}

/** Rows of a usual file whose figures are worth keeping: those of smaller ones are start-up and chance. */
const leastRows = 100_000;

/** Adds a run to the history, one line of JSON, if it is worth it: its customers are as expected and many. */
export async function addToHistory({ settings, results, scales }: Run): Promise<void> {
  if (results.length === 0 || scales.some((scale) => scale < leastRows)) return;
  if (results.some(({ faults }) => faults.length > 0)) return;
  const line = {
    date: new Date().toISOString(),
    commit: thisCommit(),
    machine: thisMachine(),
    settings,
    cases: results.map((result) => ({ ...result, ...rounded({ ...figuresOf(result) }) })),
  };
  await appendFile(join(packageRoot, 'bench/history.jsonl'), `${JSON.stringify(line)}\n`);
}

/** Writes the figures for scripts. */
export async function writeFigures(path: string, { results }: Run): Promise<void> {
  await writeFile(path, `${JSON.stringify({ cases: results.map(caseFigures) }, null, 2)}\n`);
}

/** What scripts read of a case; null where there is no such figure. */
export function caseFigures(result: CaseResult): Record<string, string | number | null> {
  const { copySeconds, ratio, walRatio, bytesPerCustomer } = figuresOf(result);
  const { rows, engine } = result;
  const nodePeakMb = engine.peakBytes / 1024 ** 2;
  const figures = { seconds: engine.seconds, copySeconds, ratio, nodePeakMb, walRatio, bytesPerCustomer };
  return { case: result.case, rows, ...rounded(figures) };
}

function rounded(figures: Readonly<Record<string, number | null>>): Record<string, number | null> {
  const entries = Object.entries(figures);
  return Object.fromEntries(
    entries.map(([name, figure]) => [name, figure === null ? null : Number(figure.toFixed(3))]),
  );
}
