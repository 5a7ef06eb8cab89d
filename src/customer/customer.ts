import type { SubscriptionNode } from './subscription.ts';

/**
 * One person in the base, as the rules see it. Immutable: a row that changes a customer makes another one.
 * Absent values are null; absent identities, custom fields and subscription nodes have no entry.
 */
export interface Customer {
  /** `MusterId`: an integer below 10^15, so that a number holds it exactly. */
  readonly id: number;
  readonly email: string | null;
  readonly isEmailConfirmed: boolean | null;
  readonly mobilePhone: string | null;
  readonly isMobilePhoneConfirmed: boolean | null;
  readonly discountCard: string | null;
  readonly areaId: number | null;
  readonly lastName: string | null;
  readonly firstName: string | null;
  readonly middleName: string | null;
  readonly sex: Sex | null;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string | null;
  readonly timeZone: string | null;
  /** Current values by `identityKind`: keys that are no numbers, which objects keep four times as well. */
  readonly externalIdentities: Readonly<Record<string, string>>;
  /** Values by `customFieldKey`. */
  readonly customFields: Readonly<Record<string, CustomValue>>;
  /** Explicit nodes by node key (see subscription.ts). */
  readonly subscriptions: Readonly<Record<string, SubscriptionNode>>;
}

export type Sex = 'male' | 'female';

export type CustomScalar = string | number | boolean;
/** Decimals, dates and date-times are strings; a field that is *multiple* has a list. */
export type CustomValue = CustomScalar | readonly CustomScalar[];

/** The properties with one plain value, in the order of the column table of docs/spec.md §3. */
export const scalarKeys = [
  'email',
  'isEmailConfirmed',
  'mobilePhone',
  'isMobilePhoneConfirmed',
  'discountCard',
  'areaId',
  'lastName',
  'firstName',
  'middleName',
  'sex',
  'birthDate',
  'timeZone',
] as const;

export type ScalarKey = (typeof scalarKeys)[number];

/** A customer of whom nothing is known yet; the row that creates it fills it in. */
export function newCustomer(id: number): Customer {
  return {
    id,
    email: null,
    isEmailConfirmed: null,
    mobilePhone: null,
    isMobilePhoneConfirmed: null,
    discountCard: null,
    areaId: null,
    lastName: null,
    firstName: null,
    middleName: null,
    sex: null,
    birthDate: null,
    timeZone: null,
    externalIdentities: {},
    customFields: {},
    subscriptions: {},
  };
}

/** Equal as stored: lists item by item, in order. */
export function sameCustomValue(a: CustomValue | undefined, b: CustomValue | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
