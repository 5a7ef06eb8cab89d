import type { Consent, Customer, NodePlace, SubscriptionNode } from './customer.ts';
import { nodeAt } from './customer.ts';
import type { Attribution } from './attribution.ts';
import { consentTime } from './attribution.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { Job } from './job.ts';
import type { Column } from './layout.ts';
import type { Reading } from './reading.ts';

/** A subscription cell of the row and the node it speaks of. */
interface ConsentCell {
  readonly column: Column;
  readonly place: NodePlace;
  readonly value: Consent;
}

export interface ConsentContext {
  /** The customer before the row: the guard looks at nothing else. */
  readonly before: Customer;
  readonly attribution: Attribution;
  readonly job: Job;
}

/** Writes a row's subscription cells into the draft (docs/spec.md §6). */
export function writeConsents(draft: Customer, reading: Reading, context: ConsentContext): Finding[] {
  const cells = reading.consents.map(({ column, topic, value }): ConsentCell => {
    const place = { brand: reading.brand, channel: column.node?.channel ?? null, topic };
    return { column, place, value };
  });
  const findings = cells.flatMap((cell) => writeConsent(draft, cell, { ...context, reading }));
  const unsubscribing = cells.filter(
    (cell) => cell.value === 'unsubscribed' && nodeAt(draft, cell.place)?.value === 'unsubscribed',
  );
  const below = (cell: ConsentCell): SubscriptionNode[] =>
    draft.subscriptions.filter((node) => node.value === 'subscribed' && isBelow(node, cell.place));
  if (context.job.settings.unsubscribeBelow) {
    for (const node of unsubscribing.flatMap(below))
      put(draft, { place: node, value: 'unsubscribed' }, context);
    return findings;
  }
  const loud = unsubscribing.filter((cell) => below(cell).length > 0);
  return [...findings, ...loud.map((cell) => finding('still-subscribed-below', cell.column))];
}

function writeConsent(
  draft: Customer,
  cell: ConsentCell,
  context: ConsentContext & { reading: Reading },
): Finding[] {
  const stored = nodeAt(context.before, cell.place);
  if (stored !== undefined && (cell.column.fillEmpty || stored.value === cell.value)) return [];
  if (isGuarded(cell, context)) return [finding('consent-kept', cell.column)];
  put(draft, cell, context);
  return [];
}

/** Whether the cell would turn an effective *unsubscribed* into something else without being newer than it. */
function isGuarded(cell: ConsentCell, context: ConsentContext & { reading: Reading }): boolean {
  const { before, job, reading } = context;
  const deciding = decidingNode(before, cell.place);
  if (cell.value === 'unsubscribed' || deciding?.value !== 'unsubscribed') return false;
  if (job.settings.consent !== 'guard') return job.settings.consent === 'never-resubscribe';
  const time = consentTime(reading, job);
  return time === null || deciding.asOf >= time;
}

/** The node that makes a place's effective value: its own, else its channel's, else the global one. */
function decidingNode(customer: Customer, place: NodePlace): SubscriptionNode | undefined {
  return (
    nodeAt(customer, place) ??
    nodeAt(customer, { ...place, topic: null }) ??
    nodeAt(customer, { brand: place.brand, channel: null, topic: null })
  );
}

function isBelow(node: NodePlace, above: NodePlace): boolean {
  if (node.brand !== above.brand || above.topic !== null) return false;
  if (above.channel === null) return node.channel !== null;
  return node.channel === above.channel && node.topic !== null;
}

/** Sets a node; one that ends as it was before the row keeps its times. */
function put(draft: Customer, cell: { place: NodePlace; value: Consent }, context: ConsentContext): void {
  const { brand, channel, topic } = cell.place;
  const { before, attribution, job } = context;
  const stored = nodeAt(before, cell.place);
  const written: SubscriptionNode = {
    brand,
    channel,
    topic,
    value: cell.value,
    asOf: attribution.actionTime,
    written: job.start,
    importId: job.importId,
    pointOfContact: attribution.pointOfContact,
  };
  const others = draft.subscriptions.filter(
    (node) => node.brand !== brand || node.channel !== channel || node.topic !== topic,
  );
  draft.subscriptions = [...others, stored?.value === cell.value ? stored : written];
}
