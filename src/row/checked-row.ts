import type { CustomValue, Sex } from '../customer/customer.ts';
import type { SubscriptionValue } from '../value/subscription.ts';
import type { Finding } from './issue.ts';

/**
 * What a cell asks for: a value; null to clear what is stored; undefined for nothing (the cell is absent, blank
 * under `keep`, or was dropped with a finding).
 */
export type Asked<T> = T | null | undefined;

/**
 * A row after steps 1 and 2 of docs/spec.md §5: shape and cells. Which column a value comes from is the
 * layout's, the same for every row; lists follow the layout's lists.
 */
export interface CheckedRow {
  /** 1 is the first data row. */
  readonly row: number;
  /** The physical line the row begins on; the file's first is 1. */
  readonly line: number;
  readonly findings: readonly Finding[];
  /** Ended by step 1 or 2. */
  readonly rejected: boolean;
  readonly musterId: number | undefined;
  readonly identities: readonly Asked<string>[];
  readonly email: Asked<string>;
  readonly phone: Asked<string>;
  /** The contact's cell is absent or blank, so a confirmation speaks of the stored contact. */
  readonly emailSilent: boolean;
  readonly phoneSilent: boolean;
  readonly emailConfirmed: Asked<boolean>;
  readonly phoneConfirmed: Asked<boolean>;
  readonly card: Asked<string>;
  readonly areaId: Asked<number>;
  readonly lastName: Asked<string>;
  readonly firstName: Asked<string>;
  readonly middleName: Asked<string>;
  /** Which name parts come from `FullName`, whose policy they follow. */
  readonly fromFullName: NameParts | null;
  readonly sex: Asked<Sex>;
  readonly birthDate: Asked<string>;
  readonly timeZone: Asked<string>;
  readonly customs: readonly Asked<CustomValue>[];
  readonly subscriptions: readonly (SubscriptionValue | undefined)[];
  /** The row's brand: its cell's, else the import's; null for an unknown one. */
  readonly brandId: number | null;
  readonly updatePointId: number | undefined;
  readonly sourcePointId: number | undefined;
  readonly updateTemplateId: number | undefined;
  readonly sourceTemplateId: number | undefined;
  /** Epoch milliseconds; `Infinity` for a time later than the start. */
  readonly updateTime: number | undefined;
  readonly sourceTime: number | undefined;
}

export interface NameParts {
  readonly lastName: boolean;
  readonly firstName: boolean;
  readonly middleName: boolean;
}

/** A checked row while its cells are being read. */
export type RowDraft = { -readonly [Key in keyof CheckedRow]: CheckedRow[Key] } & {
  findings: Finding[];
  identities: Asked<string>[];
  customs: Asked<CustomValue>[];
  subscriptions: (SubscriptionValue | undefined)[];
  /** The cell of `FullName`, before it is split; null: it clears. */
  fullName: Asked<string>;
  /** Name parts whose own cell holds a value or `%CLEAR%`, so that `FullName` has no say. */
  ownNames: { lastName: boolean; firstName: boolean; middleName: boolean };
};

/** The lists of a row that asks for nothing: copies have just the room that is needed. */
export interface EmptyLists {
  readonly identities: readonly undefined[];
  readonly customs: readonly undefined[];
  readonly subscriptions: readonly undefined[];
}

/** A row that asks for nothing yet. */
export function emptyDraft(
  place: { row: number; line: number; brandId: number },
  lists: EmptyLists,
): RowDraft {
  return {
    row: place.row,
    line: place.line,
    findings: [],
    rejected: false,
    musterId: undefined,
    identities: lists.identities.slice(),
    email: undefined,
    phone: undefined,
    emailSilent: true,
    phoneSilent: true,
    emailConfirmed: undefined,
    phoneConfirmed: undefined,
    card: undefined,
    areaId: undefined,
    lastName: undefined,
    firstName: undefined,
    middleName: undefined,
    fromFullName: null,
    sex: undefined,
    birthDate: undefined,
    timeZone: undefined,
    customs: lists.customs.slice(),
    subscriptions: lists.subscriptions.slice(),
    brandId: place.brandId,
    updatePointId: undefined,
    sourcePointId: undefined,
    updateTemplateId: undefined,
    sourceTemplateId: undefined,
    updateTime: undefined,
    sourceTime: undefined,
    fullName: undefined,
    ownNames: { lastName: false, firstName: false, middleName: false },
  };
}
