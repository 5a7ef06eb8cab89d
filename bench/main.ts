import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeOnSignal } from '#src/store/close-on-signal.ts';
import { openStore } from '#src/store/store.ts';
import { Bases } from './bases.ts';
import { selectSettings } from './measure.sql.ts';
import { readOptions } from './options.ts';
import type { Options } from './options.ts';
import { profileServerSettings, profileWatch } from './profile.ts';
import { addToHistory, writeFigures } from './record.ts';
import { resultTable } from './result-table.ts';
import { runCase } from './run-case.ts';
import type { Bench, CaseResult } from './run-case.ts';

/*
 * `npm run bench`: measures the engine against a bare COPY, on an embedded server of its own with the settings
 * users get. Exit status 1 when a case fails or its customers are not the expected ones.
 */

const options = readOptions(process.argv.slice(2));
const folder = await mkdtemp(join(options.folder ?? tmpdir(), 'muster-bench-'));
// As root the server runs as another user, who must be able to enter.
await chmod(folder, 0o755);
try {
  process.exitCode = await runIn(folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function runIn(place: string): Promise<number> {
  const store = await openStore({
    dataDir: join(place, 'data'),
    databaseUrl: null,
    serverSettings: options.profile === null ? {} : profileServerSettings,
    onNotice: say,
  });
  const forget = closeOnSignal(store, () => {
    void rm(place, { recursive: true, force: true }).then(() => process.exit(1));
  });
  try {
    const settings = await selectSettings(store.pool);
    const shown = Object.entries(settings).map(([name, value]) => `${name} ${value}`);
    say(shown.join(' · '));
    const results = await runAll({
      bases: new Bases(store),
      folder: place,
      onStep: say,
      watch: watchOf(options),
    });
    await report(results, settings);
    const wanted = options.cases.length * options.sizes.length;
    return results.filter(({ faults }) => faults.length === 0).length === wanted ? 0 : 1;
  } finally {
    forget();
    await store.close({ now: true });
  }
}

/** A case that fails leaves no figures, and the others theirs. */
async function runAll(bench: Bench): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const size of options.sizes) {
    for (const each of options.cases) {
      try {
        const result = await runCase(bench, each, size);
        for (const fault of result.faults) say(`${result.case}: ${fault}`);
        results.push(result);
        say(resultTable([result]));
      } catch (error) {
        say(`${each.name}: ${String(error)}`);
      }
    }
  }
  return results;
}

async function report(results: readonly CaseResult[], settings: Record<string, string>): Promise<void> {
  if (results.length === 0) return;
  console.log(`\n${resultTable(results)}`);
  if (options.json !== null) await writeFigures(options.json, { results, settings });
  if (options.profile === null) await addToHistory({ results, settings });
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
