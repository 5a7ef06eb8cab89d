import { clean, looksEmpty } from '../value/clean.ts';
import type { SubscriptionValue } from '../value/subscription.ts';
import type { CustomScalar, CustomValue } from './customer.ts';

/**
 * A stored value of a custom field as a cell that an import reads as the same value (docs/spec.md §4). Items of a list
 * are joined by `|`.
 * @param multiple the field takes lists
 */
export function cellText(value: CustomValue, multiple: boolean): string {
  return isList(value) ? listText(value, multiple) : String(value);
}

/** The same for a subscription. */
export const subscriptionWords: Readonly<Record<SubscriptionValue, string>> = {
  subscribed: 'true',
  unsubscribed: 'false',
  'waiting-for-confirmation': 'WaitingForConfirmation',
};

const isList = (value: CustomValue): value is readonly CustomScalar[] => typeof value === 'object';

/**
 * A list that the import would take for something else as a whole, such as one whose only item is `-`, stands between
 * two more bars: blank items are skipped on the way in (docs/spec.md §4).
 */
function listText(items: readonly CustomScalar[], multiple: boolean): string {
  const joined = items.join('|');
  const misread = clean(joined) !== joined || looksEmpty(joined) || joined === '%CLEAR%';
  return misread && multiple ? `|${joined}|` : joined;
}
