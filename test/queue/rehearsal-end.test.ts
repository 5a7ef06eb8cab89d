import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDraft, deleteDraft } from '../../src/queue/draft.ts';
import { startRehearsal } from '../../src/queue/start-rehearsal.ts';
import { showRehearsal } from '../../src/registry/rehearsals.ts';
import { createDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';
import { customers, makeFiles } from './files.ts';
import type { Files } from './files.ts';
import { endOfRehearsal } from './rehearsal-end.ts';
import { Workers } from './workers.ts';

let base: TestDatabase;
let files: Files;
let workers: Workers;

beforeEach(async () => {
  base = await createDatabase();
  files = await makeFiles();
  workers = new Workers();
});

afterEach(async () => {
  await workers.stopAll();
  await base.drop();
  await files.remove();
});

const work = () => workers.start(base.pool, { pollMillis: 50 });

async function begin(rows = 5): Promise<{ importId: number; rehearsalId: number; file: string }> {
  const request = await files.request('some.csv', customers('some', rows));
  const importId = await createDraft(base.pool, request);
  const { rehearsalId } = await startRehearsal(base.pool, importId, { withEvidence: false });
  return { importId, rehearsalId, file: request.file };
}

/** Somebody cancels each rehearsal at this moment, whichever worker it is with. */
const cancelAt = (moment: 'begun' | 'through'): Promise<unknown> =>
  base.pool.query(`create function cancel_it() returns trigger language plpgsql as
    $$ begin new.cancel_requested := true; return new; end $$;
    create trigger cancel_it before update on rehearsal for each row
      when (${moment === 'begun' ? "old.status = 'queued'" : 'new.rows > old.rows'}) execute function cancel_it()`);

it.each(['begun', 'through'] as const)(
  'a rehearsal that is cancelled when it is %s is cancelled, at the first attempt',
  async (moment) => {
    await cancelAt(moment);
    const { rehearsalId } = await begin();
    work();
    expect(await endOfRehearsal(base.pool, rehearsalId)).toBe('cancelled');
    expect(await showRehearsal(base.pool, rehearsalId)).toMatchObject({ attempt: 1, failure: null });
  },
);

it('one that was cancelled is cancelled also when its worker dies, or its file is gone', async () => {
  const dead = await begin();
  await base.pool.query(
    `update rehearsal set status = 'running', attempt = 3, crashes = 3, cancel_requested = true,
      backend_pid = 1, lease_until = now() - interval '1 second' where id = $1`,
    [dead.rehearsalId],
  );
  await cancelAt('begun');
  const gone = await begin();
  await rm(gone.file);
  work();
  for (const { rehearsalId } of [dead, gone]) {
    expect(await endOfRehearsal(base.pool, rehearsalId)).toBe('cancelled');
    expect(await showRehearsal(base.pool, rehearsalId)).toMatchObject({ failure: null });
  }
});

it('the rehearsal of a draft that is deleted is cancelled at once where nobody runs it', async () => {
  const { importId, rehearsalId } = await begin();
  await deleteDraft(base.pool, importId);
  expect(await showRehearsal(base.pool, rehearsalId)).toMatchObject({
    status: 'cancelled',
    cancelling: false,
  });
});

it('the rehearsal of a draft that is deleted under it is cancelled by whoever runs it', async () => {
  const { importId, rehearsalId } = await begin(3_000);
  let deleted: Promise<void> | undefined;
  workers.start(base.pool, {
    pollMillis: 50,
    listener: {
      onRehearsalBegin: () => {
        deleted ??= deleteDraft(base.pool, importId);
      },
    },
    sizes: { batch: { rows: 10, bytes: 10_000 } },
  });
  expect(await endOfRehearsal(base.pool, rehearsalId)).toBe('cancelled');
  await deleted;
});
