import type { Customer } from '../customer/customer.ts';
import { cardKind, emailKind, phoneKind } from '../customer/identifier.ts';
import type { OwnedKind } from '../customer/identifier.ts';
import { customerColumns, fromRecord } from '../customer/record.ts';
import type { RecordText } from '../customer/record.ts';

/** A customer as earlier rows left it. */
export interface KnownCustomer {
  readonly customer: Customer;
  /** The latest earlier row of this import that created or changed it. */
  readonly touched: number | undefined;
  /** In a rehearsal what the base held before its rows changed it; null: the file created it. */
  readonly original: Customer | null;
}

export type KnownCustomers = Map<number, KnownCustomer>;

/**
 * A customer as the base gave it. Its texts are parsed when a row is applied to it: hundreds wait for their rows at
 * any time, and what waits is copied whenever V8 clears up. Parsed, it dies a moment later.
 */
export class ReadCustomer implements KnownCustomer {
  readonly touched: number | undefined;
  readonly #texts: readonly RecordText[];
  #customer: Customer | null = null;

  /** @param texts as `fromRecord` takes them */
  constructor(texts: readonly RecordText[], touched: number | undefined) {
    this.touched = touched;
    this.#texts = texts;
  }

  get customer(): Customer {
    this.#customer ??= fromRecord(this.#texts);
    return this.#customer;
  }

  get original(): Customer {
    return this.customer;
  }

  /** The same, touched by another row. */
  touchedBy(row: number): ReadCustomer {
    return new ReadCustomer(this.#texts, row);
  }

  /** The one current value of a kind, as `currentValue`; only identities are parsed for it. */
  valueOf(kind: OwnedKind): string | null | undefined {
    const column = columnOf(kind);
    return column === null ? this.customer.externalIdentities[kind] : this.#texts[column];
  }
}

/** The one current value of a kind that a customer has, which nobody else can have. */
export function currentValue(known: KnownCustomer, kind: OwnedKind): string | null | undefined {
  if (known instanceof ReadCustomer) return known.valueOf(kind);
  const { customer } = known;
  switch (kind) {
    case emailKind:
      return customer.email;
    case phoneKind:
      return customer.mobilePhone;
    case cardKind:
      return customer.discountCard;
    default:
      return customer.externalIdentities[kind];
  }
}

const emailColumn = customerColumns.indexOf('email');
const phoneColumn = customerColumns.indexOf('mobile_phone');
const cardColumn = customerColumns.indexOf('discount_card');

/** Null for external identities, which stand together in one column. */
function columnOf(kind: OwnedKind): number | null {
  switch (kind) {
    case emailKind:
      return emailColumn;
    case phoneKind:
      return phoneColumn;
    case cardKind:
      return cardColumn;
    default:
      return null;
  }
}
