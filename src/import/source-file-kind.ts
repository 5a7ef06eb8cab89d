/** What a file is by its first bytes, whatever its name says; only `text` can be read as rows. */
export type FileKind =
  | 'text'
  | 'utf-16'
  | 'zip'
  | 'xlsx'
  | 'gzip'
  | 'ole'
  | 'pdf'
  | 'image'
  | 'html'
  | 'json'
  | 'binary'
  | 'empty';

/**
 * Judges a file by its beginning (up to 1 MiB). `ole` is the old Excel and Word format; `binary` anything else that is
 * no text. A few NUL characters do not make a text binary: values with one are dropped singly (docs/spec.md §4).
 */
export function fileKind(start: Buffer): FileKind {
  const [, known] = signatures.find(([bytes]) => start.subarray(0, bytes.length).equals(bytes)) ?? [];
  if (known === 'zip') return isWorkbook(start) ? 'xlsx' : 'zip';
  if (known !== undefined) return known;
  if (start.subarray(8, 12).toString('latin1') === 'WEBP') return 'image';
  return bodyKind(start);
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
  [Buffer.from('fffe', 'hex'), 'utf-16'],
  [Buffer.from('feff', 'hex'), 'utf-16'],
];

/** Office begins its files with version 2.0 and flags 6; other writers of workbooks show their folder. */
function isWorkbook(start: Buffer): boolean {
  const byOffice = start.subarray(4, 8).equals(Buffer.from('14000600', 'hex')) && !start.includes('word/');
  return byOffice || start.includes('xl/');
}

function bodyKind(start: Buffer): FileKind {
  const sample = start.subarray(0, 64 * 1024);
  const zeros = zeroKind(sample);
  if (zeros !== null) return zeros;
  const text = sample.toString('utf8').replace(/^\uFEFF/, '');
  if (text === '') return 'empty';
  if (/^\s*<(?:!doctype|!--|\?xml|html|head|body|script|table|div|meta|style|p\b)/i.test(text)) return 'html';
  // A header cell may well begin with a bracket, but not with a bracket and then a quote or another bracket.
  if (/^\s*(?:\{\s*["}]|\[\s*["{[\]])/.test(text)) return 'json';
  return share(sample, isControl) > 0.1 ? 'binary' : 'text';
}

/** Text in UTF-16 has its NUL bytes all on one side of each pair; other files full of them are no text. */
function zeroKind(sample: Buffer): FileKind | null {
  if (share(sample, (byte) => byte === 0) < 0.05) return null;
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte === 0 && index % 2 === 0) even++;
    if (byte === 0 && index % 2 === 1) odd++;
  }
  return Math.min(even, odd) < 0.05 * Math.max(even, odd) ? 'utf-16' : 'binary';
}

function share(sample: Buffer, counts: (byte: number) => boolean): number {
  let count = 0;
  for (const byte of sample) if (counts(byte)) count++;
  return sample.length === 0 ? 0 : count / sample.length;
}

/** Control characters but tab, LF, VT, FF, CR and the separators 0x1A–0x1F that old exports use. */
function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 0x1a) || byte === 0x7f;
}
