import type { Customer } from '../customer/customer.ts';
import type { OwnedKind } from '../customer/identifier.ts';

/** What a row can see of the customer base, as earlier rows left it. */
export interface Base {
  /** The id of who has a value now, or had this external identity before. */
  readonly ownerOf: (kind: OwnedKind, value: string) => number | undefined;
  readonly customer: (id: number) => Customer | undefined;
  /** The latest earlier row of this import that created or changed the customer. */
  readonly touchedBy: (id: number) => number | undefined;
}
