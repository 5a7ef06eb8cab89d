import type { Customer } from '../../src/customer/customer.ts';
import { newCustomer } from '../../src/customer/customer.ts';
import { cardKind, emailKind, ownedKey, phoneKind } from '../../src/customer/identifier.ts';
import type { Base } from '../../src/row/base.ts';

/** A customer base in memory, searched from end to end: slow and plain. */
export class SmallBase implements Base {
  readonly #customers = new Map<number, Customer>();
  /** Former values of external identities find their customer for ever (docs/spec.md §5.3). */
  readonly #former = new Map<string, number>();
  readonly #touched = new Map<number, number>();

  /** @param customers what is not said of them is unknown */
  constructor(...customers: (Partial<Customer> & { readonly id: number })[]) {
    for (const each of customers) this.#customers.set(each.id, { ...newCustomer(each.id), ...each });
  }

  get nextId(): number {
    return Math.max(0, ...this.#customers.keys()) + 1;
  }

  customer = (id: number): Customer | undefined => this.#customers.get(id);
  touchedBy = (id: number): number | undefined => this.#touched.get(id);
  ownerOf = (kind: string, value: string): number | undefined => {
    const wanted = ownedKey(kind, value);
    const owner = [...this.#customers.values()].find((each) => keysOf(each).includes(wanted));
    return owner?.id ?? this.#former.get(wanted);
  };

  /** Rows of an earlier import touched nobody as far as the next one is concerned. */
  beginImport(): void {
    this.#touched.clear();
  }

  put(before: Customer | null, after: Customer, row: number): void {
    if (before !== null) {
      for (const [kind, value] of Object.entries(before.externalIdentities)) {
        if (after.externalIdentities[kind] !== value) this.#former.set(ownedKey(kind, value), before.id);
      }
    }
    this.#customers.set(after.id, after);
    this.#touched.set(after.id, row);
  }
}

function keysOf({ email, mobilePhone, discountCard, externalIdentities }: Customer): string[] {
  return [
    ownedKey(emailKind, email ?? ''),
    ownedKey(phoneKind, mobilePhone ?? ''),
    ownedKey(cardKind, discountCard ?? ''),
    ...Object.entries(externalIdentities).map(([kind, value]) => ownedKey(kind, value)),
  ];
}
