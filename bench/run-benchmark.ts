import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeOnSignal } from '#src/store/close-on-signal.ts';
import { openStore } from '#src/store/store.ts';
import type { Store } from '#src/store/store.ts';
import { Bases } from './bases.ts';
import type { Bench } from './bench.ts';
import type { Case } from './case.ts';
import type { CaseResult } from './case-result.ts';
import { selectSettings } from './measure.sql.ts';
import type { Options } from './options.ts';
import { profileServerSettings, profileWatch } from './profile.ts';
import { addToHistory, writeFigures } from './record.ts';
import { resultTable } from './result-table.ts';
import { measureTokenizers, tokenizeTable } from './tokenize.ts';
import { runCase } from './run-case.ts';

/**
 * Measures the cases on an embedded server of its own, prints the table and keeps the figures.
 * @returns whether every case ran and left the expected customers
 */
export async function runBenchmark(options: Options): Promise<boolean> {
  const folder = await mkdtemp(join(options.folder ?? tmpdir(), 'muster-bench-'));
  // As root the server runs as another user, who must be able to enter.
  await chmod(folder, 0o755);
  try {
    if (options.tokenize) await tellTokenizers(folder, Math.max(...options.scales));
    return options.cases.length === 0 || (await runIn(folder, options));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** On the terminal only: `history.jsonl` is about imports. */
async function tellTokenizers(folder: string, rows: number): Promise<void> {
  say('tokenize: cutting the file into cells');
  console.log(`\n${tokenizeTable(await measureTokenizers(folder, rows))}`);
}

async function runIn(folder: string, options: Options): Promise<boolean> {
  const store = await openStore({
    dataDir: join(folder, 'data'),
    databaseUrl: null,
    serverSettings: options.profile === null ? {} : profileServerSettings,
    onNotice: say,
  });
  const forget = closeOnSignal(store, () => {
    void rm(folder, { recursive: true, force: true }).then(() => process.exit(1));
  });
  try {
    return await runAll(store, folder, options);
  } finally {
    forget();
    await store.close({ now: true });
  }
}

async function runAll(store: Store, folder: string, options: Options): Promise<boolean> {
  const settings = await selectSettings(store.pool);
  const shown = Object.entries(settings).map(([name, value]) => `${name} ${value}`);
  say(shown.join(' · '));
  const bench = { bases: new Bases(store), folder, onStep: say, watch: watchOf(options) };
  const results: CaseResult[] = [];
  for (const scale of options.scales)
    for (const each of options.cases) results.push(...(await tryCase(bench, each, scale)));
  const run = { results, settings, scales: options.scales };
  if (results.length > 0) console.log(`\n${resultTable(results)}`);
  if (options.json !== null) await writeFigures(options.json, run);
  if (options.profile === null) await addToHistory(run);
  const wanted = options.cases.length * options.scales.length;
  return results.filter(({ faults }) => faults.length === 0).length === wanted;
}

/** A case that fails leaves no figures, and the others theirs. */
async function tryCase(bench: Bench, each: Case, scale: number): Promise<CaseResult[]> {
  try {
    const result = await runCase(bench, each, scale);
    for (const fault of result.faults) say(`${result.case}: ${fault}`);
    say(resultTable([result]));
    return [result];
  } catch (error) {
    say(`${each.name}: ${String(error)}`);
    return [];
  }
}

function watchOf({ profile }: Options): Bench['watch'] {
  if (profile === null) return (_, run) => run([]);
  return async (base, run) => {
    await mkdir(profile, { recursive: true });
    return profileWatch({ folder: profile, onText: say })(base, run);
  };
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
