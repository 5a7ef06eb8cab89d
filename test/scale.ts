import { randomInt } from 'node:crypto';

/** Whether this is `npm run soak`: properties run for many more rows. */
export const isSoak = process.env['MUSTER_TEST_MODE'] === 'soak';

/** Where the run's random choices begin: `MUSTER_SEED`, else anew each run. Print it with what it led to. */
export const seed = Number(process.env['MUSTER_SEED'] ?? randomInt(2 ** 31 - 1));
