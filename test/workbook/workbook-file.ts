import { zip } from './zip.ts';
import type { ZipEntry } from './zip.ts';

/** Cells as a test writes them: a text is shared, a number is a number, an object is XML of its own. */
export type TestCell = string | number | boolean | null | { readonly xml: string };

export interface TestSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Null: a row that is not there. */
  readonly rows?: readonly (readonly TestCell[] | null)[];
  /** What the part holds instead of rows. */
  readonly xml?: string;
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  readonly date1904?: boolean;
  /** Codes of number formats: the style 1 has the first. */
  readonly formats?: readonly string[];
  /** `xml` of items of the shared strings, before those that the cells need. */
  readonly strings?: readonly string[];
  /** Parts that are written instead, or beside the others; null: left out. */
  readonly parts?: Readonly<Record<string, string | Buffer | null>>;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook as Excel writes them, in its smallest form. */
export function workbookFile(book: TestWorkbook): Buffer {
  return zip(workbookEntries(book));
}

/** Its parts, for tests that change the archive. */
export function workbookEntries(book: TestWorkbook): ZipEntry[] {
  const strings = [...(book.strings ?? [])];
  const sheets = book.sheets.map(({ rows, xml }) => xml ?? worksheet(sheetData(rows ?? [], strings)));
  const parts: Record<string, string | Buffer | null> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationships([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': tabs(book),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, at) => ({
        id: `rId${at + 1}`,
        type: 'worksheet',
        target: `worksheets/page${at + 1}.xml`,
      })),
      { id: 'rIdStyles', type: 'styles', target: 'styles.xml' },
      { id: 'rIdStrings', type: 'sharedStrings', target: 'sharedStrings.xml' },
    ]),
    'xl/styles.xml': styles(book.formats ?? []),
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${strings.map((item) => `<si>${item}</si>`).join('')}</sst>`,
    ...Object.fromEntries(sheets.map((xml, at) => [`xl/worksheets/page${at + 1}.xml`, xml])),
    ...book.parts,
  };
  return Object.entries(parts).flatMap(([name, content]) => (content === null ? [] : [{ name, content }]));
}

/** A worksheet around what stands in its `sheetData`. */
export function worksheet(data: string): string {
  return `${head}<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`;
}

export function relationships(
  list: readonly { readonly id: string; readonly type: string; readonly target: string }[],
): string {
  const items = list.map(
    ({ id, type, target }) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${packageRelations}">${items.join('')}</Relationships>`;
}

function tabs({ sheets, date1904 }: TestWorkbook): string {
  const items = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`,
  );
  const properties = date1904 === true ? '<workbookPr date1904="1"/>' : '<workbookPr/>';
  return `${head}<workbook xmlns="${main}" xmlns:r="${relations}">${properties}<sheets>${items.join('')}</sheets></workbook>`;
}

function styles(formats: readonly string[]): string {
  const named = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`);
  const used = ['<xf numFmtId="0"/>', ...formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`)];
  return `${head}<styleSheet xmlns="${main}"><numFmts>${named.join('')}</numFmts><cellXfs>${used.join('')}</cellXfs></styleSheet>`;
}

function sheetData(rows: readonly (readonly TestCell[] | null)[], strings: string[]): string {
  return rows
    .map((cells, at) =>
      cells === null
        ? ''
        : `<row r="${at + 1}">${cells.map((cell, column) => cellXml(cell, { at, column, strings })).join('')}</row>`,
    )
    .join('');
}

function cellXml(
  cell: TestCell,
  { at, column, strings }: { at: number; column: number; strings: string[] },
): string {
  const place = `r="${columnName(column)}${at + 1}"`;
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.xml.replace('<c', `<c ${place}`);
  if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c ${place} t="b"><v>${cell ? 1 : 0}</v></c>`;
  strings.push(`<t xml:space="preserve">${escaped(cell)}</t>`);
  return `<c ${place} t="s"><v>${strings.length - 1}</v></c>`;
}

/** `A` for 0, `AA` for 26. */
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
