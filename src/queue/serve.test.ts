import { expect, it } from 'vitest';
import { createDatabase } from '../../test/database.ts';
import { FilesAwayError } from './files-away.ts';
import { serve } from './serve.ts';

it('trouble is waited for the longer it lasts, and shortly again once something has worked', async () => {
  const base = await createDatabase();
  const asked = new AbortController();
  const works = [false, false, false, true, false];
  const pauses: number[] = [];
  await serve(
    base.pool,
    { signal: asked.signal, pollMillis: 1, onTrouble: (_, againMillis) => pauses.push(againMillis) },
    () => {
      const next = works.shift();
      if (next === undefined) asked.abort();
      return next === false ? Promise.reject(new FilesAwayError()) : Promise.resolve(false);
    },
  );
  expect(pauses).toEqual([250, 500, 1_000, 250]);
  await base.drop();
});

it('what will not pass ends it', async () => {
  const base = await createDatabase();
  const served = serve(base.pool, { signal: new AbortController().signal }, () =>
    Promise.reject(new Error('a bug')),
  );
  await expect(served).rejects.toThrow('a bug');
  await base.drop();
});
