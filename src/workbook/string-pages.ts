import { open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { stringMemoryBytes } from '../limits.ts';

/** Texts are kept and read by pages that are full at either. */
const pageStrings = 512;
const pageChars = 32 * 1024;

/** What a string costs beside its characters. */
const stringBytes = 40;

interface Page {
  readonly texts: readonly string[];
  readonly cost: number;
}

/** Where a page lies in the file. */
interface Place {
  /** Number of its first text. */
  readonly first: number;
  readonly offset: number;
  readonly bytes: number;
}

/**
 * Texts by their numbers: in memory while they are few, otherwise in a file, of which as many pages are kept in memory
 * as it may take. Sheets refer to texts about in the order in which they lie here.
 */
export class StringPages {
  readonly #path: string;
  readonly #memory: number;
  readonly #places: Place[] = [];
  /** By the place of the page; the one used last stands last. */
  readonly #pages = new Map<number, Page>();
  #cost = 0;
  #file: FileHandle | null = null;
  #fileBytes = 0;
  #count = 0;
  #filling: string[] = [];
  #fillingChars = 0;

  /** @param path of the file, which is made when it is needed */
  constructor(path: string, memory = stringMemoryBytes) {
    this.#path = path;
    this.#memory = memory;
  }

  get count(): number {
    return this.#count;
  }

  /** Adds the next text; true: `flush` must be awaited before the next one. */
  add(text: string): boolean {
    this.#filling.push(text);
    this.#fillingChars += text.length;
    this.#count += 1;
    return this.#filling.length >= pageStrings || this.#fillingChars >= pageChars;
  }

  /** Closes the page that is being filled. */
  async flush(): Promise<void> {
    const texts = this.#filling;
    if (texts.length === 0) return;
    const cost = this.#fillingChars * 2 + texts.length * stringBytes;
    const place = this.#places.length;
    this.#places.push({ first: this.#count - texts.length, offset: 0, bytes: 0 });
    this.#filling = [];
    this.#fillingChars = 0;
    this.#keep(place, { texts, cost });
    if (this.#file !== null) await this.#store(place, texts);
    else if (this.#cost > this.#memory) await this.#moveOut();
    this.#forget();
  }

  /** A text whose page is in memory; undefined: `load` it. */
  get(index: number): string | undefined {
    const place = this.#placeOf(index);
    const page = this.#pages.get(place);
    if (page === undefined) return undefined;
    return page.texts[index - (this.#places[place]?.first ?? 0)];
  }

  /** A text, read from the file if need be; undefined when there is none of that number. */
  async load(index: number): Promise<string | undefined> {
    const at = this.#placeOf(index);
    const place = this.#places[at];
    if (index >= this.#count || place === undefined || this.#file === null) return undefined;
    const bytes = Buffer.allocUnsafe(place.bytes);
    await this.#file.read(bytes, 0, place.bytes, place.offset);
    const texts = parsePage(bytes);
    const cost = texts.reduce((sum, text) => sum + text.length * 2 + stringBytes, 0);
    this.#keep(at, { texts, cost });
    this.#forget();
    return texts[index - place.first];
  }

  /** Takes the file away. */
  async remove(): Promise<void> {
    await this.#file?.close();
    await rm(this.#path, { force: true });
  }

  /** Too many for memory: all of them go to the file, and those to come. */
  async #moveOut(): Promise<void> {
    this.#file = await open(this.#path, 'wx+', 0o600);
    for (const [place, { texts }] of this.#pages) await this.#store(place, texts);
  }

  async #store(place: number, texts: readonly string[]): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(texts));
    const { first = 0 } = this.#places[place] ?? {};
    this.#places[place] = { first, offset: this.#fileBytes, bytes: bytes.length };
    await this.#file?.write(bytes, 0, bytes.length, this.#fileBytes);
    this.#fileBytes += bytes.length;
  }

  #keep(place: number, page: Page): void {
    this.#pages.set(place, page);
    this.#cost += page.cost;
  }

  /** Lets go of the pages that have been there longest, all but the last. */
  #forget(): void {
    if (this.#file === null) return;
    for (const [place, { cost }] of this.#pages) {
      if (this.#cost <= this.#memory || this.#pages.size === 1) return;
      this.#pages.delete(place);
      this.#cost -= cost;
    }
  }

  /** The last page that begins at or before a number. */
  #placeOf(index: number): number {
    let low = 0;
    let high = this.#places.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#places[middle]?.first ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function parsePage(bytes: Buffer): string[] {
  const texts: unknown = JSON.parse(bytes.toString());
  return Array.isArray(texts) ? texts.map(String) : [];
}
