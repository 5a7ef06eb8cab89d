import type pg from 'pg';
import { hashOfCatalog } from '../catalog/hash-of-catalog.ts';
import { loadCatalog } from '../catalog/load-catalog.ts';
import type { Rehearsal, RehearsalResult } from '../contract/rehearsal-answers.ts';
import type { ValueEvidence } from '../contract/value-evidence.ts';
import type { Catalog } from '../customer/catalog.ts';
import { segmentOf } from '../import/check-segment.ts';
import { fileWarnings, groupIssues, rowCounts } from '../import/result.ts';
import { selectDraft } from '../queue/draft.sql.ts';
import { findRehearsal, progressOf } from '../queue/rehearsal-progress.ts';
import { Refusal } from '../refusal.ts';
import { outdatedBy, outdatedSentence } from '../rehearsal/outdated.ts';
import {
  countSamples,
  selectBaseMoment,
  selectEvidence,
  selectFindings,
  selectLatest,
} from '../rehearsal/rehearsal.sql.ts';
import type { RehearsalRecord } from '../rehearsal/rehearsal.sql.ts';
import { describeEffects } from './describe-effects.ts';
import { isoMoment } from './describe-customer.ts';

/** A rehearsal as doors tell it (docs/spec.md §9.3), by the names of today. @throws Refusal `rehearsal-not-found` */
export async function showRehearsal(pool: pg.Pool, rehearsalId: number): Promise<Rehearsal> {
  return describe(pool, await findRehearsal(pool, rehearsalId));
}

/** The newest rehearsal of a draft, or of the import it has become; null: nobody has rehearsed it. */
export async function latestRehearsal(
  pool: pg.Pool,
  importId: number,
): Promise<{ readonly rehearsal: Rehearsal | null }> {
  const record = await selectLatest(pool, importId);
  return { rehearsal: record === undefined ? null : await describe(pool, record) };
}

/**
 * What becomes of the values of a rehearsed file.
 * @throws Refusal `rehearsal-not-found`, `wrong-state` while it is not known, or was not asked for
 */
export async function rehearsalEvidence(pool: pg.Pool, rehearsalId: number): Promise<ValueEvidence> {
  const { status } = await findRehearsal(pool, rehearsalId);
  const evidence = await selectEvidence(pool, rehearsalId);
  if (evidence !== null) return evidence;
  const why = status === 'completed' ? 'was made without it' : `is ${status}`;
  throw new Refusal('wrong-state', `There is no evidence of values: rehearsal ${rehearsalId} ${why}.`);
}

async function describe(pool: pg.Pool, record: RehearsalRecord): Promise<Rehearsal> {
  const catalog = await loadCatalog(pool);
  const { position } = await selectBaseMoment(pool);
  const draft = record.draft_id === null ? undefined : await selectDraft(pool, Number(record.draft_id));
  const outdated = outdatedBy(record, {
    position,
    catalogHash: hashOfCatalog(catalog),
    draftVersion: draft?.version ?? null,
  });
  const sentence = outdatedSentence(outdated);
  return {
    ...progressOf(record),
    draftVersion: record.draft_version,
    moment: record.moment === null ? null : isoMoment(Number(record.moment)),
    outdated,
    sentences: [...record.sentences, ...(sentence === null ? [] : [sentence])],
    headers: record.headers ?? [],
    result: record.status === 'completed' ? await resultOf(pool, record, catalog) : null,
  };
}

async function resultOf(
  pool: pg.Pool,
  record: RehearsalRecord,
  catalog: Catalog,
): Promise<RehearsalResult | null> {
  const { effects, segment } = record;
  if (effects === null) return null;
  const id = Number(record.id);
  const issues = groupIssues(await selectFindings(pool, id), record.headers ?? []);
  const samples = await countSamples(pool, id);
  const rows = rowCounts(record);
  return {
    rows,
    warnings: Number(record.warnings) + fileWarnings(issues),
    issues,
    customers: { created: rows.created, matched: effects.matched, changed: effects.changed },
    ...describeEffects(effects, catalog),
    segment:
      segment === null
        ? null
        : {
            name: segment.name,
            isNew: segmentOf(segment.name, catalog) === undefined,
            added: effects.segmentAdded ?? 0,
          },
    samples: {
      created: samples.get('created') ?? 0,
      updated: samples.get('updated') ?? 0,
      unchanged: samples.get('unchanged') ?? 0,
      notFound: samples.get('not-found') ?? 0,
      rejected: samples.get('rejected') ?? 0,
    },
  };
}
