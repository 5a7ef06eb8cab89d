import type { CustomerDraft } from '../customer/draft.ts';
import { nodeColumn } from '../customer/field.ts';
import { effectiveNode, subscribedBelow } from '../customer/subscription.ts';
import type { SubscriptionNode } from '../customer/subscription.ts';
import type { SubscriptionValue } from '../value/subscription.ts';
import { actionTimeCell } from './attribution.ts';
import type { Attribution } from './attribution.ts';
import type { CheckedRow } from './checked-row.ts';
import type { Column } from './column.ts';
import { finding } from './issue.ts';
import type { Finding } from './issue.ts';
import type { Rules } from './rules.ts';

export interface SubscribeContext {
  readonly row: CheckedRow;
  readonly rules: Rules;
  readonly attribution: Attribution;
  readonly findings: Finding[];
}

/** Writes the row's subscriptions under the consent guard (docs/spec.md §6). */
export function subscribe(draft: CustomerDraft, context: SubscribeContext): void {
  const { row, rules } = context;
  const { subscriptions: columns, nodeKeys } = rules.layout;
  const keys = row.brandId === null ? undefined : nodeKeys.get(row.brandId);
  if (columns.length === 0 || keys === undefined) return;
  for (const [slot, column] of columns.entries()) {
    const value = row.subscriptions[slot];
    const key = keys[slot];
    if (value !== undefined && key !== undefined) writeCell(draft, { column, key, value }, context);
  }
  for (const [slot, column] of columns.entries()) {
    const key = keys[slot];
    if (row.subscriptions[slot] === 'unsubscribed' && key !== undefined)
      lookBelow(draft, { column, key }, context);
  }
}

interface Cell {
  readonly column: Column;
  readonly key: string;
  readonly value: SubscriptionValue;
}

function writeCell(draft: CustomerDraft, cell: Cell, context: SubscribeContext): void {
  const { attribution, rules, findings } = context;
  const stored = draft.before.subscriptions[cell.key];
  if (stored?.value === cell.value || (stored !== undefined && cell.column.policy === 'fill-empty')) return;
  const effective = effectiveNode(draft.before.subscriptions, cell.key);
  if (
    cell.value !== 'unsubscribed' &&
    effective?.value === 'unsubscribed' &&
    !mayResubscribe(effective, context)
  ) {
    findings.push(finding('consent-kept', cell.column.index, cell.value, String(draft.now.id)));
    return;
  }
  draft.setNode(cell.key, nodeOf(cell.value, rules, attribution));
}

function nodeOf(
  value: SubscriptionValue,
  { importId }: Rules,
  { actionTime, pointOfContactId }: Attribution,
): SubscriptionNode {
  return { value, asOf: actionTime, importId, pointOfContactId };
}

/** The consent guard: whether an effective *unsubscribed* may turn into something else. */
function mayResubscribe(
  effective: SubscriptionNode,
  { row, rules }: { row: CheckedRow; rules: Rules },
): boolean {
  switch (rules.settings.consent) {
    case 'trust-file':
      return true;
    case 'never-resubscribe':
      return false;
    case 'guard': {
      // Only customers that exist have an effective value, so the row is an edit.
      const time = actionTimeCell(row, rules, false) ?? rules.dataAsOf ?? rules.actionTime;
      return time !== null && time !== Infinity && effective.asOf < time;
    }
  }
}

/** A cell that unsubscribes while something below stays subscribed. */
function lookBelow(
  draft: CustomerDraft,
  { column, key }: Omit<Cell, 'value'>,
  { rules, attribution, findings }: SubscribeContext,
): void {
  if (draft.nodes[key]?.value !== 'unsubscribed') return;
  const below = subscribedBelow(draft.nodes, key);
  if (below.length === 0) return;
  if (rules.settings.unsubscribeBelow) {
    for (const node of below) draft.setNode(node, nodeOf('unsubscribed', rules, attribution));
  } else {
    findings.push(
      finding('still-subscribed-below', column.index, String(draft.now.id), nodeNames(below, rules)),
    );
  }
}

const nodeNames = (keys: readonly string[], { catalog }: Rules): string =>
  keys.map((key) => nodeColumn(key, catalog).name).join(', ');
