/**
 * Text that comes from files and people, safe to print: control characters, which could move the cursor or
 * recolour the screen, and direction marks, which could show a text as another, become U+FFFD. Line breaks too,
 * so that a text stays on its line.
 */
export function printable(text: string): string {
  return text.replaceAll(unprintable, '\uFFFD');
}

/** As `printable`, for texts of several lines: line breaks stay. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** Controls, direction marks and isolates, line and paragraph separators, half characters. */
const unprintable = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** How many columns of a terminal a printable text takes: marks none, East Asian wide characters and emoji two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (nothing.test(character)) continue;
    width += wide.test(character) ? 2 : 1;
  }
  return width;
}

const nothing = /[\p{Mn}\p{Me}\p{Cf}]/u;
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u;
