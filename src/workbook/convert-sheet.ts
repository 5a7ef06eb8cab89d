import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { maxRowChars } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { Archive } from './archive.ts';
import type { NumberRules } from './cell-text.ts';
import { SheetRows } from './sheet-rows.ts';
import type { SheetRow } from './sheet-rows.ts';
import { SheetText } from './sheet-text.ts';
import type { SheetShape, TextRow } from './sheet-text.ts';
import type { StringPages } from './string-pages.ts';
import { brokenWorkbook } from './workbook-refusal.ts';
import { XmlReader } from './xml-reader.ts';

/** A sheet and what is needed to read its cells. */
export interface SheetSource {
  readonly archive: Archive;
  readonly part: string;
  readonly rules: NumberRules;
  readonly strings: StringPages;
  /** Physical line of the header, chosen by the person; null: detected. */
  readonly headerLine: number | null;
  /** What the text may have at most, in bytes: a few shared texts can be named by every cell of a million rows. */
  readonly mostBytes: number;
}

export interface ConvertedSheet {
  readonly shape: SheetShape | null;
  /** Formulas without a saved result. */
  readonly unsolved: number;
}

/** Text gathered before it is written, in characters. */
const chunkChars = 256 * 1024;

/**
 * Writes a sheet as CSV in UTF-8, one line a row (`SheetText`), at constant memory. The same workbook gives the same
 * bytes every time, so that an import can go on in them.
 */
export async function convertSheet(source: SheetSource, path: string): Promise<ConvertedSheet> {
  const first = await convert(source, path, null);
  const { shape, widest, unsolved } = first;
  // Wider rows came behind the first ones; now that all are known, all can have as many cells.
  if (shape === null || widest <= shape.columns) return { shape, unsolved };
  return convert(source, path, { ...shape, columns: widest });
}

async function convert(
  source: SheetSource,
  path: string,
  shape: SheetShape | null,
): Promise<ConvertedSheet & { readonly widest: number }> {
  const file = await open(path, 'w', 0o600);
  try {
    const rows = new SheetRows(source.rules);
    const text = new SheetText(source.headerLine, shape);
    await writeRows({ source, file, rows, text });
    return { shape: text.shape, widest: text.widest, unsolved: rows.unsolved };
  } finally {
    await file.close();
  }
}

interface Conversion {
  readonly source: SheetSource;
  readonly file: FileHandle;
  readonly rows: SheetRows;
  readonly text: SheetText;
}

async function writeRows({ source, file, rows, text }: Conversion): Promise<void> {
  const reader = new XmlReader(rows);
  let chunk = '';
  let written = 0;
  const write = async (): Promise<void> => {
    written += (await file.write(chunk)).bytesWritten;
    if (written > source.mostBytes) throw tooLarge();
    chunk = '';
  };
  const take = async (): Promise<void> => {
    for (const row of rows.take()) {
      const texts = await textsOf(row, source.strings);
      if (texts === null) continue;
      chunk += text.add(texts);
      if (chunk.length >= chunkChars) await write();
    }
  };
  for await (const piece of source.archive.read(source.part)) {
    reader.push(piece);
    await take();
  }
  reader.end();
  await take();
  chunk += text.end();
  await write();
}

function tooLarge(): Refusal {
  return new Refusal(
    'file-too-large',
    'The sheet holds more text than any list of customers of its size. If it is one, split it, or save it as "CSV UTF-8" and import that.',
  );
}

/** A row's texts, its empty end left out; null when it holds nothing. */
async function textsOf({ number, cells }: SheetRow, strings: StringPages): Promise<TextRow | null> {
  const texts: string[] = [];
  let length = 0;
  let chars = 0;
  for (const cell of cells) {
    // Awaited only where a text must be read from the file: most lie in memory.
    const text = typeof cell === 'string' ? cell : (strings.get(cell) ?? (await loadText(cell, strings)));
    // A row that is too large already need not grow further to be told so.
    texts.push(chars > maxRowChars ? '' : text);
    chars += text.length;
    if (text !== '') length = texts.length;
  }
  return length === 0 ? null : { number, cells: texts.slice(0, length) };
}

async function loadText(index: number, strings: StringPages): Promise<string> {
  const text = await strings.load(index);
  if (text === undefined) throw brokenWorkbook('a cell names a text that is not there');
  return text;
}
