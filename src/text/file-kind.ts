/** What a file is by its first bytes, whatever its name says; only `text` can be read as rows. */
export type FileKind =
  | 'text'
  | 'zip'
  | 'xlsx'
  | 'gzip'
  | 'tar'
  | 'ods'
  | 'ole'
  | 'pdf'
  | 'image'
  | 'html'
  | 'json'
  | 'binary'
  | 'empty';

/**
 * What the first bytes of a file say it is (up to 1 MiB of them); null when they may be a text. `ole` is the old Excel
 * and Word format, `binary` anything else that is no text.
 */
export function markedKind(start: Buffer): FileKind | null {
  const [, known] = signatures.find(([bytes]) => start.subarray(0, bytes.length).equals(bytes)) ?? [];
  if (known === 'zip') return zipKind(start);
  if (known !== undefined) return known;
  if (start.subarray(8, 12).toString('latin1') === 'WEBP') return 'image';
  return start.subarray(257, 262).toString('latin1') === 'ustar' ? 'tar' : null;
}

const signatures: readonly (readonly [Buffer, FileKind])[] = [
  [Buffer.from('PK\x03\x04'), 'zip'],
  [Buffer.from('PK\x05\x06'), 'zip'],
  [Buffer.from([0x1f, 0x8b]), 'gzip'],
  [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'ole'],
  [Buffer.from('%PDF-'), 'pdf'],
  [Buffer.from('89504e470d0a1a0a', 'hex'), 'image'],
  [Buffer.from('ffd8ff', 'hex'), 'image'],
  [Buffer.from('GIF87a'), 'image'],
  [Buffer.from('GIF89a'), 'image'],
  [Buffer.from('49492a00', 'hex'), 'image'],
  [Buffer.from('4d4d002a', 'hex'), 'image'],
  [Buffer.from('377abcaf271c', 'hex'), 'binary'],
  [Buffer.from('Rar!\x1a\x07'), 'binary'],
  [Buffer.from('28b52ffd', 'hex'), 'binary'],
  [Buffer.from('SQLite format 3\0'), 'binary'],
  [Buffer.from('PAR1'), 'binary'],
  [Buffer.from('7f454c46', 'hex'), 'binary'],
  [Buffer.from('BZh'), 'binary'],
  [Buffer.from('fd377a585a00', 'hex'), 'binary'],
];

/** OpenDocument says what it is in its first entry, which is not compressed. */
function zipKind(start: Buffer): FileKind {
  if (start.toString('latin1', 30, 80).startsWith('mimetypeapplication/vnd.oasis.opendocument')) return 'ods';
  return isWorkbook(start) ? 'xlsx' : 'zip';
}

/** Office begins its files with version 2.0 and flags 6; other writers of workbooks show their folder. */
function isWorkbook(start: Buffer): boolean {
  const byOffice = start.subarray(4, 8).equals(Buffer.from('14000600', 'hex')) && !start.includes('word/');
  return byOffice || start.includes('xl/');
}

/**
 * What the text at the beginning of a file is, without a byte order mark. NUL characters do not make it `binary` when
 * they are few, or below a line of text with no other control characters: values with one are dropped singly
 * (docs/spec.md §4).
 */
export function textKind(text: string): FileKind {
  if (text === '') return 'empty';
  const sample = text.slice(0, 64 * 1024);
  if (/^\s*<(?:!doctype|!--|\?xml|html|head|body|script|table|div|meta|style|p\b)/i.test(sample))
    return 'html';
  // A header cell may well begin with a bracket, but not with a bracket and then a quote or another bracket.
  if (/^\s*(?:\{\s*["}]|\[\s*["{[\]])/.test(sample)) return 'json';
  return isMostlyControls(sample) ? 'binary' : 'text';
}

/** Control characters but tab, LF, VT, FF, CR and the separators 0x1A–0x1F that old exports use. */
function isMostlyControls(sample: string): boolean {
  let nulls = 0;
  let others = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code === 0) nulls++;
    else if (code < 9 || (code > 13 && code < 0x1a) || code === 0x7f) others++;
  }
  if (nulls * 20 >= sample.length) return others > 0 || !isPadded(sample);
  return (nulls + others) * 10 > sample.length;
}

/** A text below whose first line values were filled up with zeros, or that lost a part when the power failed. */
function isPadded(sample: string): boolean {
  return /^[^\0\r\n]+[\r\n]/.test(sample);
}
