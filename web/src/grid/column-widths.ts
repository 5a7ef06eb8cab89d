/**
 * The width of each column in pixels, by its name and the first cells below it: wide enough for most of them, none so
 * wide that it hides the others.
 * @param rows the cells of each row; a row may have more or fewer than there are names
 */
export function columnWidths(names: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const sample = rows.slice(0, looked);
  const columns = Math.max(names.length, ...sample.map((cells) => cells.length));
  return Array.from({ length: columns }, (_, index) => {
    const texts = [names[index] ?? '', ...sample.map((cells) => cells[index] ?? '')];
    const longest = Math.max(...texts.map((text) => text.length));
    return Math.min(Math.max(longest * letterPixels + padding, narrowest), widest);
  });
}

const looked = 40;
const letterPixels = 7.6;
const padding = 26;
const narrowest = 96;
const widest = 280;
