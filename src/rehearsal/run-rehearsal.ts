import type pg from 'pg';
import { hashOfCatalog } from '../catalog/hash-of-catalog.ts';
import type { ValueEvidence } from '../contract/value-evidence.ts';
import { segmentOf } from '../import/check-segment.ts';
import { describeJob } from '../import/describe-job.ts';
import { FindingGroups } from '../import/finding-groups.ts';
import { prepareJob } from '../import/job.ts';
import type { FindFile, Job } from '../import/job.ts';
import type { OpenedFile } from '../import/open-file.ts';
import type { ImportProgress } from '../import/run-batches.ts';
import { usualSizes } from '../import/sizes.ts';
import type { Sizes } from '../import/sizes.ts';
import { gatherEvidence } from '../import/value-evidence.ts';
import { fileFindings } from '../row/file-findings.ts';
import { inTransaction } from '../store/transaction.ts';
import type { RehearsalClaim } from './claim.sql.ts';
import type { EffectCount } from './effects.ts';
import { goThrough } from './go-through.ts';
import { selectBaseMoment } from './rehearsal.sql.ts';
import { importOf } from './request.ts';
import { Stopped } from './watch.ts';
import type { Watch } from './watch.ts';
import { beginRehearsal, completeRehearsal, insertFindings } from './write-rehearsal.sql.ts';

export interface RehearsalRun {
  readonly pool: pg.Pool;
  readonly claim: RehearsalClaim;
  /** Holds the claim, and the tables of what earlier rows did. */
  readonly session: pg.PoolClient;
  /** Throws when the rehearsal is to end. */
  readonly watch: Watch;
  readonly listener: RehearsalListener;
  readonly sizes?: Partial<Sizes> | undefined;
  /** Of the import that it is of, epoch milliseconds; otherwise now, by the base's clock. */
  readonly startedAt?: number | undefined;
  /** Where the file is for this process; absent: where the request says. */
  readonly fileOf?: FindFile | undefined;
}

/** What somebody who waits for a rehearsal hears of it. */
export interface RehearsalListener {
  /** Sentences that say in words what the import would do. */
  readonly onBegin?: ((sentences: readonly string[]) => void) | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

interface Source {
  readonly job: Job;
  readonly file: OpenedFile;
}

/**
 * Goes through a claimed rehearsal from its beginning: plans the file as an import does, by the same code, against
 * the base and what its own earlier rows would have done, and writes down what it comes to. Nothing of the base is
 * locked, and no transaction lasts longer than sending some megabytes.
 * @throws Stopped; Refusal when the file or its settings are refused
 */
export async function runRehearsal(run: RehearsalRun): Promise<void> {
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  const { request } = run.claim;
  const order = importOf({ ...request, ...(await run.fileOf?.(request)) });
  const source = await prepareJob(run.pool, order, run.startedAt);
  try {
    const job = withSegment(source.job);
    const { position: firstId } = await begin(run, source);
    const sizes = { ...usualSizes, ...run.sizes };
    const { effects, members } = await goThrough(run, { job, firstId, seconds, sizes });
    const evidence = run.claim.withEvidence ? await evidenceOf(run, source) : null;
    await complete(run, { effects, members: job.segmentId === null ? null : members, evidence, seconds });
  } finally {
    await source.file.remove();
  }
}

/** A segment that the import would create has no number yet, and nobody in it. */
function withSegment(job: Job): Job {
  const { segment } = job.rules.settings;
  if (segment === null) return job;
  return { ...job, segmentId: segmentOf(segment.name, job.rules.catalog)?.id ?? segmentToCome };
}

const segmentToCome = 0;

/** From here on it describes the base as it is at this moment. */
async function begin(
  { pool, claim, watch, listener }: RehearsalRun,
  { job, file }: Source,
): Promise<{ position: number }> {
  const { original, headers, bytes } = file;
  const sentences = describeJob(job);
  const base = await selectBaseMoment(pool);
  const begun = {
    ...base,
    fileName: original.name,
    sha256: original.sha256,
    headers,
    sentences,
    totalBytes: bytes,
    catalogHash: hashOfCatalog(job.rules.catalog),
  };
  const findings = new FindingGroups();
  findings.add(0, fileFindings(job.rules), true);
  const batch = { rehearsalId: claim.rehearsalId, batch: 0, groups: findings.groups() };
  await inTransaction(pool, async (tx) => {
    watch.expect(await beginRehearsal(tx, claim, begun));
    await insertFindings(tx, batch);
  });
  listener.onBegin?.(sentences);
  return base;
}

async function evidenceOf({ watch }: RehearsalRun, { job, file }: Source): Promise<ValueEvidence> {
  const { path, bytes, dialect, start, original } = file;
  const source = { name: original.name, path, bytes, dialect, start, rules: job.rules };
  return gatherEvidence(source, () => watch.check());
}

interface Found {
  readonly effects: EffectCount;
  readonly members: number | null;
  readonly evidence: ValueEvidence | null;
  readonly seconds: () => number;
}

async function complete({ pool, claim, watch }: RehearsalRun, found: Found): Promise<void> {
  watch.check();
  const answer = {
    effects: found.effects.effects(found.members),
    samples: found.effects.samples(),
    evidence: found.evidence,
    seconds: found.seconds(),
  };
  const end = await inTransaction(pool, (tx) => completeRehearsal(tx, claim, answer));
  if (end !== 'completed') throw new Stopped(end);
}
