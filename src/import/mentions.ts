import { cardKind, emailKind, ownedKey, phoneKind } from '../customer/identifier.ts';
import type { OwnedKind } from '../customer/identifier.ts';
import type { CheckedRow } from '../row/checked-row.ts';
import type { Layout } from '../row/layout.ts';
import { hashInto, keyWords } from '../store/hash-key.ts';

/**
 * The identifiers and cards that the rows of a slice mention, one row after the other, each row's strongest
 * first; at most one value of a kind a row.
 */
export interface Mentions {
  readonly kinds: readonly OwnedKind[];
  readonly values: readonly string[];
  /** See store/hash-key.ts. */
  readonly keys: Uint32Array;
  /** Where each row's begin; one more than rows. */
  readonly starts: readonly number[];
}

/** Gathers what rows mention; rejected and blank rows mention nothing. */
export function gatherMentions(rows: readonly (CheckedRow | null)[], layout: Layout): Mentions {
  const kinds: OwnedKind[] = [];
  const values: string[] = [];
  const starts = [0];
  const add = (kind: OwnedKind, value: string | null | undefined): void => {
    if (typeof value !== 'string') return;
    kinds.push(kind);
    values.push(value);
  };
  for (const row of rows) {
    if (row !== null && !row.rejected) addMentions(row, layout, add);
    starts.push(values.length);
  }
  const keys = new Uint32Array(values.length * keyWords);
  for (const [index, value] of values.entries()) hashInto(keys, index, ownedKey(kinds[index] ?? '', value));
  return { kinds, values, keys, starts };
}

function addMentions(
  { identities, email, phone, card }: CheckedRow,
  { identityKinds }: Layout,
  add: (kind: OwnedKind, value: string | null | undefined) => void,
): void {
  for (let slot = 0; slot < identityKinds.length; slot += 1) add(identityKinds[slot] ?? '', identities[slot]);
  add(emailKind, email);
  add(phoneKind, phone);
  add(cardKind, card);
}
