import type { Archive } from './archive.ts';
import { XmlReader } from './xml-reader.ts';
import type { Attributes } from './xml-reader.ts';
import { brokenWorkbook } from './workbook-refusal.ts';

/**
 * Reads a whole part for its elements; what they say is small.
 * @param root the name its first element must have
 * @throws Refusal when it is missing, damaged or another kind of part
 */
export async function readElements(
  archive: Archive,
  { part, root }: { part: string; root: string },
  element: (path: string, attributes: Attributes) => void,
): Promise<void> {
  const open: string[] = [];
  const reader = new XmlReader({
    open(name, attributes, depth) {
      if (depth === 1 && name !== root)
        throw brokenWorkbook('a part of it is something else than it should be');
      open[depth - 1] = name;
      element(open.slice(1, depth).join('/'), attributes);
    },
    close: () => undefined,
    text: () => undefined,
  });
  for await (const piece of archive.read(part)) reader.push(piece);
  reader.end();
}
