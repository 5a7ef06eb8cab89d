/** One line of the table: what was reached, and whether that is enough. */
export interface Score {
  readonly corpus: string;
  readonly measure: string;
  readonly reached: string;
  /** What must be reached; empty: told for comparison only. */
  readonly goal: string;
  readonly isReached: boolean;
  /** What stands in the way, file or case by case, for `--misses`. */
  readonly misses: readonly string[];
}

/** Reads a corpus under the folder and scores it; nothing where the folder lacks it. */
export type Scorer = (folder: string) => Promise<Score[]>;

/** So many right of so many. @param least how many must be; null: all */
export function countScore(
  corpus: string,
  measure: string,
  {
    right,
    of,
    least = null,
    misses,
  }: { right: number; of: number; least?: number | null; misses: readonly string[] },
): Score {
  const needed = least ?? of;
  const goal = least === null ? 'all' : `≥ ${least}`;
  return { corpus, measure, reached: `${right} of ${of}`, goal, isReached: right >= needed, misses };
}

/** A figure that is told and judged by nobody. */
export function tellScore(corpus: string, measure: string, reached: string): Score {
  return { corpus, measure, reached, goal: '', isReached: true, misses: [] };
}
