/**
 * What a cell looks like, whatever its column means: enough to see whether rows were cut at the right places. `odd`
 * cells show signs of a wrong cut: a separator or quotes that were left inside.
 */
export type CellShape = 'empty' | 'number' | 'date' | 'time' | 'email' | 'url' | 'code' | 'text' | 'odd';

/** Judges one cell; every pattern looks at each character once. */
export function cellShape(cell: string): CellShape {
  const text = cell.trim();
  if (text === '') return 'empty';
  const [, shape] = text.length > longestTyped ? [] : (shapes.find(([pattern]) => pattern.test(text)) ?? []);
  if (shape !== undefined) return shape;
  return isOdd(text) ? 'odd' : 'text';
}

/** Whether cells of this shape are values of a narrow kind, which names of columns are not. */
export function isTyped(shape: CellShape): boolean {
  return typed.has(shape);
}

const typed: ReadonlySet<CellShape> = new Set(['number', 'date', 'time', 'email', 'url']);

/** Longer cells are prose, or links that need no pattern. */
const longestTyped = 300;

const shapes: readonly (readonly [RegExp, CellShape])[] = [
  // Dates before numbers, which may hold dots; phones are numbers with blanks, brackets and dashes.
  [/^\d{1,4}([-./])\d{1,2}\1\d{1,4}(?:[T ][\d:.,+ Z-]{1,20})?$/u, 'date'],
  [/^\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,9})?(?: ?[AaPp][Mm])?(?:Z|[+-]\d{2}:?\d{2})?$/u, 'time'],
  [/^[+(-]{0,2}[$€£¥₽]?[+-]?\d[\d\s.,'()/-]*(?:[eE][+-]?\d{1,3})?[%$€£¥₽]?$/u, 'number'],
  [/^[^\s@,;|"<>]+@[^\s@,;|"<>]+$/u, 'email'],
  [/^(?:https?:\/\/|www\.)[^\s"|]+$/iu, 'url'],
  [/^(?=\D{0,40}\d)[\p{L}\d][\p{L}\d_./-]*$/u, 'code'],
];

function isOdd(text: string): boolean {
  const first = text[0];
  if (text.length > 1 && (first === '"' || first === "'") && text.endsWith(first)) return true;
  return leftInside.test(text);
}

/** Separators stand without a blank behind them; in prose a comma or semicolon has one. */
const leftInside = /[|\t^~]|[,;]\S/u;
