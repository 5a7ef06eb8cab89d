import type { ValueKinds } from './value-kinds.ts';

/** How the values of a column suit what its header says. */
export interface Fit {
  /** 0 to 1; null: there are no values to ask. */
  readonly share: number | null;
  /** What the values are, as `emails`; for the sentence. */
  readonly noun: string;
}

/** Which values a field takes. */
export type Taking =
  'email' | 'phone' | 'name' | 'sex' | 'birthDate' | 'timeZone' | 'boolean' | 'subscription' | 'anything';

/** How the values of a column suit a field. */
export function fitOf(kinds: ValueKinds, taking: Taking): Fit {
  const share = taking === 'anything' ? 1 - kinds.paymentCard : kinds[taking];
  return { share: kinds.count === 0 ? null : share, noun: nouns[taking] };
}

const nouns: Readonly<Record<Taking, string>> = {
  email: 'email addresses',
  phone: 'phone numbers',
  name: 'names',
  sex: 'words for a sex',
  birthDate: 'dates of birth',
  timeZone: 'time zones',
  boolean: 'yes or no',
  subscription: 'yes or no',
  anything: 'texts',
};

/** What the values positively are, where nearly all of them are so; null: nothing that is recognised. */
export function plainKind(kinds: ValueKinds): { readonly taking: Taking; readonly noun: string } | null {
  if (kinds.count === 0) return null;
  const order = ['email', 'subscription', 'sex', 'timeZone'] as const;
  const found = order.find((taking) => kinds[taking] >= nearlyAll);
  if (found !== undefined) return { taking: found, noun: nouns[found] };
  if (kinds.date >= nearlyAll) return { taking: 'birthDate', noun: 'dates' };
  return kinds.dressedPhone >= nearlyAll ? { taking: 'phone', noun: nouns.phone } : null;
}

const nearlyAll = 0.8;

/**
 * The confidence that header and values give together, 0 where the values say something else; the numbers are
 * explained in docs/decisions/0011-mapping-suggestions.md.
 */
export function together(header: number, kinds: ValueKinds, taking: Taking): number {
  const { share } = fitOf(kinds, taking);
  if (share === null) return header - 0.05;
  if (share >= nearlyAll) return Math.min(header + 0.03, 0.98);
  const other = plainKind(kinds);
  if (other !== null && other.taking !== taking && share < 0.5) return 0;
  if (share >= 0.5) return header - 0.05;
  return share >= 0.2 ? header - 0.15 : Math.min(header, 0.4);
}

/** What the values said, as the second half of a reason. */
export function valuesSay(kinds: ValueKinds, taking: Taking): string {
  if (kinds.count === 0) return 'the first rows have no values';
  if (taking === 'anything') return 'any value is taken';
  const { share, noun } = fitOf(kinds, taking);
  const readable = Math.round((share ?? 0) * kinds.count);
  return `${readable} of ${kinds.count} values are ${noun}`;
}
