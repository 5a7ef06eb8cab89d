import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { maxXmlDepth, maxXmlTokenChars } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { brokenWorkbook } from './workbook-refusal.ts';

/**
 * Hears the elements of a part. Names come without their prefix, so that the namespaces of both kinds of workbook
 * (transitional and strict) and any prefix are understood. `depth`: 1 for the root.
 */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes, depth: number) => void;
  readonly close: (name: string, depth: number) => void;
  /** May come in pieces. */
  readonly text: (text: string) => void;
}

/** By their full names, prefix included. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * Reads XML that comes in pieces of bytes, at constant memory: nothing may be longer or deeper than the limits. There
 * are no entities but those of XML itself, and a document type is refused.
 */
export class XmlReader {
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  readonly #handler: XmlHandler;
  #decoder: TextDecoder | null = null;
  #depth = 0;
  /** Characters since the parser last told something: the length of what it has yet to tell. */
  #silent = 0;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
    this.#listen();
  }

  /** @throws Refusal when it is no XML, or none that a workbook may have */
  push(bytes: Buffer): void {
    this.#decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    const decoder = this.#decoder;
    this.#attempt(() => this.#write(decoder.decode(bytes, { stream: true })));
  }

  /** @throws Refusal when something is open still */
  end(): void {
    this.#attempt(() => {
      this.#write(this.#decoder?.decode() ?? '');
      this.#parser.close();
    });
  }

  #listen(): void {
    const parser = this.#parser;
    const handler = this.#handler;
    parser.on('opentag', ({ name, attributes }) => {
      this.#silent = 0;
      if ((this.#depth += 1) > maxXmlDepth) throw brokenWorkbook('its parts are nested too deeply');
      handler.open(localName(name), attributes, this.#depth);
    });
    parser.on('closetag', ({ name }) => {
      this.#silent = 0;
      handler.close(localName(name), this.#depth);
      this.#depth -= 1;
    });
    const text = (part: string): void => {
      this.#silent = 0;
      handler.text(part);
    };
    parser.on('text', text);
    parser.on('cdata', text);
    parser.on('doctype', () => {
      throw documentType();
    });
    parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
      if (!/^(?:utf-?8|utf-?16|us-ascii)$/iu.test(encoding))
        throw brokenWorkbook('it is in an unknown encoding');
    });
  }

  #write(text: string): void {
    this.#silent += text.length;
    this.#parser.write(text);
    if (this.#silent > maxXmlTokenChars) throw brokenWorkbook('a value in it has no end');
  }

  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw brokenWorkbook('a part of it is no proper XML', error);
    }
  }
}

function encodingOf(start: Buffer): string {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

function documentType(): Refusal {
  return brokenWorkbook('it defines entities, which a workbook must not');
}
