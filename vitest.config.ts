import { randomInt } from 'node:crypto';
import { defineConfig } from 'vitest/config';

// `vitest run` is the everyday run, `vitest run --mode soak` the long one (test/scale.ts).
export default defineConfig(({ mode }) => ({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/run-folder.ts'],
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    testTimeout: mode === 'soak' ? 3_600_000 : 60_000,
    hookTimeout: 60_000,
    env: { MUSTER_TEST_MODE: mode, MUSTER_SEED: seedOf(mode) },
  },
}));

/**
 * Where the run's random choices begin, for all of its workers: the same in every everyday run, so that it says the same
 * of the same code, and anew in each soak, which prints it.
 */
function seedOf(mode: string): string {
  const given = process.env['MUSTER_SEED'];
  if (given !== undefined) return given;
  if (mode !== 'soak') return '104';
  const drawn = String(randomInt(2 ** 31 - 1));
  process.stdout.write(`seed ${drawn}: MUSTER_SEED=${drawn} npm run soak draws the same again\n`);
  return drawn;
}
