import type { Customer } from '../customer/customer.ts';
import type { FormerValue, FormerValues } from '../customer/draft.ts';
import { cardKind, emailKind, ownedKey, phoneKind } from '../customer/identifier.ts';
import type { OwnedKind } from '../customer/identifier.ts';
import { isIdentityKey, presentValues, sameFormerValue, valueAt, withValues } from '../customer/value-key.ts';
import { unitOf, unitsOf } from './lineage.ts';
import type { Lineage, PutBack, UndoStep } from './lineage.ts';

/** A value that stays, and why. */
export type KeptReason = 'changed-since' | 'held-by-another' | 'last-identifier';

/** What becomes of one value that a row wrote. */
export interface UndoneValue {
  /** Its value key: see customer/draft.ts. */
  readonly key: string;
  readonly present: FormerValue;
  /** What the customer had before; where it is put back, what it has again. */
  readonly former: FormerValue;
  /** Null: it is put back. */
  readonly kept: KeptReason | null;
  /** Who has the former value now. */
  readonly heldBy: number | null;
}

/** A value that has another owner after the undo of a row, or is a former one now, or no more. */
export interface OwnerMove {
  readonly kind: OwnedKind;
  readonly value: string;
  readonly becomes: 'free' | 'former' | 'current';
}

/** What the undo of one row does to a customer. */
export interface RowUndo {
  readonly customer: Customer;
  /** What it replaced, as a change of the customer; null: nothing. */
  readonly replaced: FormerValues | null;
  /** In the order in which they happen. */
  readonly moves: readonly OwnerMove[];
  readonly values: readonly UndoneValue[];
}

/** What the undo of a row can see of the base, as the undo of later rows left it. */
export interface UndoContext {
  readonly lineage: Lineage;
  /** Who has a value now, or had this external identity before. */
  readonly ownerOf: (kind: OwnedKind, value: string) => number | undefined;
}

/**
 * Takes back what one row did to a customer that stays, each value by itself (docs/spec.md §9.7): what was changed
 * since stays, a value that another customer has now stays there, and nobody loses his last identifier. Pure: rows are
 * undone from the last to the first, and the caller puts each result into the base before the next.
 */
export function undoRow(customer: Customer, step: UndoStep, context: UndoContext): RowUndo {
  const units = [...unitsOf(step.former)].map((unit) => judge(unit, { customer, step, context }));
  const freed = withValues(customer, valuesOf(units));
  const kept = hasIdentifier(customer) && !hasIdentifier(freed) ? units.map(keepIdentifier) : units;
  const values = valuesOf(kept);
  const replaced = Object.fromEntries(
    Object.keys(values)
      .map((key): [string, FormerValue] => [key, valueAt(customer, key)])
      .filter(([key, present]) => !sameFormerValue(present, values[key] ?? null)),
  );
  return {
    customer: withValues(customer, values),
    replaced: Object.keys(replaced).length === 0 ? null : replaced,
    moves: kept.flatMap((unit) => movesOf(unit, { customer, step, context })),
    values: kept.flatMap((unit) => undoneValues(unit, { customer, step, context })),
  };
}

/** What everybody may have again when a customer goes: all it has, and had as external identities. */
export function movesOfRemoved(
  customer: Customer,
  history: readonly FormerValues[],
  { ownerOf }: Pick<UndoContext, 'ownerOf'>,
): OwnerMove[] {
  const owned = [customerValues(customer), ...history].flatMap((values) => ownedIn(values));
  const names = new Set<string>();
  return owned.flatMap(({ kind, value }): OwnerMove[] => {
    const name = ownedKey(kind, value);
    if (names.has(name) || ownerOf(kind, value) !== customer.id) return [];
    names.add(name);
    return [{ kind, value, becomes: 'free' }];
  });
}

/** Whether there are identifiers or cards among some values, whatever they are. */
export function touchesOwned(values: FormerValues): boolean {
  return Object.keys(values).some((key) => ownedKindOf(key) !== null);
}

