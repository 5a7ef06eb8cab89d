import { Refusal } from '../refusal.ts';
import type { Sheet } from './workbook.ts';
import { brokenWorkbook } from './workbook-refusal.ts';

/**
 * The sheet to read: the one of that name (in any case), or of that number, counted from 1; otherwise the first that
 * is visible.
 * @param chosen name or number as a person writes it, or a number; null: nobody chose
 * @throws Refusal `settings` with the sheets there are; `not-a-csv` when there is none
 */
export function chooseSheet(sheets: readonly Sheet[], chosen: string | number | null): Sheet {
  const first = sheets.find(({ visible }) => visible) ?? sheets[0];
  if (first === undefined) throw brokenWorkbook('it has no sheet with cells');
  if (chosen === null) return first;
  const found = typeof chosen === 'number' ? sheets[chosen - 1] : findSheet(sheets, chosen);
  if (found !== undefined) return found;
  const said = `The workbook has no sheet "${chosen}". Its sheets are: ${listed(sheets)}.`;
  throw new Refusal('settings', `${said} Name one of them with --sheet, or its number.`, {
    plain: `${said} Name one of them, or its number.`,
  });
}

function findSheet(sheets: readonly Sheet[], chosen: string): Sheet | undefined {
  const wanted = chosen.trim().toLowerCase();
  return (
    sheets.find(({ name }) => name === chosen) ??
    sheets.find(({ name }) => name.trim().toLowerCase() === wanted) ??
    (/^\d{1,6}$/u.test(wanted) ? sheets[Number(wanted) - 1] : undefined)
  );
}

const shownSheets = 20;

function listed(sheets: readonly Sheet[]): string {
  const shown = sheets
    .slice(0, shownSheets)
    .map(({ name, visible }, index) => `${index + 1} "${name}"${visible ? '' : ' (hidden)'}`);
  const more = sheets.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
