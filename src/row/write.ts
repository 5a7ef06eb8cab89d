import type { CustomerDraft } from '../customer/draft.ts';
import type { ScalarKey } from '../customer/customer.ts';
import { cardKind, emailKind, phoneKind } from '../customer/identifier.ts';
import type { OwnedKind } from '../customer/identifier.ts';
import type { Base } from './base.ts';
import type { Asked, CheckedRow, NameParts } from './checked-row.ts';
import type { Column } from './column.ts';
import { finding, shortened } from './issue.ts';
import type { Finding } from './issue.ts';
import type { Layout } from './layout.ts';
import type { Rules } from './rules.ts';

export interface WriteContext {
  readonly rules: Rules;
  readonly base: Base;
  readonly findings: Finding[];
  /** The kinds whose values stay with other customers. */
  readonly foreign: ReadonlySet<OwnedKind>;
  readonly keepEmail: boolean;
}

/** Step 4 of docs/spec.md §5 but for subscriptions: identifiers and contacts first, then the rest. */
export function writeRow(draft: CustomerDraft, row: CheckedRow, context: WriteContext): void {
  writeIdentifiers(draft, row, context);
  clearIdentifiers(draft, row, context);
  if (draft.now.email !== draft.before.email) draft.set('isEmailConfirmed', null);
  if (draft.now.mobilePhone !== draft.before.mobilePhone) draft.set('isMobilePhoneConfirmed', null);
  writeConfirmations(draft, row, context);
  writeCard(draft, row, context);
  writeProfile(draft, row, context);
  writeCustomFields(draft, row, context);
}

/** Whether the column's policy lets a cell touch what is stored. */
function lets(column: Column | null, stored: unknown): column is Column {
  return column !== null && (column.policy === 'replace' || stored === null || stored === undefined);
}

function writeIdentifiers(
  draft: CustomerDraft,
  row: CheckedRow,
  { rules, foreign, keepEmail }: WriteContext,
): void {
  const { layout } = rules;
  writeIdentities(draft, row, { layout, foreign });
  const { email, phone } = row;
  const takes = (column: Column | null, kind: OwnedKind, stored: string | null): boolean =>
    !foreign.has(kind) && lets(column, stored);
  if (typeof email === 'string' && !keepEmail && takes(layout.email, emailKind, draft.now.email)) {
    draft.set('email', email);
  }
  if (typeof phone === 'string' && takes(layout.phone, phoneKind, draft.now.mobilePhone)) {
    draft.set('mobilePhone', phone);
  }
}

function writeIdentities(
  draft: CustomerDraft,
  row: CheckedRow,
  { layout, foreign }: { layout: Layout; foreign: ReadonlySet<OwnedKind> },
): void {
  for (const [slot, column] of layout.identities.entries()) {
    const value = row.identities[slot];
    const kind = layout.identityKinds[slot] ?? '';
    if (typeof value !== 'string' || foreign.has(kind)) continue;
    if (lets(column, draft.now.externalIdentities[kind])) draft.setIdentity(kind, value);
  }
}

/** `%CLEAR%` in identifiers: all or, where the customer would be left without any, none. */
function clearIdentifiers(draft: CustomerDraft, row: CheckedRow, { rules, findings }: WriteContext): void {
  if (row.email !== null && row.phone !== null && !row.identities.includes(null)) return;
  const clearings = identifierClearings(draft, row, rules);
  if (clearings.length === 0) return;
  const { email, mobilePhone, externalIdentities } = draft.now;
  const held = Number(email !== null) + Number(mobilePhone !== null) + Object.keys(externalIdentities).length;
  for (const { column, clear } of clearings) {
    if (held > clearings.length) clear();
    else findings.push(finding('last-identifier', column.index, String(draft.now.id)));
  }
}

interface Clearing {
  readonly column: Column;
  readonly clear: () => void;
}

