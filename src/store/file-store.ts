/**
 * Where uploaded files and results lie: a folder now, a bucket of objects one day. A file has no name here but a
 * random id of ours, so that no text from outside ever becomes part of a path.
 */
export interface FileStore {
  /** Makes an empty file. @returns its id, 32 hexadecimal digits */
  create(): Promise<string>;
  /**
   * Writes pieces behind the first `offset` bytes of a file. When it returns, the bytes survive a loss of power; when
   * the pieces fail in the middle, those before stay as well, and the error passes to the caller.
   * @param taken hears of each piece once it is written; its memory is the caller's
   * @returns the file's size afterwards, in bytes
   * @throws OffsetError when the file has another size; Refusal `no-space` when the disk is full
   */
  append(id: string, offset: number, source: PieceSource): Promise<number>;
  /** Takes away what stands behind the first `size` bytes. */
  cut(id: string, size: number): Promise<void>;
  /** In bytes; null: there is no such file. */
  size(id: string): Promise<number | null>;
  /** The bytes from an offset on; each piece is valid until the next one is asked for. */
  read(id: string, offset: number): AsyncIterable<Buffer>;
  /** A file of this machine with the same bytes, to be read while it is not released. */
  local(id: string): Promise<LocalFile>;
  /** Nothing happens when it is gone already. */
  remove(id: string): Promise<void>;
  /** All files, in no order. */
  list(): AsyncIterable<StoredFile>;
  /** What this store was marked with, to be told from others; null: nothing yet. */
  readMark(): Promise<string | null>;
  /** Marks it for good, unless somebody has. */
  writeMark(mark: string): Promise<void>;
  /** Writes something and takes it away again. @throws when that does not work */
  check(): Promise<void>;
  /** Bytes that can still be written; null: nobody knows. */
  freeBytes(): Promise<number | null>;
}

/** What is written to a file. */
export interface PieceSource {
  readonly pieces: AsyncIterable<Buffer>;
  readonly taken?: (piece: Buffer) => void;
}

/** A file that can be opened by its path. */
export interface LocalFile {
  readonly path: string;
  readonly release: () => Promise<void>;
}

export interface StoredFile {
  readonly id: string;
  /** Epoch milliseconds of its last change. */
  readonly changedAt: number;
}

/** Somebody else has written to the file meanwhile, or less has arrived than was thought. */
export class OffsetError extends Error {
  /** In bytes. */
  readonly size: number;

  constructor(size: number) {
    super(`the file has ${size} bytes`);
    this.name = 'OffsetError';
    this.size = size;
  }
}
