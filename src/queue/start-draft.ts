import type pg from 'pg';
import { describeJob } from '../import/describe-job.ts';
import { adviseOfValues } from '../import/value-evidence-advice.ts';
import { createJob } from '../import/job.ts';
import type { FindFile, Job } from '../import/job.ts';
import { notifyOfImports, selectStatus } from '../import/lease.sql.ts';
import { adviseOfRehearsal } from '../rehearsal/outdated.ts';
import { selectBaseMoment } from '../rehearsal/rehearsal.sql.ts';
import { changedMeanwhile, createDraft, deleteDraft, noDraft } from './draft.ts';
import type { Draft, DraftRequest } from './draft.ts';
import { removeDraft, selectDraft } from './draft.sql.ts';

/** An import that waits for a worker. */
export interface StartedImport {
  readonly importId: number;
  /** False: it had been started before. */
  readonly isNew: boolean;
  /** In words what it will do (`describeJob`); empty when it had been started before. */
  readonly sentences: readonly string[];
}

/**
 * Starts an import without keeping a draft for a person: checks it and queues it for the workers. With a key the
 * same start twice is one import.
 * @throws Refusal as `createDraft` and `startDraft`; then nothing is left of it
 */
export async function enqueueImport(
  pool: pg.Pool,
  request: DraftRequest,
  { key = null, moment }: { key?: string | null; moment?: number } = {},
): Promise<StartedImport> {
  const importId = await createDraft(pool, request, key);
  try {
    return await startDraft(pool, importId, { moment });
  } catch (error) {
    // Gone already when another one with the same key was refused, too.
    await deleteDraft(pool, importId).catch(() => undefined);
    throw error;
  }
}

/**
 * Starts a draft: checks it against file and catalog and queues it for the workers; exactly once, however often and
 * by however many it is asked for (docs/spec.md §9.4). Takes as long as reading the file once or twice.
 * @param options `version`: refuse when the draft is not this one
 * @throws Refusal with everything that is wrong, whereupon it stays a draft; `import-not-found`, `changed-meanwhile`
 */
export async function startDraft(
  pool: pg.Pool,
  importId: number,
  options: { version?: number | undefined } & StartOptions = {},
): Promise<StartedImport> {
  const draft = await selectDraft(pool, importId);
  if (draft === undefined) return startedBefore(pool, importId);
  if (options.version !== undefined && options.version !== draft.version) throw changedMeanwhile(importId);
  const same = starting.get(pool)?.get(importId);
  if (same?.version === draft.version) return again(await same.started);
  return startOnce(pool, draft, options);
}

interface StartOptions {
  /** Of the start, epoch milliseconds; otherwise the base's clock tells it. */
  readonly moment?: number | undefined;
  /** Where the draft's file is for this process; absent: where the draft has it. */
  readonly fileOf?: FindFile;
}

const again = (started: StartedImport): StartedImport => ({ ...started, isNew: false, sentences: [] });

/** Starts that are under way in this process, so that fifty clicks do not read a file fifty times. */
const starting = new WeakMap<pg.Pool, Map<number, Starting>>();

interface Starting {
  readonly version: number;
  readonly started: Promise<StartedImport>;
}

async function startOnce(pool: pg.Pool, draft: Draft, options: StartOptions): Promise<StartedImport> {
  const ofPool = starting.get(pool) ?? new Map<number, Starting>();
  starting.set(pool, ofPool);
  const started = start(pool, draft, options);
  const entry = { version: draft.version, started };
  ofPool.set(draft.importId, entry);
  try {
    return await started;
  } finally {
    if (ofPool.get(draft.importId) === entry) ofPool.delete(draft.importId);
  }
}

/** Another process may start the same draft: whoever deletes it inserts the import, in one transaction. */
async function start(pool: pg.Pool, draft: Draft, { moment, fileOf }: StartOptions): Promise<StartedImport> {
  const { importId, version } = draft;
  const { suggested, ...asked } = draft.request;
  const request = { ...asked, ...(await fileOf?.(asked)) };
  const taken = suggested === true ? { ...request, suggested: { tell: () => undefined } } : request;
  let position = 0;
  try {
    const job = await createJob(pool, taken, {
      moment,
      draftId: importId,
      async beside(tx) {
        if (!(await removeDraft(tx, { importId, version }))) throw new DraftGone();
        // Before a worker begins it: its own rows make no rehearsal outdated.
        ({ position } = await selectBaseMoment(tx));
        await notifyOfImports(tx);
      },
    });
    const valueSentences = await adviceOf(job);
    await job.file.remove();
    const advice = await adviseOfRehearsal(pool, job, { importId, version, position });
    return { importId, isNew: true, sentences: [...describeJob(job), ...valueSentences, ...advice] };
  } catch (error) {
    if (error instanceof DraftGone) return startedBefore(pool, importId);
    throw error;
  }
}

/** It is begun by now: what cannot be read any more, its worker tells. */
async function adviceOf(job: Job): Promise<readonly string[]> {
  return adviseOfValues(job).then(
    ({ sentences }) => sentences,
    () => [],
  );
}

/** Started, changed or deleted by somebody else while it was being checked. */
class DraftGone extends Error {}

async function startedBefore(pool: pg.Pool, importId: number): Promise<StartedImport> {
  if ((await selectStatus(pool, importId)) !== undefined) return { importId, isNew: false, sentences: [] };
  if ((await selectDraft(pool, importId)) !== undefined) throw changedMeanwhile(importId);
  throw await noDraft(pool, importId);
}
