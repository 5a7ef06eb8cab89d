import type pg from 'pg';
import { hashOfCatalog } from '../catalog/hash-of-catalog.ts';
import type { Job } from '../import/job.ts';
import { selectBaseMoment, selectLatestCompleted } from './rehearsal.sql.ts';
import type { RehearsalRecord } from './rehearsal.sql.ts';

/** What has changed since the moment that a rehearsal describes. */
export type Outdated = 'base' | 'catalog' | 'draft';

/** How things stand now. */
export interface Present {
  /** The number of the next row among all ever applied. */
  readonly position: number;
  readonly catalogHash: string;
  /** Null: it is no draft, or none any more. */
  readonly draftVersion: number | null;
}

/**
 * Compares a rehearsal with how things stand; nothing of one that has not begun. The base counts as changed by
 * every row that an import applied, during the rehearsal or since (docs/spec.md §9.3).
 */
export function outdatedBy(record: RehearsalRecord, present: Present): Outdated[] {
  if (record.base_position === null) return [];
  const { draftVersion } = present;
  const changed: Outdated[] = [];
  if (Number(record.base_position) !== present.position) changed.push('base');
  if (record.catalog_hash !== present.catalogHash) changed.push('catalog');
  if (draftVersion !== null && record.draft_version !== draftVersion) changed.push('draft');
  return changed;
}

/** What is outdated, in words; null: nothing is. */
export function outdatedSentence(changed: readonly Outdated[]): string | null {
  if (changed.length === 0) return null;
  const what = changed.map((each) => words[each]);
  const list = [what.slice(0, -1).join(', '), what.at(-1)].filter((part) => part !== '').join(' and ');
  return `The rehearsal is outdated: ${list} changed since, so the import may do something else. Rehearse again to see what.`;
}

const words = { base: 'the customers', catalog: 'the catalog', draft: 'the draft' } as const;

/** The same of an import of a file that begins in this process. */
export async function adviseOfFile(pool: pg.Pool, job: Job): Promise<string[]> {
  return adviseOfRehearsal(pool, job, await selectBaseMoment(pool));
}

async function ofSameFile(pool: pg.Pool, { file }: Job): Promise<RehearsalRecord | undefined> {
  const sha256 = file.original?.sha256;
  return sha256 === undefined ? undefined : selectLatestCompleted(pool, { sha256 });
}

interface StartedDraft {
  readonly importId: number;
  readonly version: number;
  readonly position: number;
}
interface StartedFile {
  readonly position: number;
}

/**
 * What somebody is told who starts an import after a rehearsal of it, of the same draft or else of the same file:
 * whether that still holds. Nothing when it was never rehearsed.
 * @param of `position`: the number of the next row before any of the import's own was applied
 */
export async function adviseOfRehearsal(
  pool: pg.Pool,
  job: Job,
  of: StartedDraft | StartedFile,
): Promise<string[]> {
  const ofDraft = 'importId' in of ? await selectLatestCompleted(pool, of) : undefined;
  const record = ofDraft ?? (await ofSameFile(pool, job));
  if (record === undefined) return [];
  const { position } = of;
  const draftVersion = ofDraft !== undefined && 'version' in of ? of.version : null;
  const present = { position, catalogHash: hashOfCatalog(job.rules.catalog), draftVersion };
  const sentence = outdatedSentence(outdatedBy(record, present));
  return sentence === null ? [] : [sentence];
}
