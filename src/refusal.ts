/**
 * A thing Muster was asked for and will not do: the user's to mend, not a bug. Doors show `message` as it is,
 * one clear sentence that says what to do, without a stack trace. Anything else that is thrown is a bug.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** What is wrong, each with its place; empty: the message is all there is to say. */
  readonly faults: readonly RefusedPart[];

  /** The message for doors that have no options of a command line to speak of. */
  readonly plain: string;

  /** `cause` keeps what was underneath for logs; it is never shown. */
  constructor(code: RefusalCode, sentence: string, options: RefusalOptions = {}) {
    super(sentence, options);
    this.name = 'Refusal';
    this.code = code;
    this.faults = options.faults ?? [];
    const told = this.faults.map(({ text }) => text).join(' ');
    this.plain = options.plain ?? (told === '' ? sentence : told);
  }
}

interface RefusalOptions {
  readonly cause?: unknown;
  readonly faults?: readonly RefusedPart[];
  /** Absent: what the faults say, else the sentence itself. */
  readonly plain?: string;
}

/** One of the things that are wrong with what was asked for. */
export interface RefusedPart {
  readonly code: RefusalCode;
  /** For doors without options of a command line. */
  readonly text: string;
  /** The setting that it is about; null: none. */
  readonly setting: string | null;
  /** Places of the columns that it is about, from 0. */
  readonly columns: readonly number[];
}

/** Why something was refused; stable, doors and scripts may rely on them. */
export type RefusalCode =
  | 'already-there'
  | 'catalog'
  | 'changed-meanwhile'
  | 'clear-not-allowed'
  | 'customer-not-found'
  | 'data-folder'
  | 'database-newer'
  | 'database-too-old'
  | 'database-unfit'
  | 'database-unreachable'
  | 'empty-file'
  | 'entry-not-found'
  | 'file-changed'
  | 'file-not-found'
  | 'file-removed'
  | 'file-too-large'
  | 'file-unreadable'
  | 'file-unwritable'
  | 'import-not-found'
  | 'in-use'
  | 'interrupted'
  | 'key-reused'
  | 'mapping'
  | 'no-space'
  | 'not-a-csv'
  | 'not-utf-8'
  | 'pooler'
  | 'recipe'
  | 'recipe-not-found'
  | 'rehearsal-not-found'
  | 'settings'
  | 'take-from-file'
  | 'too-slow'
  | 'upload-differs'
  | 'upload-incomplete'
  | 'upload-not-found'
  | 'wrong-state';