/** What some values name that has an owner: identifiers and cards. */
export function ownedIn(values: FormerValues): { readonly kind: OwnedKind; readonly value: string }[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const kind = ownedKindOf(key);
    return kind === null || typeof value !== 'string' ? [] : [{ kind, value }];
  });
}

/**
 * A creation as a row that replaced nothing with all that there is.
 * @param lacked value keys of what came later
 */
export function formerOfCreation(customer: Customer, lacked: ReadonlySet<string>): FormerValues {
  const present = [...presentValues(customer)].filter(([key, value]) => value !== null && !lacked.has(key));
  return Object.fromEntries(present.map(([key]) => [key, null]));
}

const customerValues = (customer: Customer): FormerValues => Object.fromEntries(presentValues(customer));

interface Undoing {
  readonly customer: Customer;
  readonly step: UndoStep;
  readonly context: UndoContext;
}

/** One unit with what becomes of it. */
interface Judged {
  readonly unit: string;
  readonly kept: KeptReason | null;
  readonly heldBy: number | null;
  /** What is put there, or would be. */
  readonly back: PutBack;
}

function judge(unit: string, { customer, step, context }: Undoing): Judged {
  const verdict = context.lineage.judge(unit, step);
  if (verdict.kind === 'changed-since')
    return { unit, kept: 'changed-since', heldBy: null, back: { kind: 'put-back', values: {}, passed: [] } };
  const kind = ownedKindOf(unit);
  const wanted = verdict.values[unit];
  const holder = kind === null || typeof wanted !== 'string' ? undefined : context.ownerOf(kind, wanted);
  if (holder === undefined || holder === customer.id)
    return { unit, kept: null, heldBy: null, back: verdict };
  return { unit, kept: 'held-by-another', heldBy: holder, back: verdict };
}

/** What has at most one owner, beside external identities. */
const ownedKinds: Readonly<Record<string, OwnedKind>> = {
  email: emailKind,
  mobilePhone: phoneKind,
  discountCard: cardKind,
};

function ownedKindOf(key: string): OwnedKind | null {
  return ownedKinds[key] ?? (isIdentityKey(key) ? key : null);
}

function hasIdentifier({ email, mobilePhone, externalIdentities }: Customer): boolean {
  return email !== null || mobilePhone !== null || Object.keys(externalIdentities).length > 0;
}

/** Without it the customer would be found by nothing. */
function keepIdentifier(judged: Judged): Judged {
  const { unit, kept } = judged;
  const identifies = unit === 'email' || unit === 'mobilePhone' || isIdentityKey(unit);
  return identifies && kept === null ? { ...judged, kept: 'last-identifier' } : judged;
}

function valuesOf(units: readonly Judged[]): FormerValues {
  const values: Record<string, FormerValue> = {};
  for (const { kept, back } of units) if (kept === null) Object.assign(values, back.values);
  return values;
}

/** What a unit that is put back frees, then what it takes. */
function movesOf({ unit, kept, back }: Judged, { customer, step, context }: Undoing): OwnerMove[] {
  const kind = ownedKindOf(unit);
  const wanted = back.values[unit];
  if (kept !== null || kind === null || wanted === undefined) return [];
  const left = new Set([valueAt(customer, unit), ...back.passed]);
  const moves = [...left].flatMap((value): OwnerMove[] => {
    if (typeof value !== 'string' || value === wanted) return [];
    if (context.ownerOf(kind, value) !== customer.id) return [];
    const stays = isIdentityKey(unit) && context.lineage.staysFormer(unit, value, step);
    return [{ kind, value, becomes: stays ? 'former' : 'free' }];
  });
  if (typeof wanted === 'string') moves.push({ kind, value: wanted, becomes: 'current' });
  return moves;
}

function undoneValues({ unit, kept, heldBy, back }: Judged, { customer, step }: Undoing): UndoneValue[] {
  return Object.keys(step.former)
    .filter((key) => unitOf(key) === unit)
    .map((key) => ({
      key,
      present: valueAt(customer, key),
      former: back.values[key] ?? step.former[key] ?? null,
      kept,
      heldBy,
    }));
}
