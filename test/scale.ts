/** Whether this is `npm run soak`: properties run for many more rows. */
export const isSoak = process.env['MUSTER_TEST_MODE'] === 'soak';

/** Where the run's random choices begin (`vitest.config.ts`). Print it with what it led to. */
export const seed = Number(process.env['MUSTER_SEED']);
