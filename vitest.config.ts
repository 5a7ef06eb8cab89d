import { defineConfig } from 'vitest/config';
import { seedOf } from './test/seed.ts';

// `vitest run` is the everyday run, `vitest run --mode soak` the long one (test/scale.ts).
export default defineConfig(({ mode }) => ({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts'],
    globalSetup: ['test/run-folder.ts'],
    setupFiles: ['test/seeded-properties.ts'],
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    testTimeout: mode === 'soak' ? 3_600_000 : 60_000,
    hookTimeout: 60_000,
    // What a browser does by and by is waited for, however busy the machine is.
    expect: { poll: { timeout: 20_000 } },
    env: { MUSTER_TEST_MODE: mode, MUSTER_SEED: seedOf(mode) },
  },
}));
