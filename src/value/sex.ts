import { INVALID_SEX, type Parsed } from './bad.ts';

export type Sex = 'male' | 'female';

/** `male/female`, `m/f`, `m/w` in any case (docs/spec.md §4); else `invalid-sex`. */
export function parseSex(text: string): Parsed<Sex> {
  return SEXES.get(text) ?? SEXES.get(text.toLowerCase()) ?? INVALID_SEX;
}

const SEXES: ReadonlyMap<string, Sex> = new Map<string, Sex>([
  ['male', 'male'],
  ['m', 'male'],
  ['female', 'female'],
  ['f', 'female'],
  ['w', 'female'],
]);
