import { LineCounter, parseDocument } from 'yaml';
import { Refusal } from '../refusal.ts';

/** The longest catalog file, in bytes: a blocklist of half a million addresses fits. */
export const LONGEST_CATALOG = 32 * 1024 * 1024;

/** Aliases may stand for what was written before; a file with more of them is an attack on memory. */
const MOST_ALIASES = 100;

/** A catalog file has four levels; the parser descends by recursion and could not survive some thousands. */
const DEEPEST_NESTING = 100;

/**
 * Reads the text of a catalog file, YAML 1.2 or the JSON that is part of it, as plain data.
 * @param source the file's name, for messages
 * @throws Refusal `catalog` that names line and column when it is not UTF-8, not YAML, says a key twice, or is
 * too large, too deep or too full of aliases to be a catalog
 */
export function parseCatalogText(bytes: Uint8Array, source: string): unknown {
  if (bytes.length > LONGEST_CATALOG)
    throw refusal(source, `is larger than ${LONGEST_CATALOG / 1024 / 1024} MB`);
  const text = decode(bytes, source);
  if (isTooDeep(text)) throw refusal(source, `is nested more than ${DEEPEST_NESTING} levels deep`);
  return parse(text, source);
}

function refusal(source: string, fault: string, cause?: unknown): Refusal {
  return new Refusal('catalog', `The catalog was not applied: ${source} ${fault}.`, { cause });
}

function decode(bytes: Uint8Array, source: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw refusal(source, 'is not UTF-8 text; save it as UTF-8', cause);
  }
}

/** Brackets that are open at once, and what one line opens by its indentation, `-` and `?`. */
function isTooDeep(text: string): boolean {
  if (/^[ \t?:-]{200}/mu.test(text)) return true;
  let depth = 0;
  // A name at the left edge begins a new section, so stray brackets in texts do not add up.
  for (const [mark] of text.matchAll(/[[\]{}]|^\p{L}/gmu)) {
    if (mark === '[' || mark === '{') depth += 1;
    else depth = mark === ']' || mark === '}' ? Math.max(0, depth - 1) : 0;
    if (depth > DEEPEST_NESTING) return true;
  }
  return false;
}

function parse(text: string, source: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    const what = parserSentences[error.code] ?? error.message;
    throw refusal(source, `cannot be read at line ${line}, column ${col}: ${what}`);
  }
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (cause) {
    throw refusal(
      source,
      'has an alias that stands for nothing, or too many aliases; write the text out',
      cause,
    );
  }
}

/** Where the parser speaks to programmers. */
const parserSentences: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'a second document begins here; a catalog file has one',
  DUPLICATE_KEY: 'this key stands there twice',
  NON_STRING_KEY: 'a key must be text',
  TAB_AS_INDENT: 'indent with blanks, not with tabs',
};
