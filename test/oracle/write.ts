import type { Customer, Value } from './customer.ts';
import { sameValue } from './customer.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { Reading, Wish } from './reading.ts';

/** What step 4 of docs/spec.md §5 is told besides the row: the customer before it, and everyone else. */
export interface WriteContext {
  readonly before: Customer;
  readonly withheld: ReadonlySet<string>;
  readonly customers: readonly Customer[];
}

/** Writes a row's single values into the draft: identifiers, confirmations, card, then everything else. */
export function writeValues(draft: Customer, reading: Reading, context: WriteContext): Finding[] {
  const wishes = reading.wishes.filter((wish) => wish.value === null || !context.withheld.has(wish.field));
  const of = (...kinds: string[]): Wish[] => wishes.filter((wish) => kinds.includes(wish.column.kind));
  const identifiers = of('email', 'phone', 'external-identity');
  const confirmations = of('confirmation');
  const cards = of('card');
  const rest = wishes.filter((wish) => ![...identifiers, ...confirmations, ...cards].includes(wish));
  const findings = writeIdentifiers(draft, identifiers);
  resetConfirmations(draft, context.before);
  findings.push(...confirmations.flatMap((wish) => writeConfirmation(draft, wish, reading)));
  findings.push(...cards.flatMap((wish) => writeCard(draft, wish, context.customers)));
  for (const wish of rest) fulfil(draft, wish);
  return findings;
}

/** Values first, then clearings: all of them, or none if nothing would be left to find the customer by. */
function writeIdentifiers(draft: Customer, wishes: readonly Wish[]): Finding[] {
  for (const wish of wishes) if (wish.value !== null) fulfil(draft, wish);
  const clearings = wishes.filter(
    (wish) => wish.value === null && isAllowed(draft, wish) && draft.values.has(wish.field),
  );
  const cleared = new Set(clearings.map((wish) => wish.field));
  const left = [...draft.values.keys()].filter((field) => isIdentifier(field) && !cleared.has(field));
  if (left.length === 0) return clearings.map((wish) => finding('last-identifier', wish.column));
  for (const wish of clearings) fulfil(draft, wish);
  return [];
}

function isIdentifier(field: string): boolean {
  return field === 'Email' || field === 'MobilePhone' || field.startsWith('ExternalIdentity');
}

const contactOf: Readonly<Record<string, string>> = {
  IsEmailConfirmed: 'Email',
  IsMobilePhoneConfirmed: 'MobilePhone',
};

/** A confirmation belongs to a contact: with another one, or none, nothing is known. */
function resetConfirmations(draft: Customer, before: Customer): void {
  for (const [confirmation, contact] of Object.entries(contactOf)) {
    if (draft.values.get(contact) !== before.values.get(contact)) draft.values.delete(confirmation);
  }
}

function writeConfirmation(draft: Customer, wish: Wish, reading: Reading): Finding[] {
  if (!isAllowed(draft, wish)) return [];
  const contact = contactOf[wish.field] ?? '';
  const held = draft.values.get(contact);
  const cell = reading.cell(contact);
  const isAboutHeld =
    cell.kind === 'absent' || cell.kind === 'blank' || (cell.kind === 'value' && cell.value === held);
  if (wish.value !== null && (held === undefined || !isAboutHeld)) {
    return [finding('confirmed-without-contact', wish.column)];
  }
  fulfil(draft, wish);
  return [];
}

function writeCard(draft: Customer, wish: Wish, customers: readonly Customer[]): Finding[] {
  const isNew = isAllowed(draft, wish) && wish.value !== null && draft.values.get(wish.field) !== wish.value;
  const holder = customers.find(
    (customer) => customer.id !== draft.id && customer.values.get(wish.field) === wish.value,
  );
  if (isNew && holder !== undefined) return [finding('card-belongs-to-another', wish.column)];
  fulfil(draft, wish);
  return [];
}

/** Sets or clears one value if the policy lets it; a value that an external identity loses becomes a former one. */
function fulfil(draft: Customer, wish: Wish): void {
  const stored = draft.values.get(wish.field);
  if (!isAllowed(draft, wish) || sameValue(stored ?? null, wish.value)) return;
  if (wish.column.kind === 'external-identity' && stored !== undefined) keepFormer(draft, wish.field, stored);
  if (wish.value === null) draft.values.delete(wish.field);
  else draft.values.set(wish.field, wish.value);
}

function isAllowed(draft: Customer, wish: Wish): boolean {
  return !wish.column.fillEmpty || !draft.values.has(wish.field);
}

function keepFormer(draft: Customer, field: string, value: Value): void {
  draft.former.set(field, new Set([...(draft.former.get(field) ?? []), value]));
}
