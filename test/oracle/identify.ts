import type { ImportSettings } from '../../src/row/settings.ts';
import type { Customer, Value } from './customer.ts';
import type { Finding } from './finding.ts';
import { contactKept, finding } from './finding.ts';
import type { Column } from './layout.ts';
import type { Reading } from './reading.ts';
import type { Reference } from './reference.ts';

/** Step 3 of docs/spec.md §5: whom a row means, with the findings made on the way. */
export interface Whom {
  /** `nobody`: no match; whether that creates is the action's business. `not-found`: in both actions. */
  readonly kind: 'match' | 'nobody' | 'not-found' | 'rejected';
  readonly customer: Customer | null;
  /** Fields whose value in the row is not written: it stays with its owner, or the stored contact is kept. */
  readonly withheld: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** Customers of the base and the row → whom it means. */
export function identify(reading: Reading, base: Base): Whom {
  const looked = reading.identifiers.map((each) => ({ ...each, owner: ownerOf(each, base.customers) }));
  if (looked.some((each) => each.column.kind === 'muster-id' && each.owner === null))
    return ended('not-found', []);
  const found = looked.flatMap(({ owner, ...each }) => (owner === null ? [] : [{ ...each, owner }]));
  const strongest = found[0];
  if (strongest === undefined) return { kind: 'nobody', customer: null, withheld: new Set(), findings: [] };
  const others = found.filter((each) => each.owner !== strongest.owner);
  if (others.length > 0 && base.settings.onConflict === 'reject') {
    return ended('rejected', [finding('ambiguous-customer', null)]);
  }
  const match = { customer: strongest.owner, found, others };
  return compareIdentities(reading, match, base) ?? compareContact(reading, match, base);
}

export interface Base {
  readonly customers: readonly Customer[];
  readonly settings: ImportSettings;
  readonly reference: Reference;
}

interface Identifier {
  readonly column: Column;
  readonly value: Value;
}

interface Match {
  readonly customer: Customer;
  /** All identifiers of the row that found someone, strongest first. */
  readonly found: readonly (Identifier & { readonly owner: Customer })[];
  /** Those of them that found someone else. */
  readonly others: readonly Identifier[];
}

/** A current value finds its customer, a former one of an external identity too, for ever. */
function ownerOf(identifier: Identifier, customers: readonly Customer[]): Customer | null {
  const { column, value } = identifier;
  const owner = customers.find((customer) => {
    if (column.kind === 'muster-id') return customer.id === value;
    return customer.values.get(column.name) === value || customer.former.get(column.name)?.has(value);
  });
  return owner ?? null;
}

/** The match has another value of an identity that may not change: the row ends here, or means nobody. */
function compareIdentities(reading: Reading, match: Match, base: Base): Whom | null {
  const belongs = match.others.map((each) => finding('identifier-belongs-to-another', each.column));
  const differing = reading.identifiers.filter(
    (each) =>
      !match.others.some((other) => other.column === each.column) &&
      differs(each, match.customer, base.reference),
  );
  const asked = differing[0];
  if (asked === undefined) return null;
  const place = (identifier: Identifier): number =>
    reading.identifiers.findIndex((each) => each.column === identifier.column);
  const finders = match.found.filter((each) => each.owner === match.customer);
  const isStronger = finders.every((each) => place(asked) < place(each));
  if (base.settings.onConflict === 'strongest' && isStronger) {
    return {
      kind: 'nobody',
      customer: null,
      withheld: columnsOf(match.found),
      findings: match.found.map((each) => finding('identifier-belongs-to-another', each.column)),
    };
  }
  return ended('rejected', [
    ...belongs,
    ...differing.map((each) => finding('identity-differs', each.column)),
  ]);
}

function differs(identifier: Identifier, customer: Customer, reference: Reference): boolean {
  const kind = reference.externalIdentities.find(
    (each) => `ExternalIdentity${each.systemName}` === identifier.column.name,
  );
  const current = customer.values.get(identifier.column.name);
  return (
    kind !== undefined && kind.mayChange !== true && current !== undefined && current !== identifier.value
  );
}

/** A shared phone must not hand one person's consent to another's address. */
function compareContact(reading: Reading, match: Match, base: Base): Whom {
  const belongs = match.others.map((each) => finding('identifier-belongs-to-another', each.column));
  const matched: Whom = {
    kind: 'match',
    customer: match.customer,
    withheld: columnsOf(match.others),
    findings: belongs,
  };
  const onlyByPhone = match.found.every((each) => each.column.kind === 'phone');
  const email = reading.identifiers.find((each) => each.column.kind === 'email');
  const stored = match.customer.values.get('Email');
  if (!onlyByPhone || email === undefined || stored === undefined || stored === email.value) return matched;
  const { onContactChange } = base.settings;
  if (onContactChange === 'replace') return matched;
  if (onContactChange === 'reject') return ended('rejected', [finding('contact-differs', email.column)]);
  return { ...matched, withheld: new Set(['Email']), findings: [contactKept(email.column)] };
}

function columnsOf(identifiers: readonly Identifier[]): ReadonlySet<string> {
  return new Set(identifiers.map((each) => each.column.name));
}

function ended(kind: 'not-found' | 'rejected', findings: readonly Finding[]): Whom {
  return { kind, customer: null, withheld: new Set(), findings };
}
