import { INVALID_SUBSCRIPTION, type Parsed } from './bad.ts';

/** What a node of the subscription tree can explicitly hold. */
export type SubscriptionValue = 'subscribed' | 'unsubscribed' | 'waiting-for-confirmation';

/** A boolean (true means subscribed) or `WaitingForConfirmation` in any case (docs/spec.md §4); else `invalid-subscription`. */
export function parseSubscription(text: string): Parsed<SubscriptionValue> {
  return SUBSCRIPTIONS.get(text) ?? SUBSCRIPTIONS.get(text.toLowerCase()) ?? INVALID_SUBSCRIPTION;
}

const SUBSCRIPTIONS: ReadonlyMap<string, SubscriptionValue> = new Map<string, SubscriptionValue>([
  ['true', 'subscribed'],
  ['yes', 'subscribed'],
  ['1', 'subscribed'],
  ['false', 'unsubscribed'],
  ['no', 'unsubscribed'],
  ['0', 'unsubscribed'],
  ['waitingforconfirmation', 'waiting-for-confirmation'],
]);
