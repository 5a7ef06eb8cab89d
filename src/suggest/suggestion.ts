/** How sure a suggestion is, in the words every door uses. */
export type ConfidenceBand = 'sure' | 'likely' | 'guess';

/** What one column of a file probably holds. */
export interface Suggestion {
  /** Place in the file, from 0. */
  readonly index: number;
  readonly header: string;
  /**
   * `field`: suggested. `offer`: only a person may choose it, because it says the opposite of consent or matches by
   * our own ids. `left-out`: nothing is suggested. `by-hand`: the person has decided.
   */
  readonly kind: 'field' | 'offer' | 'left-out' | 'by-hand';
  /** A column name of docs/spec.md §3; null: none. A leading `!` inverts a subscription. */
  readonly field: string | null;
  /** 0 to 1; 0 where nothing is suggested. */
  readonly confidence: number;
  readonly band: ConfidenceBand | null;
  /** What the header said, what the values said, what to do, as sentences. */
  readonly reason: string;
  /** What would choose otherwise on the command line, as words of a sentence; null: nothing is to be chosen. */
  readonly option: string | null;
  /** System name of the external identity whose values these are, once the catalog has it; null: none. */
  readonly declare: string | null;
  /** The first values, at most three. */
  readonly examples: readonly string[];
  readonly needs: SuggestionNeeds;
}

/** What the values of a column ask for beside its field. */
export interface SuggestionNeeds {
  /** Slash dates put the day first. */
  readonly dayFirst?: true;
  /** Phones without `+` begin with the country code; an import finds that out itself, over more rows. */
  readonly phoneStyle?: 'international';
}

/** The three bands: `sure` from 0.85, `likely` from 0.6. */
export function bandOf(confidence: number): ConfidenceBand {
  if (confidence >= sureFrom) return 'sure';
  return confidence >= likelyFrom ? 'likely' : 'guess';
}

const sureFrom = 0.85;
const likelyFrom = 0.6;
