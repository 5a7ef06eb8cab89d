/**
 * A customer as every door tells it, and a line of `muster customers export`. Keys stand in this order. What is
 * absent is null; absent identities, custom fields and subscription nodes are left out.
 */
export interface CustomerDocument {
  readonly customerId: number;
  readonly email: string | null;
  readonly isEmailConfirmed: boolean | null;
  /** E.164 */
  readonly mobilePhone: string | null;
  readonly isMobilePhoneConfirmed: boolean | null;
  /** Current values by system name, in the catalog's order. */
  readonly externalIdentities: Readonly<Record<string, string>>;
  readonly lastName: string | null;
  readonly firstName: string | null;
  readonly middleName: string | null;
  readonly sex: string | null;
  /** `yyyy-MM-dd` */
  readonly birthDate: string | null;
  /** A name of the tz database. */
  readonly timeZone: string | null;
  /** External id of an area. */
  readonly area: string | null;
  readonly discountCard: string | null;
  /** By system name, in the catalog's order. */
  readonly customFields: Readonly<Record<string, CustomFieldValue>>;
  /** Explicit nodes only: brand by brand in the catalog's order, the tree from the top. */
  readonly subscriptions: readonly SubscriptionDocument[];
  /** Names, in the catalog's order. */
  readonly segments: readonly string[];
  /** `yyyy-MM-ddTHH:mm:ss.fffZ`: the start of the import that created the customer. */
  readonly createdAt: string;
  /** The start of the import that changed it last. */
  readonly changedAt: string;
}

/** Integers and booleans as such; decimals without trailing zeros, dates and date-times as strings. */
export type CustomFieldScalar = string | number | boolean;
/** A field that is *multiple* has a list. */
export type CustomFieldValue = CustomFieldScalar | readonly CustomFieldScalar[];

/** An explicit node of the subscription tree (docs/spec.md §6). */
export interface SubscriptionDocument {
  /** System name. */
  readonly brand: string;
  /** Null: the global node. */
  readonly channel: string | null;
  /** External id; null: the channel's node, or the global one. */
  readonly topic: string | null;
  readonly value: 'subscribed' | 'unsubscribed' | 'waiting-for-confirmation';
}

/** What a node of the subscription tree means, whether it has a value itself or not. */
export interface EffectiveSubscription extends SubscriptionDocument {
  /** Which node has the value explicitly. */
  readonly by: 'itself' | 'channel' | 'global';
  /** The action time of the row that set it, `yyyy-MM-ddTHH:mm:ss.fffZ`. */
  readonly asOf: string;
  readonly importId: number;
  /** External id. */
  readonly pointOfContact: string;
}

/** One customer with what its subscriptions mean. */
export interface CustomerDetails extends CustomerDocument {
  /** Of every brand that it has a value in: all nodes that have one, their own or from above. */
  readonly effectiveSubscriptions: readonly EffectiveSubscription[];
}
