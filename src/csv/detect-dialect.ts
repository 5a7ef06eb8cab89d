import { detectionChars } from '../limits.ts';
import { dialectCandidates, trust, usualDelimiters, type DecidedDialect } from './dialect-candidates.ts';
import type { Dialect } from './dialect.ts';
import { judgeDialect, type DialectCandidate, type Sample } from './judge-dialect.ts';
import { afterBreak, nextBreak } from './line-break.ts';

/** What a person has chosen about how a file is written; null: to be detected. */
export interface DialectChoice extends DecidedDialect {
  /** Physical line of the header. */
  readonly headerLine: number | null;
}

/** How a file is written, and why that is thought; shown to the person, who can overrule it (docs/spec.md §9.1). */
export interface DialectGuess {
  readonly dialect: Dialect;
  /** Cells of a row under this dialect; 1 when no delimiter was found. */
  readonly columns: number;
  /** Rows looked at from the header on, empty lines left out, and how many of them have so many cells. */
  readonly rows: number;
  readonly agreeing: number;
  /** Physical line of the header, and how it is known. */
  readonly headerLine: number;
  readonly headerBy: 'first-row' | 'titles-above' | 'choice';
  readonly delimiterBy: 'detection' | 'choice' | 'sep-line';
  /** Of a file of one column: another delimiter that stands in its header. */
  readonly otherDelimiter: string | null;
  /** What was tried, the best first. */
  readonly candidates: readonly DialectCandidate[];
}

/**
 * Detects how a file is written from its beginning: each dialect that the text could be in is tried, and the one in
 * which rows are cut most consistently into the most plausible cells wins. What the person has chosen is obeyed, each
 * part for itself. A first line `sep=;`, as Excel writes it, is a choice of the file's author.
 * @param head the file's first characters without a byte order mark; at most `detectionChars` are looked at
 * @param isWholeFile the head ends where the file does
 */
export function detectDialect(head: string, isWholeFile: boolean, choice: DialectChoice): DialectGuess {
  const sample = { text: head.slice(0, detectionChars), whole: isWholeFile && head.length <= detectionChars };
  const separator = separatorLine(sample.text);
  const delimiter = choice.delimiter ?? separator;
  const firstLine = choice.headerLine ?? (separator === null ? 1 : 2);
  const judged = judgeAll(
    { ...fromLine(sample, firstLine), headerFirst: choice.headerLine !== null },
    { ...choice, delimiter },
  );
  const best = judged.find((candidate) => delimiter !== null || isAccepted(candidate));
  const chosen = best ?? singleColumn(judged, sample.text);
  return {
    dialect: chosen.dialect,
    columns: chosen.columns,
    rows: chosen.rows,
    agreeing: chosen.agreeing,
    headerLine: choice.headerLine ?? chosen.headerLine,
    headerBy: headerBy(choice, chosen),
    delimiterBy: delimiterBy(choice, separator),
    otherDelimiter: chosen.columns === 1 ? otherDelimiter(chosen) : null,
    candidates: judged.slice(0, shownCandidates),
  };
}

const shownCandidates = 5;

/** Nothing is chosen: all of it is detected. */
export const nothingChosen: DialectChoice = { delimiter: null, quote: null, escape: null, headerLine: null };

/** The delimiter that a first line `sep=;` names; null where there is no such line. */
function separatorLine(text: string): string | null {
  return /^"?sep=([^\r\n"])"?(?:[\r\n]|$)/iu.exec(text.slice(0, 20))?.[1] ?? null;
}

/** The sample from a physical line on; all of it where that line lies beyond. */
function fromLine(
  { text, whole }: { text: string; whole: boolean },
  firstLine: number,
): Omit<Sample, 'headerFirst'> {
  let at = 0;
  for (let line = 1; line < firstLine && at < text.length; line++)
    at = afterBreak(text, nextBreak(text, at), true);
  return at < text.length || firstLine === 2
    ? { text: text.slice(at), whole, firstLine }
    : { text, whole, firstLine: 1 };
}

function judgeAll(sample: Sample, decided: DecidedDialect): DialectCandidate[] {
  const judged = dialectCandidates(sample.text, decided).map((dialect) => judgeDialect(sample, dialect));
  return judged.sort((a, b) => b.score - a.score || b.columns - a.columns);
}

/** Whether a detected delimiter separates enough to be believed; what texts are full of must show a table. */
function isAccepted({
  dialect,
  columns,
  rows,
  agreeing,
  hasTypedColumn,
  score,
  header,
}: DialectCandidate): boolean {
  if (columns === 1 || score === 0) return false;
  if (trust(dialect) === 1) return true;
  if (header.length !== columns || agreeing < 0.9 * rows || rows < 2) return false;
  return trust(dialect) > 0.9 || (columns > 2 && (hasTypedColumn || dialect.quote === "'"));
}

/** No delimiter separates anything: the first that splits no row, so that the single column stays whole. */
function singleColumn(judged: readonly DialectCandidate[], text: string): DialectCandidate {
  const usual = usualDelimiters.flatMap((sought) =>
    judged.filter(({ dialect }) => dialect.delimiter === sought).slice(0, 1),
  );
  const [first] = usual;
  const unused = usual.find(({ dialect }) => !text.includes(dialect.delimiter)) ?? first;
  if (unused === undefined) throw new Error('the usual delimiters are always tried');
  return { ...unused, columns: 1 };
}

function headerBy(choice: DialectChoice, { hasTitles }: DialectCandidate): DialectGuess['headerBy'] {
  if (choice.headerLine !== null) return 'choice';
  return hasTitles ? 'titles-above' : 'first-row';
}

function delimiterBy(choice: DialectChoice, separator: string | null): DialectGuess['delimiterBy'] {
  if (choice.delimiter !== null) return 'choice';
  return separator === null ? 'detection' : 'sep-line';
}

/** The most frequent other delimiter in a header of one cell; nothing that names of columns hold anyway. */
function otherDelimiter({ header }: DialectCandidate): string | null {
  const counts = new Map<string, number>();
  for (const char of header[0] ?? '')
    if (/[,;\t|^~]/u.test(char)) counts.set(char, (counts.get(char) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}
