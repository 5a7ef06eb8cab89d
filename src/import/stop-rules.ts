import type { ImportSettings } from '../row/settings.ts';
import type { Transaction } from '../store/transaction.ts';
import { PausedByRule } from './paused.ts';
import type { StopRule } from './paused.ts';
import { selectStopCounts } from './pause.sql.ts';
import type { Counts } from './outcomes.ts';

/** Fewer rows are no ground to judge a file by. */
const leastRows = 100;

/** What rows came to, as stop rules count them. */
export interface StopCounts {
  /** Without blank ones. */
  readonly rows: number;
  readonly rejected: number;
  readonly changed: number;
  readonly consentGained: number;
}

interface Limit {
  readonly rule: StopRule;
  /** Per cent of the rows. */
  readonly most: number;
}

/** The rules that somebody has set. */
export function stopLimits(settings: ImportSettings): Limit[] {
  const { stopRejected = null, stopChanged = null, stopConsentGained = null } = settings;
  const all: readonly (readonly [StopRule, number | null])[] = [
    ['rejected', stopRejected],
    ['changed', stopChanged],
    ['consent-gained', stopConsentGained],
  ];
  return all.flatMap(([rule, most]) => (most === null ? [] : [{ rule, most }]));
}

/** Whether rows that subscribe somebody are to be counted. */
export const countsConsent = ({ stopConsentGained = null }: ImportSettings): boolean =>
  stopConsentGained !== null;

/** A batch that is about to be written. */
export interface JudgedBatch {
  readonly importId: number;
  readonly settings: ImportSettings;
  readonly firstRow: number;
  readonly counts: Counts;
  readonly consentGained: number;
}

/**
 * Judges everything committed so far together with the batch at hand, before that is.
 * @throws PausedByRule when there are more of such rows than a rule lets through that nobody has waved through yet
 */
export async function obeyStopRules(tx: Transaction, batch: JudgedBatch): Promise<void> {
  const limits = stopLimits(batch.settings);
  if (limits.length === 0) return;
  const { waived, ...before } = await selectStopCounts(tx, batch.importId);
  const { created, updated, unchanged, notFound, rejected } = batch.counts;
  const counts = {
    rows: before.rows + created + updated + unchanged + notFound + rejected,
    rejected: before.rejected + rejected,
    changed: before.changed + updated,
    consentGained: before.consentGained + batch.consentGained,
  };
  const open = limits.filter(({ rule }) => !waived.includes(rule));
  const broken = brokenBy(counts, open);
  if (broken.length === 0) return;
  const because = broken.map((limit) => sentence(counts, limit)).join(' ');
  const from = `The rows from ${batch.firstRow} on are not imported yet.`;
  throw new PausedByRule(
    `${because} ${from}`,
    broken.map(({ rule }) => rule),
  );
}

/** The limits that are exceeded; none by too few rows. */
export function brokenBy(counts: StopCounts, limits: readonly Limit[]): Limit[] {
  if (counts.rows < leastRows) return [];
  return limits.filter(({ rule, most }) => countOf(counts, rule) * 100 > counts.rows * most);
}

function countOf({ rejected, changed, consentGained }: StopCounts, rule: StopRule): number {
  return { rejected, changed, 'consent-gained': consentGained }[rule];
}

/** What the rows do that a rule counts. */
export const stopWords = {
  rejected: 'are rejected',
  changed: 'change a customer',
  'consent-gained': 'subscribe somebody who was not subscribed',
} as const satisfies Record<StopRule, string>;

function sentence(counts: StopCounts, { rule, most }: Limit): string {
  const found = countOf(counts, rule);
  const share = Math.round((found / counts.rows) * 1_000) / 10;
  return `${found} of the first ${counts.rows} rows ${stopWords[rule]}: ${share} %, more than ${most} %.`;
}
