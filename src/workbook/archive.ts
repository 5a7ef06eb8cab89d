import { crc32 } from 'node:zlib';
import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { freelyUnpackedBytes, maxArchiveEntries, maxFileBytes, maxUnpackRatio } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { brokenWorkbook } from './workbook-refusal.ts';

/** The zip archive that a workbook is. Names of parts are looked up in its directory and nowhere else. */
export interface Archive {
  /** What may come out of it at most: the limit of files, or of how much more than is stored. */
  readonly mostBytes: number;
  readonly has: (part: string) => boolean;
  /**
   * A part's bytes, unpacked while they are read and checked by their sum.
   * @throws Refusal when it is missing, encrypted, damaged, or unpacks to more than a file may have
   */
  readonly read: (part: string) => AsyncGenerator<Buffer, void, undefined>;
  readonly close: () => void;
}

/** Opens it by its directory. @throws Refusal `not-a-csv` when it has none that can be read, `file-too-large` */
export async function openArchive(path: string): Promise<Archive> {
  // Names come as bytes: they are never paths here, so that none can lead anywhere.
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false }).catch(
    fail,
  );
  try {
    return new ZipArchive(zip, await directoryOf(zip));
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function directoryOf(zip: ZipFile): Promise<Map<string, Entry[]>> {
  const parts = new Map<string, Entry[]>();
  let count = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if ((count += 1) > maxArchiveEntries) throw tooMany();
      const key = keyOf(entry.fileNameRaw.toString('utf8').replaceAll('\\', '/'));
      parts.set(key, [...(parts.get(key) ?? []).slice(0, 1), entry]);
    }
  } catch (error) {
    fail(error);
  }
  return parts;
}

class ZipArchive implements Archive {
  readonly #zip: ZipFile;
  readonly #parts: ReadonlyMap<string, readonly Entry[]>;
  #unpacked = 0;

  constructor(zip: ZipFile, parts: ReadonlyMap<string, readonly Entry[]>) {
    this.#zip = zip;
    this.#parts = parts;
  }

  get mostBytes(): number {
    return Math.min(maxFileBytes, mostUnpacked(this.#zip.fileSize));
  }

  readonly has = (part: string): boolean => this.#parts.has(keyOf(part));

  readonly close = (): void => this.#zip.close();

  async *read(part: string): AsyncGenerator<Buffer, void, undefined> {
    const entry = this.#find(part);
    let sum = 0;
    try {
      // As many bytes come as the directory has announced, or it is an error.
      const pieces: AsyncIterable<Buffer> = await this.#zip.openReadStreamPromise(entry);
      for await (const piece of pieces) {
        sum = crc32(piece, sum);
        yield piece;
      }
    } catch (error) {
      fail(error);
    }
    if (sum !== entry.crc32) throw brokenWorkbook('the check sum of a part is wrong');
  }

  #find(part: string): Entry {
    const [entry, second] = this.#parts.get(keyOf(part)) ?? [];
    if (entry === undefined) throw brokenWorkbook('a part of it is missing');
    // Which of them another program shows is anybody's guess.
    if (second !== undefined) throw brokenWorkbook('a part is in it twice');
    if (entry.isEncrypted()) throw withPassword();
    this.#refuseBomb(entry);
    return entry;
  }

  #refuseBomb({ compressedSize, uncompressedSize }: Entry): void {
    this.#unpacked += uncompressedSize;
    if (this.#unpacked > maxFileBytes) {
      throw new Refusal(
        'file-too-large',
        `The workbook unpacks to more than ${maxFileBytes / 1024 ** 3} GB. Split it, or save the sheet as "CSV UTF-8" and import that.`,
      );
    }
    if (uncompressedSize <= mostUnpacked(compressedSize)) return;
    throw new Refusal(
      'file-too-large',
      `The workbook unpacks to more than ${maxUnpackRatio} times its size, which no list of customers does. If it is one, save the sheet as "CSV UTF-8" and import that.`,
    );
  }
}

/** Bytes that may come out of so many. */
function mostUnpacked(bytes: number): number {
  return Math.max(freelyUnpackedBytes, maxUnpackRatio * bytes);
}

/** Names of parts are equal in any case (ECMA-376 part 2, 6.2.2). */
function keyOf(part: string): string {
  return part.replace(/^\/+/u, '').toLowerCase();
}

function tooMany(): Refusal {
  return brokenWorkbook(`its archive has more than ${maxArchiveEntries} parts`);
}

function withPassword(): Refusal {
  return new Refusal(
    'not-a-csv',
    'The Excel workbook is protected by a password. Open it, take the password off, save it again and import that.',
  );
}

/** What the file system says is passed on; all else that goes wrong in an archive is damage. */
function fail(error: unknown): never {
  if (error instanceof Refusal) throw error;
  if (error instanceof Error && 'syscall' in error) throw error;
  throw brokenWorkbook('its archive cannot be unpacked', error);
}
