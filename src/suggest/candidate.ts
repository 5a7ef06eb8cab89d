import type { SuggestionNeeds } from './suggestion.ts';
import type { ValueKinds } from './value-kinds.ts';

/** A column as it is judged. */
export interface FileColumn {
  readonly index: number;
  readonly header: string;
  /** See `headerWords`. */
  readonly words: readonly string[];
  readonly kinds: ValueKinds;
  readonly examples: readonly string[];
}

/** A field that one column could hold. */
export interface Candidate {
  /** A column name of docs/spec.md §3. */
  readonly field: string;
  readonly confidence: number;
  readonly reason: string;
  readonly needs: SuggestionNeeds;
  /** Only a person may choose it. */
  readonly isOffer: boolean;
  /** See `Suggestion`. */
  readonly option?: string;
}

/** Why a column gets no field, as a sentence. */
export interface LeftOut {
  readonly leftOut: string;
  /** See `Suggestion`. */
  readonly option?: string;
  readonly declare?: string;
}
