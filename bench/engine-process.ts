import { readFile } from 'node:fs/promises';
import { startImport } from '#src/import/run.ts';
import { defaultSettings } from '#src/row/settings.ts';
import { createPool } from '#src/store/pool.ts';
import type { EngineReport, EngineTask } from './run-engine.ts';

/*
 * One import in a process of its own, so that its memory and CPU are the engine's alone. Takes one argument, an
 * EngineTask in JSON, and says an EngineReport on standard output.
 */

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both ends are ours
const { url, file } = JSON.parse(process.argv[2] ?? '') as EngineTask;
const pool = createPool(url);
const began = performance.now();
const cpuBefore = process.cpuUsage();
const result = await startImport(pool, {
  file,
  name: null,
  settings: { ...defaultSettings, action: 'add-and-edit' },
  delimiter: null,
  startedBy: 'bench',
});
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(cpuBefore);
const report: EngineReport = {
  result,
  seconds,
  cpuSeconds: (user + system) / 1e6,
  peakBytes: await peakBytes(),
};
await pool.end();
process.stdout.write(JSON.stringify(report));

/** `VmHWM`, the most memory the process ever had; elsewhere than on Linux what the system says instead. */
async function peakBytes(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/mu.exec(status) ?? [];
  return 1024 * (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes));
}
