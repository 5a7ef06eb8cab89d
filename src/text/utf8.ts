/**
 * How many bytes at the end begin a character that is not complete, 0 to 3; a stream keeps them for the next piece.
 * Ill-formed bytes count as complete, so that the check finds them.
 */
export function incompleteUtf8Tail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return expectedLength(byte) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/**
 * How many bytes from `at` on belong together, and whether they are a character. What has the form of UTF-8 but is
 * forbidden by it (overlong, a surrogate, beyond U+10FFFF) belongs together; any other fault is one byte long.
 */
export function utf8Form(
  bytes: Uint8Array,
  at: number,
): { readonly length: number; readonly wellFormed: boolean } {
  const length = characterLength(bytes, at);
  if (length > 0) return { length, wellFormed: true };
  const first = bytes[at] ?? 0;
  const form = formLength(first);
  for (let next = at + 1; next < at + form; next++) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return { length: 1, wellFormed: false };
  }
  return { length: Math.max(form, 1), wellFormed: false };
}

/** What the first byte announces, whether it is allowed or not. */
function formLength(first: number): number {
  if (first < 0xc0 || first > 0xf7) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

/**
 * How many bytes the well-formed character at `at` has, 0 when there is none: overlong forms, surrogates and code points
 * above U+10FFFF are ill-formed, as is a character cut off by the end.
 */
export function characterLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = expectedLength(first);
  const second = bytes[at + 1] ?? 0;
  if (length > 1 && (second < lowestSecond(first) || second > highestSecond(first))) return 0;
  for (let next = at + 2; next < at + length; next++) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function expectedLength(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

/** Below these a form is overlong. */
function lowestSecond(first: number): number {
  if (first === 0xe0) return 0xa0;
  return first === 0xf0 ? 0x90 : 0x80;
}

/** Above these lie surrogates and code points beyond U+10FFFF. */
function highestSecond(first: number): number {
  if (first === 0xed) return 0x9f;
  return first === 0xf4 ? 0x8f : 0xbf;
}
