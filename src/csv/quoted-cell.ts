import type { ScanRules } from './scan-row.ts';

/** The first quote at or behind `from`, inside a quoted cell, that is not escaped; -1 if none. */
export function closingQuote(text: string, from: number, rules: ScanRules): number {
  const { quote, quoteCode, backslash } = rules;
  let at = text.indexOf(quote, from);
  while (at !== -1) {
    if (backslash && isEscaped(text, at, from)) at = text.indexOf(quote, at + 1);
    else if (text.charCodeAt(at + 1) === quoteCode) at = text.indexOf(quote, at + 2);
    else return at;
  }
  return -1;
}

/** The value between the quotes of a cell. */
export function unescaped(value: string, { quote, doubledQuote, backslash }: ScanRules): string {
  if (backslash && value.includes('\\')) return withoutBackslashes(value, quote);
  return value.includes(quote) ? value.replaceAll(doubledQuote, quote) : value;
}

const backslashCode = 92;

/** An odd number of backslashes stands before it, none of them before `from`. */
function isEscaped(text: string, at: number, from: number): boolean {
  let before = at;
  while (before > from && text.charCodeAt(before - 1) === backslashCode) before--;
  return (at - before) % 2 === 1;
}

/** A backslash before anything but a quote or a backslash is text. */
function withoutBackslashes(value: string, quote: string): string {
  let plain = '';
  let from = 0;
  for (let at = 0; at < value.length; at++) {
    const next = value[at + 1];
    const isPair = value.charCodeAt(at) === backslashCode ? next === '\\' || next === quote : false;
    if (!isPair && !(value[at] === quote && next === quote)) continue;
    plain += value.slice(from, at);
    from = at + 1;
    at++;
  }
  return plain + value.slice(from);
}
