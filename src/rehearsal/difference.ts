import { brandChannels, isSubscribed } from '../customer/consent.ts';
import type { BrandChannel } from '../customer/consent.ts';
import { sameCustomValue, scalarKeys } from '../customer/customer.ts';
import type { Customer, CustomValue } from '../customer/customer.ts';
import type { Nodes } from '../customer/subscription.ts';

/** How many customers differ in what way between two states of the base; kept as JSON. */
export interface Differences {
  readonly changed: number;
  /** By value key (see customer/draft.ts): who has a value before and none after. */
  readonly erased: Readonly<Record<string, number>>;
  /** By node key of a channel. */
  readonly gained: Readonly<Record<string, number>>;
  readonly lost: Readonly<Record<string, number>>;
  readonly contacts: Readonly<Record<ContactKind, ContactChanges>>;
}

export type ContactKind = 'email' | 'mobilePhone';

export type ContactChanges = Readonly<Record<ContactChange, CustomersOf>>;

type ContactChange = 'added' | 'replaced' | 'cleared';

interface CustomersOf {
  readonly customers: number;
  /** Of them, subscribed in a channel that uses the contact. */
  readonly subscribed: number;
}

/**
 * Adds up how customers differ from what the base holds. A customer who is changed again is taken out as he was and
 * put in as he is: what counts is before and after the file, however often its rows change him in between.
 */
export class DifferenceCount {
  readonly #channels: readonly BrandChannel[];
  readonly #uses: Readonly<Record<ContactKind, readonly string[]>>;
  readonly #counts = new Map<string, number>();

  constructor(brands: readonly { readonly id: number }[]) {
    this.#channels = brandChannels(brands);
    const keysOf = (...of: readonly string[]): string[] =>
      this.#channels.filter(({ channel }) => of.includes(channel)).map(({ key }) => key);
    this.#uses = { email: keysOf('Email'), mobilePhone: keysOf('Sms', 'Viber') };
  }

  /**
   * A row made `now` of `before`.
   * @param original what the base holds; null: the file created the customer
   * @param before null: this row created him
   */
  add(original: Customer | null, before: Customer | null, now: Customer): void {
    if (before !== null && before !== original) this.#count(original, before, -1);
    this.#count(original, now, 1);
  }

  differences(): Differences {
    const of = (name: string): Record<string, number> => {
      const prefix = `${name} `;
      const found = [...this.#counts].filter(([key, count]) => key.startsWith(prefix) && count > 0);
      return Object.fromEntries(found.map(([key, count]) => [key.slice(prefix.length), count]));
    };
    const contact = (kind: ContactKind): ContactChanges => {
      const change = (word: ContactChange): CustomersOf => ({
        customers: this.#sum(`${kind} ${word}`),
        subscribed: this.#sum(`${kind} ${word} subscribed`),
      });
      return { added: change('added'), replaced: change('replaced'), cleared: change('cleared') };
    };
    return {
      changed: this.#sum('changed'),
      erased: of('erased'),
      gained: of('gained'),
      lost: of('lost'),
      contacts: { email: contact('email'), mobilePhone: contact('mobilePhone') },
    };
  }

  #sum(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  #bump(key: string, by: number): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + by);
  }

  #count(original: Customer | null, now: Customer, by: 1 | -1): void {
    this.#countConsent(original?.subscriptions ?? none, now.subscriptions, by);
    if (original === null || original === now) return;
    let isChanged = !sameValues(original.subscriptions, now.subscriptions);
    const note = (key: string, before: CustomValue | null, after: CustomValue | null): void => {
      if (sameCustomValue(before ?? undefined, after ?? undefined)) return;
      isChanged = true;
      if (after === null) this.#bump(`erased ${key}`, by);
    };
    for (const key of scalarKeys) note(key, original[key], now[key]);
    eachKey(original.externalIdentities, now.externalIdentities, note);
    eachKey(original.customFields, now.customFields, note);
    this.#countContact('email', [original, now], by);
    this.#countContact('mobilePhone', [original, now], by);
    if (isChanged) this.#bump('changed', by);
  }

  #countConsent(before: Nodes, now: Nodes, by: number): void {
    if (before === now) return;
    for (const { key } of this.#channels) {
      const was = isSubscribed(before, key);
      if (was === isSubscribed(now, key)) continue;
      this.#bump(`${was ? 'lost' : 'gained'} ${key}`, by);
    }
  }

  #countContact(kind: ContactKind, [before, now]: readonly [Customer, Customer], by: number): void {
    const [old, present] = [before[kind], now[kind]];
    if (old === present) return;
    const word: ContactChange = old === null ? 'added' : present === null ? 'cleared' : 'replaced';
    this.#bump(`${kind} ${word}`, by);
    if (this.#uses[kind].some((key) => isSubscribed(now.subscriptions, key)))
      this.#bump(`${kind} ${word} subscribed`, by);
  }
}

const none: Nodes = {};

function eachKey(
  before: Readonly<Record<string, CustomValue>>,
  after: Readonly<Record<string, CustomValue>>,
  take: (key: string, before: CustomValue | null, after: CustomValue | null) => void,
): void {
  if (before === after) return;
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
    take(key, before[key] ?? null, after[key] ?? null);
}

/** By their values: times are no difference that anybody sees. */
function sameValues(before: Nodes, after: Nodes): boolean {
  if (before === after) return true;
  const keys = Object.keys(after);
  return (
    keys.length === Object.keys(before).length &&
    keys.every((key) => before[key]?.value === after[key]?.value)
  );
}
