import { cardKind, emailKind, ownedKey, phoneKind } from '../customer/identifier.ts';
import type { OwnedKind } from '../customer/identifier.ts';
import type { CheckedRow } from '../row/checked-row.ts';
import type { Layout } from '../row/layout.ts';
import { hashKey } from '../store/hash-key.ts';
import { nobody } from './moved-keys.ts';

/** An identifier or card that rows of a slice mention, with its owner as earlier rows left it. */
export interface Mention {
  readonly kind: OwnedKind;
  readonly value: string;
  readonly hash: string;
  /** See `ownerCode`. */
  owner: number;
}

/** The identifiers and cards that rows of a slice mention, each once. */
export class Mentions {
  readonly #byKind = new Map<OwnedKind, Map<string, Mention>>();

  /** The mention of a value; made when it is the first. */
  of(kind: OwnedKind, value: string): Mention {
    let values = this.#byKind.get(kind);
    if (values === undefined) this.#byKind.set(kind, (values = new Map<string, Mention>()));
    let mention = values.get(value);
    if (mention === undefined) {
      mention = { kind, value, hash: hashKey(ownedKey(kind, value)), owner: nobody };
      values.set(value, mention);
    }
    return mention;
  }

  /** The mention of a value, if any row mentions it. */
  find(kind: OwnedKind, value: string): Mention | undefined {
    return this.#byKind.get(kind)?.get(value);
  }

  *all(): Generator<Mention, void, undefined> {
    for (const values of this.#byKind.values()) yield* values.values();
  }
}

/** What each row of a slice mentions, one row after the other in one list. */
export interface RowMentions {
  readonly mentions: readonly Mention[];
  /** Where each row's begin; one more than rows. */
  readonly starts: readonly number[];
}

/** Gathers what rows mention, at most one value of a kind each; rejected and blank rows mention nothing. */
export function gatherMentions(
  rows: readonly (CheckedRow | null)[],
  layout: Layout,
  mentions: Mentions,
): RowMentions {
  const all: Mention[] = [];
  const starts = [0];
  const add = (kind: OwnedKind, value: string): unknown => all.push(mentions.of(kind, value));
  for (const row of rows) {
    if (row !== null && !row.rejected) addMentions(row, layout, add);
    starts.push(all.length);
  }
  return { mentions: all, starts };
}

function addMentions(
  row: CheckedRow,
  { identityKinds }: Layout,
  add: (kind: OwnedKind, value: string) => unknown,
): void {
  for (const [slot, kind] of identityKinds.entries()) {
    const value = row.identities[slot];
    if (typeof value === 'string') add(kind, value);
  }
  if (typeof row.email === 'string') add(emailKind, row.email);
  if (typeof row.phone === 'string') add(phoneKind, row.phone);
  if (typeof row.card === 'string') add(cardKind, row.card);
}
