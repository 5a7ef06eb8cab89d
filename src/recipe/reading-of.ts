import type { Recipe } from '../contract/recipe-file.ts';

/** How a request wants its file read; null where it leaves that to detection. */
export function readingOf(request: Partial<Recipe['reading']>): Recipe['reading'] {
  const { delimiter = null, quote = null, escape = null } = request;
  const { headerLine = null, encoding = null, sheet = null } = request;
  return { delimiter, quote, escape, headerLine, encoding, sheet };
}
