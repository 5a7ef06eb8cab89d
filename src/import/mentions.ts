import type { OwnedKind } from '../customer/identifier.ts';
import { ownedKey } from '../customer/identifier.ts';
import { hashKey } from '../store/hash-key.ts';
import { nobody } from './moved-keys.ts';

/** A value that rows of a slice mention, with its owner as earlier rows left it. */
export interface Mention {
  readonly hash: string;
  /** See `ownerCode`. */
  owner: number;
}

/** The identifiers and cards that rows of a slice mention, each once. */
export class Mentions {
  readonly #byKind = new Map<OwnedKind, Map<string, Mention>>();

  add(kind: OwnedKind, value: string): void {
    const values = this.#valuesOf(kind);
    if (!values.has(value)) values.set(value, { hash: hashKey(ownedKey(kind, value)), owner: nobody });
  }

  find(kind: OwnedKind, value: string): Mention | undefined {
    return this.#byKind.get(kind)?.get(value);
  }

  *all(): Generator<Mention, void, undefined> {
    for (const values of this.#byKind.values()) yield* values.values();
  }

  #valuesOf(kind: OwnedKind): Map<string, Mention> {
    let values = this.#byKind.get(kind);
    if (values === undefined) this.#byKind.set(kind, (values = new Map<string, Mention>()));
    return values;
  }
}
