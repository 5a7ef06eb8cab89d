import { INVALID_BOOLEAN, type Parsed } from './bad.ts';

/** `true/false`, `yes/no`, `1/0` in any case (docs/spec.md §4); else `invalid-boolean`. */
export function parseBoolean(text: string): Parsed<boolean> {
  return BOOLEANS.get(text) ?? BOOLEANS.get(text.toLowerCase()) ?? INVALID_BOOLEAN;
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);
