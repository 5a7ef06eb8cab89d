import type { UnpackedSheet } from '../workbook/unpack-sheet.ts';

/** Where the rows of a workbook are. @param line number of the first data row, as Excel shows it */
export function sheetRead({ sheet }: UnpackedSheet, line: number): string {
  return `Rows are read from row ${line} of the sheet "${sheet}".`;
}

/** Says that a workbook has other sheets, and what the one that is read lacks. */
export function describeSheet({ others, unsolved }: UnpackedSheet): string[] {
  return [...otherSheets(others), ...formulas(unsolved)];
}

/** Names shown before it becomes a list that nobody reads. */
const shownNames = 10;

function otherSheets(others: readonly string[]): string[] {
  if (others.length === 0) return [];
  const names = others.slice(0, shownNames).map((name) => `"${name}"`);
  const more = others.length - names.length;
  const all = names.join(', ') + (more > 0 ? ` and ${more} more` : '');
  return [`Not read: the ${others.length === 1 ? 'sheet' : 'sheets'} ${all} (--sheet chooses another).`];
}

function formulas(count: number): string[] {
  if (count === 0) return [];
  const [cells, are] = count === 1 ? ['1 cell', 'is'] : [`${count} cells`, 'are'];
  return [
    `${cells} with a formula ${are} empty, because the result was not saved with it: open the workbook in Excel, save it and import it again.`,
  ];
}
