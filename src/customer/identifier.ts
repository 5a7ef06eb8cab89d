/**
 * Keys of what has at most one owner: identifiers and cards (docs/spec.md §1). A key is the kind and the
 * normalised value; the base stores a hash of it, the rules compare the text.
 */
export const emailKey = (email: string): string => `e:${email}`;
export const phoneKey = (phone: string): string => `p:${phone}`;
export const cardKey = (card: string): string => `c:${card}`;
export const identityKey = (identityId: number | string, value: string): string => `x${identityId}:${value}`;
