import { stat } from 'node:fs/promises';
import type { DialectChoice } from '../csv/detect-dialect.ts';
import { Refusal } from '../refusal.ts';
import { inspectSource } from '../text/source-file.ts';
import type { SourceFile } from '../text/source-file.ts';
import { unpackSheet } from '../workbook/unpack-sheet.ts';
import type { SourceLook } from '../text/source-look.ts';
import type { UnpackedSheet } from '../workbook/unpack-sheet.ts';
import type { FileDialect } from './read.ts';
import { inspectFile } from './refuse-file.ts';

/**
 * How a person says that a file is to be read; null: detected, or the first sheet. A workbook tells itself what its
 * cells are: of what is said about texts only the line of the header means something for it.
 */
export interface ReadingChoice extends DialectChoice {
  readonly encoding: string | null;
  /** Name or number of a workbook's sheet; absent like null. */
  readonly sheet?: string | null;
  /** The sheet is that of a recipe, which reads texts as well. */
  readonly sheetOfRecipe?: boolean | undefined;
  /** What is known of a file that was uploaded; absent or null: nothing. */
  readonly known?: KnownFile | null;
}

/** A file that was looked through while it arrived. */
export interface KnownFile {
  /** As its sender calls it, for showing only. */
  readonly name: string;
  readonly look: SourceLook;
}

/** What the rows of a file are read from: the file itself, or a sheet of it that was written as text. */
export interface RowSource {
  readonly path: string;
  readonly text: SourceFile;
  /** Of the file as it is stored. */
  readonly sha256: string;
  readonly bytes: number;
  /** Null: the file is a text itself. */
  readonly sheet: UnpackedSheet | null;
  /** Takes away what was written to read it. */
  readonly remove: () => Promise<void>;
}

/**
 * Makes a file ready to be read as rows, for the first time.
 * @throws Refusal when it cannot be, or when a sheet is chosen that it does not have
 */
export async function openSource(path: string, chosen: ReadingChoice): Promise<RowSource> {
  const stored = await inspectFile(path, chosen.encoding, chosen.known?.look);
  const { bytes, sha256 } = stored;
  if (stored.kind === 'text') {
    if (typeof chosen.sheet === 'string' && chosen.sheetOfRecipe !== true) throw noSheets();
    return { path, text: stored, sha256, bytes, sheet: null, remove: nothing };
  }
  const { headerLine, sheet: name = null } = chosen;
  const sheet = await unpackSheet(path, { sheet: name, headerLine });
  const text = await orRemove(sheet.remove, inspectSource(sheet.path, 'utf-8'));
  return { path: sheet.path, text, sha256, bytes, sheet, remove: sheet.remove };
}

/** A file that an import has begun to read. */
export interface ReopenedSource {
  /** Where its text is now. */
  readonly path: string;
  /** Of the text. */
  readonly bytes: number;
  /** Absent: the file is a text itself. */
  readonly sheet?: UnpackedSheet;
  readonly remove: () => Promise<void>;
}

/**
 * Makes a file ready to be read on, exactly as it was read before.
 * @param before how it was read, its hash, and what to say when it is another file now; with a look that was kept
 * beside a file that nobody can change it is not read again to tell that
 * @throws Refusal `file-changed` with that sentence
 */
export async function reopenSource(
  path: string,
  before: {
    readonly dialect: FileDialect;
    readonly sha256: string;
    readonly changed: string;
    readonly look?: SourceLook | null;
  },
): Promise<ReopenedSource> {
  const { dialect, sha256, changed, look = null } = before;
  const stored = await inspectFile(path, dialect.encoding ?? 'utf-8', look);
  if (stored.sha256 !== sha256) throw new Refusal('file-changed', changed);
  if (dialect.sheet === undefined) return { path, bytes: stored.bytes, remove: nothing };
  const { number, headerLine } = dialect.sheet;
  const sheet = await unpackSheet(path, { sheet: number, headerLine });
  const { size } = await orRemove(sheet.remove, stat(sheet.path));
  return { path: sheet.path, bytes: size, sheet, remove: sheet.remove };
}

/** Waits for work on something that is removed when the work fails. */
export async function orRemove<T>(remove: () => Promise<void>, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    await remove();
    throw error;
  }
}

const nothing = (): Promise<void> => Promise.resolve();

function noSheets(): Refusal {
  return new Refusal(
    'settings',
    '--sheet chooses a sheet of a workbook, but the file is a text. Leave it out.',
    { plain: 'A sheet is chosen, as of a workbook, but the file is a text. Leave it out.' },
  );
}
