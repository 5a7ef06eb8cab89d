import type { DialectGuess } from '../csv/detect-dialect.ts';
import type { Dialect } from '../csv/dialect.ts';

/** How cells are separated and how many rows show it, as in `commas (9 cells in 83 of the first 84 rows)`. */
export function describeCells({ delimiter }: Dialect, guess: DialectGuess | undefined): string {
  const name = delimiterNames[delimiter] ?? `"${delimiter}"`;
  if (guess === undefined) return name;
  const { delimiterBy, columns, agreeing, rows } = guess;
  const why = { detection: '', choice: 'chosen, ', 'sep-line': 'as its first line says, ' }[delimiterBy];
  const cells = columns === 1 ? 'one cell' : `${columns} cells`;
  return `${name} (${why}${cells} in ${agreeing} of the first ${rows} rows)`;
}

/** Says what is unusual about how a file's rows are written, and what to do if it is not so. */
export function describeDialect(guess: DialectGuess, headers: readonly string[]): string[] {
  return [
    ...quotes(guess.dialect),
    ...headerLine(guess),
    ...oneColumn(guess, headers),
    ...widths(guess, headers),
  ];
}

const delimiterNames: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
  ' ': 'blanks',
  ':': 'colons',
  '~': 'tildes',
  '^': 'carets',
};

function quotes({ quote, escape }: Dialect): string[] {
  const said: string[] = [];
  if (quote === '') said.push('Quotes are read as part of the text (--quote chooses one).');
  else if (quote !== '"') said.push(`Cells may stand in ${quote} quotes (--quote chooses another).`);
  if (escape === 'backslash')
    said.push(`A backslash before a quote makes it text (--escape double does not).`);
  return said;
}

function headerLine({ headerBy, headerLine: line }: DialectGuess): string[] {
  if (headerBy !== 'titles-above') return [];
  return [
    `The names of the columns are taken from line ${line}, the lines above it for a title (--header-row chooses another line).`,
  ];
}

function oneColumn({ otherDelimiter }: DialectGuess, [header = '']: readonly string[]): string[] {
  if (otherDelimiter === null) return [];
  const shown = otherDelimiter === '\t' ? 'tab' : `"${otherDelimiter}"`;
  return [
    `The file has one column, "${header.slice(0, 100)}": if ${shown} separates columns there, say so with --delimiter ${shown}.`,
  ];
}

/** A delimiter lost or doubled in the header gives every value the name of its neighbour. */
function widths({ columns, headerLine: line }: DialectGuess, { length }: readonly string[]): string[] {
  if (length === columns) return [];
  return [
    `The header in line ${line} has ${length} names, but most rows have ${columns} cells: look whether a delimiter is missing or too many there, or values stand under wrong names.`,
  ];
}