/** The identifiers that the row clears and that are there to be cleared. */
function identifierClearings(draft: CustomerDraft, row: CheckedRow, { layout }: Rules): Clearing[] {
  const clearings: Clearing[] = [];
  const consider = (column: Column | null, stored: string | null, clear: () => void): void => {
    if (column !== null && column.policy === 'replace' && stored !== null) clearings.push({ column, clear });
  };
  for (const [slot, column] of layout.identities.entries()) {
    const kind = layout.identityKinds[slot] ?? '';
    if (row.identities[slot] === null) {
      consider(column, draft.now.externalIdentities[kind] ?? null, () => draft.setIdentity(kind, null));
    }
  }
  if (row.email === null) consider(layout.email, draft.now.email, () => draft.set('email', null));
  if (row.phone === null) consider(layout.phone, draft.now.mobilePhone, () => draft.set('mobilePhone', null));
  return clearings;
}

function writeConfirmations(draft: CustomerDraft, row: CheckedRow, context: WriteContext): void {
  const { layout } = context.rules;
  const { email, mobilePhone } = draft.now;
  const speaksOfEmail = email !== null && (row.emailSilent || row.email === email);
  const speaksOfPhone = mobilePhone !== null && (row.phoneSilent || row.phone === mobilePhone);
  confirm(
    {
      draft,
      key: 'isEmailConfirmed',
      column: layout.emailConfirmed,
      asked: row.emailConfirmed,
      fits: speaksOfEmail,
    },
    context,
  );
  confirm(
    {
      draft,
      key: 'isMobilePhoneConfirmed',
      column: layout.phoneConfirmed,
      asked: row.phoneConfirmed,
      fits: speaksOfPhone,
    },
    context,
  );
}

interface Confirmation {
  readonly draft: CustomerDraft;
  readonly key: 'isEmailConfirmed' | 'isMobilePhoneConfirmed';
  readonly column: Column | null;
  readonly asked: Asked<boolean>;
  /** The cell speaks of the contact that the customer has. */
  readonly fits: boolean;
}

function confirm({ draft, key, column, asked, fits }: Confirmation, { findings }: WriteContext): void {
  if (asked === undefined || !lets(column, draft.now[key])) return;
  if (asked !== null && !fits) findings.push(finding('confirmed-without-contact', column.index));
  else draft.set(key, asked);
}

/** One owner a card: one that another customer holds stays there. */
function writeCard(draft: CustomerDraft, row: CheckedRow, { rules, base, findings }: WriteContext): void {
  const { card: asked } = row;
  const column = rules.layout.card;
  const stored = draft.now.discountCard;
  if (asked === undefined || asked === stored || !lets(column, stored)) return;
  const owner = asked === null ? undefined : base.ownerOf(cardKind, asked);
  if (asked === null || owner === undefined) draft.set('discountCard', asked);
  else findings.push(finding('card-belongs-to-another', column.index, shortened(asked), String(owner)));
}

function writeProfile(draft: CustomerDraft, row: CheckedRow, { rules }: WriteContext): void {
  const { layout } = rules;
  const write = <Key extends ScalarKey>(
    key: Key,
    asked: CustomerDraft['before'][Key] | undefined,
    column: Column | null,
  ): void => {
    if (asked !== undefined && lets(column, draft.now[key])) draft.set(key, asked);
  };
  const nameColumn = (part: keyof NameParts): Column | null =>
    row.fromFullName?.[part] === true ? layout.fullName : layout[part];
  write('areaId', row.areaId, layout.area);
  write('lastName', row.lastName, nameColumn('lastName'));
  write('firstName', row.firstName, nameColumn('firstName'));
  write('middleName', row.middleName, nameColumn('middleName'));
  write('sex', row.sex, layout.sex);
  write('birthDate', row.birthDate, layout.birthDate);
  write('timeZone', row.timeZone, layout.timeZone);
}

function writeCustomFields(draft: CustomerDraft, row: CheckedRow, { rules }: WriteContext): void {
  for (const [slot, column] of rules.layout.customs.entries()) {
    const asked = row.customs[slot];
    const key = rules.layout.customKeys[slot];
    if (asked === undefined || key === undefined) continue;
    if (lets(column, draft.now.customFields[key])) draft.setCustomField(key, asked);
  }
}
