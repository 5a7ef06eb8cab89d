import { maxSharedStrings } from '../limits.ts';
import type { Archive } from './archive.ts';
import { StringItem } from './string-item.ts';
import type { StringPages } from './string-pages.ts';
import { brokenWorkbook } from './workbook-refusal.ts';
import { XmlReader } from './xml-reader.ts';

/** Reads the texts that the sheets of a workbook share into pages, in the order of their numbers. */
export async function readSharedStrings(archive: Archive, part: string, pages: StringPages): Promise<void> {
  const item = new StringItem();
  let done: string[] = [];
  const reader = new XmlReader({
    open(name, _attributes, depth) {
      if (depth === 1 && name !== 'sst')
        throw brokenWorkbook('its texts are something else than they should be');
      item.open(name, depth);
    },
    close(name, depth) {
      item.close(depth);
      if (depth === 2 && name === 'si') done.push(item.take());
    },
    text: (text) => item.text(text),
  });
  const keep = async (): Promise<void> => {
    const texts = done;
    done = [];
    for (const text of texts) if (pages.add(text)) await pages.flush();
    if (pages.count > maxSharedStrings) throw brokenWorkbook(`it has more than ${maxSharedStrings} texts`);
  };
  for await (const piece of archive.read(part)) {
    reader.push(piece);
    await keep();
  }
  reader.end();
  await keep();
  await pages.flush();
}
