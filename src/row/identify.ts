import type { Customer } from '../customer/customer.ts';
import { emailKind, phoneKind } from '../customer/identifier.ts';
import type { OwnedKind } from '../customer/identifier.ts';
import type { Base } from './base.ts';
import type { CheckedRow } from './checked-row.ts';
import type { Column } from './column.ts';
import { finding, shortened } from './issue.ts';
import type { Finding } from './issue.ts';
import type { Rules } from './rules.ts';

/** Whom a row means (docs/spec.md §5.3). */
export type Meaning =
  | { readonly kind: 'rejected' }
  | { readonly kind: 'not-found' }
  /** Nobody yet; `foreign`: the kinds whose values stay with others. */
  | { readonly kind: 'nobody'; readonly foreign: ReadonlySet<OwnedKind> }
  | {
      readonly kind: 'match';
      readonly customer: Customer;
      readonly foreign: ReadonlySet<OwnedKind>;
      /** *On contact change: keep*: the stored email stays. */
      readonly keepEmail: boolean;
    };

/**
 * Step 3: the checks in their order; the first that ends the row is the last one made.
 * @param findings takes up what is found
 */
export function identify(row: CheckedRow, { rules, base, findings }: IdentifyContext): Meaning {
  const own = row.musterId === undefined ? undefined : base.customer(row.musterId);
  if (row.musterId !== undefined && own === undefined) return { kind: 'not-found' };
  const finders = findersOf(row, rules, base);
  if (own !== undefined)
    finders.unshift({ column: rules.layout.musterId, kind: '', value: String(own.id), owner: own.id });
  const strongest = finders[0];
  if (strongest === undefined) return nobody(none, rules);
  const foreign = finders.filter(({ owner }) => owner !== strongest.owner);
  if (foreign.length > 0 && rules.settings.onConflict === 'reject') {
    findings.push(finding('ambiguous-customer', -1, finders.map(describe).join(', ')));
    return { kind: 'rejected' };
  }
  const customer = own ?? base.customer(strongest.owner);
  if (customer === undefined)
    throw new Error(`customer ${strongest.owner} owns a value but is not in the base`);
  return compare({ row, customer, finders, foreign }, { rules, base, findings });
}

export interface IdentifyContext {
  readonly rules: Rules;
  readonly base: Base;
  readonly findings: Finding[];
}

/** An identifier of the row with the customer it finds. */
interface Finder {
  readonly column: Column | null;
  /** Empty for `MusterId`. */
  readonly kind: OwnedKind;
  readonly value: string;
  readonly owner: number;
}

interface Found {
  readonly row: CheckedRow;
  readonly customer: Customer;
  /** Strongest first; the first decides. */
  readonly finders: readonly Finder[];
  readonly foreign: readonly Finder[];
}

const none: ReadonlySet<OwnedKind> = new Set();

function nobody(foreign: ReadonlySet<OwnedKind>, { settings }: Rules): Meaning {
  return settings.action === 'add-and-edit' ? { kind: 'nobody', foreign } : { kind: 'not-found' };
}

/** The row's identifiers that find someone, strongest first. */
function findersOf(row: CheckedRow, { layout }: Rules, base: Base): Finder[] {
  const finders: Finder[] = [];
  const look = (column: Column | null, kind: OwnedKind, value: string): void => {
    const owner = base.ownerOf(kind, value);
    if (owner !== undefined) finders.push({ column, kind, value, owner });
  };
  for (const [slot, column] of layout.identities.entries()) {
    const value = row.identities[slot];
    if (typeof value === 'string') look(column, layout.identityKinds[slot] ?? '', value);
  }
  if (typeof row.email === 'string') look(layout.email, emailKind, row.email);
  if (typeof row.phone === 'string') look(layout.phone, phoneKind, row.phone);
  return finders;
}

const describe = ({ column, value, owner }: Finder): string =>
  `${column?.header ?? ''} "${shortened(value)}" is customer ${owner}`;

function compare(found: Found, context: IdentifyContext): Meaning {
  const { customer, foreign } = found;
  const { rules, findings } = context;
  const differing = differingIdentities(found, rules);
  if (differing.length > 0 && meansNobody(found, differing, rules)) {
    for (const finder of found.finders) findings.push(belongsToAnother(finder));
    return nobody(kindsOf(found.finders), rules);
  }
  for (const finder of foreign) findings.push(belongsToAnother(finder));
  for (const { column, value, stored } of differing) {
    findings.push(
      finding('identity-differs', column.index, shortened(value), String(customer.id), shortened(stored)),
    );
  }
  if (differing.length > 0) return { kind: 'rejected' };
  return compareEmail(found, context);
}

function belongsToAnother({ column, value, owner }: Finder): Finding {
  return finding('identifier-belongs-to-another', column?.index ?? -1, shortened(value), String(owner));
}

interface Differing {
  readonly column: Column;
  readonly slot: number;
  readonly value: string;
  readonly stored: string;
}

/** Identities that may not change and of which the match has another current value, strongest first. */
function differingIdentities({ row, customer, foreign }: Found, { layout }: Rules): Differing[] {
  const differing: Differing[] = [];
  for (const [slot, column] of layout.identities.entries()) {
    const value = row.identities[slot];
    const { field } = column;
    if (typeof value !== 'string' || field.kind !== 'identity' || field.identity.mayChange) continue;
    const stored = customer.externalIdentities[layout.identityKinds[slot] ?? ''];
    if (stored === undefined || stored === value) continue;
    if (foreign.some(({ kind }) => kind === layout.identityKinds[slot])) continue;
    differing.push({ column, slot, value, stored });
  }
  return differing;
}

/** Under `strongest`: the strongest differing identity is stronger than all that found the match. */
function meansNobody(
  { finders, customer }: Found,
  differing: readonly Differing[],
  { settings, layout }: Rules,
): boolean {
  if (settings.onConflict !== 'strongest') return false;
  const finder = finders.find(({ owner }) => owner === customer.id);
  if (finder === undefined || finder.column === layout.musterId) return false;
  const place = layout.identities.findIndex((column) => column === finder.column);
  const strongest = differing[0];
  return strongest !== undefined && (place === -1 || strongest.slot < place);
}

/** A shared phone must not hand one person's consent to another's address. */
function compareEmail(
  { row, customer, finders, foreign }: Found,
  { rules, findings }: IdentifyContext,
): Meaning {
  const match = { kind: 'match', customer, foreign: kindsOf(foreign), keepEmail: false } as const;
  const onlyByPhone = finders.every(
    ({ column, owner }) => owner !== customer.id || column === rules.layout.phone,
  );
  const given = otherEmail(row, customer, match.foreign);
  const choice = rules.settings.onContactChange;
  if (!onlyByPhone || given === null || choice === 'replace') return match;
  const values = [shortened(given), String(customer.id), shortened(customer.email ?? '')];
  const issue = finding('contact-differs', rules.layout.email?.index ?? -1, ...values);
  if (choice === 'keep') {
    findings.push({ ...issue, level: 'warning' });
    return { ...match, keepEmail: true };
  }
  findings.push(issue);
  return { kind: 'rejected' };
}

/** A valid email of the row that is not the stored one, where one is stored. */
function otherEmail(
  { email }: CheckedRow,
  customer: Customer,
  foreign: ReadonlySet<OwnedKind>,
): string | null {
  if (typeof email !== 'string' || foreign.has(emailKind)) return null;
  return customer.email === null || customer.email === email ? null : email;
}

function kindsOf(finders: readonly Finder[]): ReadonlySet<OwnedKind> {
  return finders.length === 0 ? none : new Set(finders.map(({ kind }) => kind));
}
