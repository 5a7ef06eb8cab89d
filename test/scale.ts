import { randomInt } from 'node:crypto';

/** Whether this is `npm run soak`: properties run for many more rows. */
export const isSoak = process.env['MUSTER_TEST_MODE'] === 'soak';

/**
 * Where the run's random choices begin: `MUSTER_SEED`; else the same in every everyday run, so that it says the same of
 * the same code, and anew in each soak. Print it with what it led to.
 */
export const seed = Number(process.env['MUSTER_SEED'] ?? (isSoak ? randomInt(2 ** 31 - 1) : 104));
