import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DialectGuess } from '../csv/detect-dialect.ts';
import { Refusal } from '../refusal.ts';
import { openArchive } from './archive.ts';
import type { Archive } from './archive.ts';
import { chooseSheet } from './choose-sheet.ts';
import { convertSheet } from './convert-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import { StringPages } from './string-pages.ts';
import { readStyles } from './styles.ts';
import { readWorkbook } from './workbook.ts';
import type { Workbook } from './workbook.ts';
import { createWorkFolder } from './work-folder.ts';
import type { WorkFolder } from './work-folder.ts';

/** A sheet of a workbook, written as text to be read as rows. */
export interface UnpackedSheet {
  /** The text: UTF-8, one line a row, in a folder of its own. */
  readonly path: string;
  /** The name of the sheet, and its number from 1. */
  readonly sheet: string;
  readonly number: number;
  /** Names of the workbook's other sheets, in the order of their tabs. */
  readonly others: readonly string[];
  /** How its rows are written, the line of its header among it; null: the sheet is empty. */
  readonly guess: DialectGuess | null;
  /** Formulas whose results were not saved with them; their cells are empty. */
  readonly unsolved: number;
  /** Takes the text away again. */
  readonly remove: () => Promise<void>;
}

/** What the person chose; null: nothing. */
export interface SheetChoice {
  /** Name or number as a person writes it; a number, from 1, as it was chosen before. */
  readonly sheet: string | number | null;
  /** Number of the row that names the columns. */
  readonly headerLine: number | null;
}

/**
 * Writes a sheet of a workbook as text, at constant memory, the same text each time.
 * @throws Refusal `not-a-csv` for what is no workbook or a damaged one, `file-too-large`, `settings` for a sheet that
 * is not there, `file-unwritable` when the disk is full
 */
export async function unpackSheet(path: string, choice: SheetChoice): Promise<UnpackedSheet> {
  const archive = await openArchive(path);
  try {
    const workbook = await readWorkbook(archive);
    const folder = await createWorkFolder();
    try {
      return await unpackInto(folder, { archive, workbook }, choice);
    } catch (error) {
      await folder.remove();
      throw isFull(error) ? diskFull(error) : error;
    }
  } finally {
    archive.close();
  }
}

async function unpackInto(
  folder: WorkFolder,
  { archive, workbook }: { archive: Archive; workbook: Workbook },
  { sheet: wanted, headerLine }: SheetChoice,
): Promise<UnpackedSheet> {
  const sheet = chooseSheet(workbook.sheets, wanted);
  const { styles, sharedStrings, system } = workbook;
  const strings = new StringPages(join(folder.path, 'texts'));
  const path = join(folder.path, 'sheet.csv');
  try {
    const rules = { formats: styles === null ? [] : await readStyles(archive, styles), system };
    if (sharedStrings !== null) await readSharedStrings(archive, sharedStrings, strings);
    const { shape, unsolved } = await convertSheet(
      { archive, part: sheet.part, rules, strings, headerLine, mostBytes: archive.mostBytes },
      path,
    );
    return {
      path,
      sheet: sheet.name,
      number: workbook.sheets.indexOf(sheet) + 1,
      others: workbook.sheets.filter((other) => other !== sheet).map(({ name }) => name),
      guess: shape === null ? null : { ...shape.guess, columns: shape.columns, otherDelimiter: null },
      unsolved,
      remove: folder.remove,
    };
  } finally {
    await strings.remove();
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

function diskFull(cause: unknown): Refusal {
  return new Refusal(
    'file-unwritable',
    `The sheet cannot be unpacked: the disk of ${tmpdir()} is full. Make room there, or set TMPDIR to a folder that has some.`,
    { cause },
  );
}
