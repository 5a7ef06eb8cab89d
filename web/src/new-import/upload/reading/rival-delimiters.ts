import type { Inspection } from '../../../server/answers.ts';

type Candidate = Inspection['dialect']['candidates'][number];

/**
 * The delimiters that a file could have, the one that was detected first; only that one when it is beyond doubt: the
 * next best explains much less of the file, and most rows have as many cells as the header.
 */
export function rivalDelimiters({ dialect, sheet }: Inspection): readonly Candidate[] {
  const { candidates, columns, rows, agreeing, delimiterBy, otherDelimiter } = dialect;
  if (sheet !== null || delimiterBy !== 'detection') return [];
  const distinct = candidates.filter(
    (each, at) => candidates.findIndex((other) => other.dialect.delimiter === each.dialect.delimiter) === at,
  );
  const own = distinct.filter((each) => each.dialect.delimiter === dialect.dialect.delimiter);
  const others = distinct.filter((each) => !own.includes(each));
  const best = own[0]?.score ?? 0;
  const isPoor = columns === 1 ? otherDelimiter !== null : agreeing < poorShare * rows;
  const rivals = others.filter((each) =>
    each.score >= rivalShare * best && each.score > 0
      ? each.columns > 1
      : isPoor && (each.columns > 1 || each.dialect.delimiter === otherDelimiter),
  );
  return [...own, ...rivals.slice(0, mostRivals)];
}

const rivalShare = 0.6;
const poorShare = 0.8;
const mostRivals = 3;
