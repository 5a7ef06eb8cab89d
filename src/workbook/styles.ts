import { maxWorkbookItems } from '../limits.ts';
import type { Archive } from './archive.ts';
import { builtInDateFormat, dateFormat } from './number-format.ts';
import type { DateFormat } from './number-format.ts';
import { readElements } from './read-part.ts';
import { brokenWorkbook } from './workbook-refusal.ts';

/** What each style of a cell (its `s`, from 0) says of dates; null: it shows numbers. */
export async function readStyles(archive: Archive, part: string): Promise<(DateFormat | null)[]> {
  const named = new Map<number, DateFormat | null>();
  const styles: number[] = [];
  await readElements(archive, { part, root: 'styleSheet' }, (path, attributes) => {
    const id = Number(attributes['numFmtId'] ?? '0');
    if (path === 'numFmts/numFmt') named.set(id, dateFormat(attributes['formatCode'] ?? ''));
    if (path === 'cellXfs/xf') styles.push(id);
    if (named.size > maxWorkbookItems || styles.length > maxWorkbookItems)
      throw brokenWorkbook('it has too many styles');
  });
  return styles.map((id) => (named.has(id) ? (named.get(id) ?? null) : builtInDateFormat(id)));
}
