/**
 * Line ends: CR, LF and CRLF each end one line, wherever they stand (docs/spec.md §9.6).
 */

const lineFeed = 10;
const carriageReturn = 13;

/** Index of the first CR or LF at or after `from`; the text's length when there is none. */
export function nextBreak(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || code === carriageReturn) return at;
    at++;
  }
  return at;
}

/**
 * Index behind the line end at `at`. A CR that ends the text may be half of a CRLF: -1 unless the text is `final`.
 * Behind the end of a final text there is nothing: its length.
 */
export function afterBreak(text: string, at: number, final: boolean): number {
  if (at >= text.length) return text.length;
  if (text.charCodeAt(at) === lineFeed) return at + 1;
  if (at + 1 === text.length) return final ? at + 1 : -1;
  return text.charCodeAt(at + 1) === lineFeed ? at + 2 : at + 1;
}

/** Whether a character code is a CR or LF. */
export function isBreak(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}

/** How many lines end in a text; a CRLF is one line end. */
export function countBreaks(text: string): number {
  let count = 0;
  for (let at = nextBreak(text, 0); at < text.length; at = nextBreak(text, at)) {
    count++;
    at = afterBreak(text, at, true);
  }
  return count;
}
