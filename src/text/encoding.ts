import iconv from 'iconv-lite';
import { multiByteDecoder, utf32Decoder } from './decode-multi-byte.ts';
import { byteTable, singleByteDecoder } from './decode-single-byte.ts';
import { utf16Decoder } from './decode-utf16.ts';
import { utf8Decoder } from './decode-utf8.ts';
import type { Decoder } from './text-piece.ts';

/**
 * The encodings people are told of, by the names they are shown with. Whatever else the library offers can be chosen
 * by any name it knows.
 */
export const encodingNames: readonly string[] = `
utf-8 utf-16le utf-16be utf-16 utf-32le utf-32be us-ascii
windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258
iso-8859-1 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-9 iso-8859-10
iso-8859-13 iso-8859-14 iso-8859-15 iso-8859-16 windows-874 tis-620
koi8-r koi8-u macintosh mac-cyrillic mac-centeuro
cp437 cp737 cp775 cp850 cp852 cp855 cp857 cp858 cp862 cp865 cp866
shift_jis euc-jp gb2312 gbk gb18030 big5 euc-kr
`
  .trim()
  .split(/\s+/u);

/** What somebody called an encoding, understood: its name, or why it cannot be read. */
export type NamedEncoding =
  { readonly kind: 'known'; readonly name: string } | { readonly kind: 'unknown' | 'stateful' };

/** Understands any name of an encoding, in any spelling; that of `encodingNames` comes back where there is one. */
export function namedEncoding(written: string): NamedEncoding {
  const table = tableName(written);
  if (table === null || notText.has(table)) return { kind: 'unknown' };
  if (stateful.has(table)) return { kind: 'stateful' };
  const shown = encodingNames.find((name) => canonical(name) === canonical(written));
  return { kind: 'known', name: shown ?? encodingNames.find((name) => tableName(name) === table) ?? table };
}

/** Whole bytes written as letters, and the library's name for having no encoding. */
const notText = new Set(['base64', 'hex']);

/** What a byte means in them depends on any that came before: reading cannot begin at a row. */
const stateful = new Set(['utf7', 'utf7imap']);

/**
 * A reader of an encoding.
 * @param encoding a name that `namedEncoding` gave, or another one of the library; `utf-16` is read as `utf-16le`
 */
export function createDecoder(encoding: string): Decoder {
  const table = tableName(encoding);
  if (table === 'utf8') return utf8Decoder();
  if (table === 'ucs2' || table === 'utf16') return utf16Decoder('le');
  if (table === 'utf16be') return utf16Decoder('be');
  if (table === 'utf32' || table === 'utf32le') return utf32Decoder('utf-32le');
  if (table === 'utf32be') return utf32Decoder('utf-32be');
  const bytes = byteTable(encoding);
  return bytes === null ? multiByteDecoder(encoding) : singleByteDecoder(bytes);
}

/** The bytes that may stand before a text in this encoding to say so; empty where there are none. */
export function byteOrderMark(encoding: string): Buffer {
  return marks.find(({ name }) => name === encoding)?.mark ?? Buffer.alloc(0);
}

/** Longer marks first: that of UTF-32 begins with that of UTF-16. */
export const marks: readonly { readonly name: string; readonly mark: Buffer }[] = [
  { name: 'utf-32le', mark: Buffer.from('fffe0000', 'hex') },
  { name: 'utf-32be', mark: Buffer.from('0000feff', 'hex') },
  { name: 'utf-8', mark: Buffer.from('efbbbf', 'hex') },
  { name: 'utf-16le', mark: Buffer.from('fffe', 'hex') },
  { name: 'utf-16be', mark: Buffer.from('feff', 'hex') },
];

/** The library's own name behind its aliases; null when it has none. */
function tableName(written: string): string | null {
  let name = canonical(written);
  if (!iconv.encodingExists(name)) return null;
  const tables = new Map(Object.entries(iconv.encodings ?? {}));
  for (;;) {
    const table = tables.get(name);
    if (table === undefined) return null;
    if (typeof table !== 'string') return name;
    name = table;
  }
}

function canonical(written: string): string {
  return written.toLowerCase().replaceAll(/[^a-z\d]/gu, '');
}
