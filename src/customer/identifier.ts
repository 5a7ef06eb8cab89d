/**
 * What has at most one owner: identifiers and cards (docs/spec.md §1). Kind and normalised value name it; the
 * base keeps a hash of both.
 */
export type OwnedKind = string;

export const emailKind: OwnedKind = 'e';
export const phoneKind: OwnedKind = 'p';
export const cardKind: OwnedKind = 'c';
/** @param identityId of the catalog */
export const identityKind = (identityId: number | string): OwnedKind => `x${identityId}`;

/** Kinds are also the keys of a customer's external identities; `f` and an id is the key of a custom field. */
export const customFieldKey = (customFieldId: number): string => `f${customFieldId}`;

/** Kind and value in one text: what the base's key is the hash of. */
export const ownedKey = (kind: OwnedKind, value: string): string => `${kind}:${value}`;
