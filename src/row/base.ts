import type { Customer } from '../customer/customer.ts';

/** What a row can see of the customer base, as earlier rows left it. */
export interface Base {
  /** Who has a value now, or had this external identity before; the key is of customer/identifier.ts. */
  readonly ownerOf: (key: string) => number | undefined;
  readonly customer: (id: number) => Customer | undefined;
  /** The latest earlier row of this import that created or changed the customer. */
  readonly touchedBy: (id: number) => number | undefined;
}
