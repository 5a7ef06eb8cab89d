import type { Customer } from '../customer/customer.ts';
import { CustomerDraft } from '../customer/draft.ts';
import type { FormerValues } from '../customer/draft.ts';
import { attribute } from './attribution.ts';
import type { Attribution } from './attribution.ts';
import type { Base } from './base.ts';
import type { CheckedRow } from './checked-row.ts';
import { identify } from './identify.ts';
import type { Meaning } from './identify.ts';
import { finding } from './issue.ts';
import type { Finding } from './issue.ts';
import type { Rules } from './rules.ts';
import { subscribe } from './subscribe.ts';
import type { SubscribeContext } from './subscribe.ts';
import { writeRow } from './write.ts';
import type { WriteContext } from './write.ts';

export type Outcome = 'created' | 'updated' | 'unchanged' | 'not-found' | 'rejected';

/** What one row does to the base. */
export interface RowResult {
  readonly outcome: Outcome;
  /** What steps 3 and 4 found; those of steps 1 and 2 stand in the checked row. */
  readonly findings: readonly Finding[];
  /** The customer before the row; null where there was none. */
  readonly before: Customer | null;
  /** The customer after the row; null for rows that are rejected or find nobody. */
  readonly customer: Customer | null;
  /** What an update replaced. */
  readonly former: FormerValues | null;
  /** Of rows that created or changed a customer; a template that it names makes an action (docs/spec.md §8). */
  readonly attribution: Attribution | null;
}

/**
 * Applies one row to the base as earlier rows left it: steps 3 and 4 of docs/spec.md §5, with §§6–8. Pure: the
 * caller puts the result into the base before it applies the next row.
 * @param newId the id of the customer, should the row create one
 */
export function applyRow(
  row: CheckedRow,
  base: Base,
  { rules, newId }: { rules: Rules; newId: number },
): RowResult {
  if (row.rejected) return ended('rejected', []);
  const findings: Finding[] = [];
  const meaning = identify(row, { rules, base, findings });
  if (meaning.kind === 'rejected' || meaning.kind === 'not-found') return ended(meaning.kind, findings);
  const effects = { row, rules, base, findings };
  return meaning.kind === 'nobody' ? create(newId, meaning, effects) : edit(meaning, effects);
}

interface Effects {
  readonly row: CheckedRow;
  readonly rules: Rules;
  readonly base: Base;
  readonly findings: Finding[];
}

function create(newId: number, { foreign }: Meaning & { kind: 'nobody' }, effects: Effects): RowResult {
  const draft = CustomerDraft.ofNew(newId);
  const attribution = attribute(effects.row, effects.rules, true);
  const { row, rules, base, findings } = effects;
  write(draft, { row, rules, base, findings, attribution, foreign, keepEmail: false });
  return { outcome: 'created', findings, before: null, customer: draft.now, former: null, attribution };
}

function edit({ customer, foreign, keepEmail }: Meaning & { kind: 'match' }, effects: Effects): RowResult {
  const { row, rules, base, findings } = effects;
  const touched = base.touchedBy(customer.id);
  if (touched !== undefined)
    findings.push(finding('touched-before', -1, String(touched), String(customer.id)));
  const draft = new CustomerDraft(customer);
  const attribution = attribute(row, rules, false);
  write(draft, { row, rules, base, findings, attribution, foreign, keepEmail });
  const change = draft.finish();
  const before = customer;
  if (change === null)
    return { outcome: 'unchanged', findings, before, customer, former: null, attribution: null };
  return { outcome: 'updated', findings, before, ...change, attribution };
}

function write(draft: CustomerDraft, context: WriteContext & SubscribeContext): void {
  writeRow(draft, context.row, context);
  subscribe(draft, context);
}

function ended(outcome: 'rejected' | 'not-found', findings: readonly Finding[]): RowResult {
  return { outcome, findings, before: null, customer: null, former: null, attribution: null };
}
