import { maxWorkbookItems } from '../limits.ts';
import type { Archive } from './archive.ts';
import { builtInDateFormat, cellFormat } from './number-format.ts';
import type { CellFormat } from './number-format.ts';
import { readElements } from './read-part.ts';
import { brokenWorkbook } from './workbook-refusal.ts';

/** What the format of each style (a cell's `s`, from 0) means; null: plain numbers. */
export async function readStyles(archive: Archive, part: string): Promise<(CellFormat | null)[]> {
  const named = new Map<number, CellFormat | null>();
  const styles: number[] = [];
  await readElements(archive, { part, root: 'styleSheet' }, (path, attributes) => {
    const id = Number(attributes['numFmtId'] ?? '0');
    if (path === 'numFmts/numFmt') named.set(id, cellFormat(attributes['formatCode'] ?? ''));
    if (path === 'cellXfs/xf') styles.push(id);
    if (named.size > maxWorkbookItems || styles.length > maxWorkbookItems)
      throw brokenWorkbook('it has too many styles');
  });
  return styles.map((id) => (named.has(id) ? (named.get(id) ?? null) : builtInDateFormat(id)));
}
