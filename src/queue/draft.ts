import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type pg from 'pg';
import type { ImportRequest } from '../import/job.ts';
import { selectStatus } from '../import/lease.sql.ts';
import { Refusal } from '../refusal.ts';
import { leaveDraft } from '../rehearsal/claim.sql.ts';
import { inTransaction } from '../store/transaction.ts';
import {
  insertDraft,
  insertKey,
  removeDraft,
  removeKeys,
  selectDraft,
  selectKey,
  updateDraft,
} from './draft.sql.ts';

/** What a person has chosen so far for an import; kept as JSON. */
export interface DraftRequest extends Omit<ImportRequest, 'suggested'> {
  /** Takes the suggested mapping when it starts. */
  readonly suggested?: boolean;
  /** Where the person left it; only for coming back there. */
  readonly step?: 'choose' | 'upload' | 'configure' | 'review';
}

/** An import that nobody has started (docs/spec.md §9). */
export interface Draft {
  /** Its number now and as an import. */
  readonly importId: number;
  readonly request: DraftRequest;
  /** Raised by each change, from 1 on. */
  readonly version: number;
  /** Epoch milliseconds, by the base's clock. */
  readonly createdAt: number;
  readonly changedAt: number;
}

/**
 * Keeps what is to be imported, unchecked: a draft may be incomplete. With a key the same draft twice is one.
 * @param key chosen by the client, unique among all its drafts
 * @returns the number of the draft, which is that of the import it becomes
 * @throws Refusal `key-reused` when the key came with another request
 */
export async function createDraft(
  pool: pg.Pool,
  request: DraftRequest,
  key: string | null = null,
): Promise<number> {
  if (key === null) return inTransaction(pool, (tx) => insertDraft(tx, anywhere(request)));
  const hash = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  const known = (await selectKey(pool, key)) ?? (await createOnce(pool, request, { key, hash }));
  if (known.hash === hash) return known.importId;
  throw new Refusal('key-reused', 'The idempotency key was used for another import. Use a new key for each.');
}

/** Of several with the same key one keeps its draft. */
async function createOnce(
  pool: pg.Pool,
  request: DraftRequest,
  { key, hash }: { key: string; hash: string },
): Promise<{ hash: string; importId: number }> {
  const made = await inTransaction(pool, async (tx) => {
    const importId = await insertDraft(tx, anywhere(request));
    if (await insertKey(tx, { key, hash, importId })) return { hash, importId };
    await removeDraft(tx, { importId, version: null });
    return selectKey(tx, key);
  });
  if (made === undefined) throw new Error('a key that was there is gone');
  return made;
}

/** Whoever rehearses or starts it may work in another folder. */
const anywhere = (request: DraftRequest): DraftRequest => ({ ...request, file: resolve(request.file) });

/** A draft. @throws Refusal `import-not-found`, `wrong-state` when it was started */
export async function findDraft(pool: pg.Pool, importId: number): Promise<Draft> {
  const draft = await selectDraft(pool, importId);
  if (draft !== undefined) return draft;
  throw await noDraft(pool, importId);
}

/**
 * Writes a draft anew.
 * @param change `version`: what was changed; somebody else's change is not overwritten
 * @returns its new version
 * @throws Refusal `changed-meanwhile`, `import-not-found`, `wrong-state` when it was started
 */
export async function changeDraft(
  pool: pg.Pool,
  change: { importId: number; version: number; request: DraftRequest },
): Promise<number> {
  const version = await updateDraft(pool, { ...change, request: anywhere(change.request) });
  if (version !== undefined) return version;
  await findDraft(pool, change.importId);
  throw changedMeanwhile(change.importId);
}

/**
 * Deletes a draft and its key; of its start and its deletion at the same moment one happens.
 * @throws Refusal `import-not-found`, `wrong-state` when it was started
 */
export async function deleteDraft(pool: pg.Pool, importId: number): Promise<void> {
  const deleted = await inTransaction(pool, async (tx) => {
    const isGone = await removeDraft(tx, { importId, version: null });
    if (isGone) await removeKeys(tx, importId);
    if (isGone) await leaveDraft(tx, importId);
    return isGone;
  });
  if (!deleted) throw await noDraft(pool, importId);
}

/** Why there is no such draft. */
export async function noDraft(pool: pg.Pool, importId: number): Promise<Refusal> {
  const status = await selectStatus(pool, importId);
  if (status === undefined)
    return new Refusal(
      'import-not-found',
      `There is no import ${importId}. "muster imports list" shows all.`,
    );
  return new Refusal('wrong-state', `Import ${importId} is no draft any more: it is ${status}.`);
}

/** What is told whom another one's change came before. */
export function changedMeanwhile(importId: number): Refusal {
  return new Refusal(
    'changed-meanwhile',
    `Import ${importId} was changed by somebody else meanwhile. Look at it again, then repeat what you did.`,
  );
}
