import { expect, test } from 'vitest';
import { namePatterns } from './name-pattern.ts';

const found = [
  ['mul', 'Müller'],
  ['MÜL', 'Muller'],
  ['müller', 'MÜLLER'],
  ['keller', 'Anna Keller'],
  ['garcia', 'García Márquez'],
  ['marq', 'García Márquez'],
  ['brien', "O'Brien"],
  ['luc', 'Jean-Luc'],
  ['lukasz', 'Łukasz'],
  ['nguyen', 'Nguyễn'],
  ['еж', 'Ёжиков'],
  ['ИВАН', 'Иванов'],
  ['γιωργ', 'Γιώργος'],
  ['किर', 'किरण'],
  ['田', '田中'],
  ['.x', '.x'],
] as const;

test.each(found)('%s finds %s', (typed, name) => {
  expect(matches(typed, name)).toBe(true);
});

const missed = [
  ['uller', 'Müller'],
  ['mil', 'Müller'],
  ['a.c', 'abc'],
  ['a|b', 'anna'],
  ['[a', 'anna'],
] as const;

test.each(missed)('%s does not find %s', (typed, name) => {
  expect(matches(typed, name)).toBe(false);
});

test.each(['', '  ', '123', '+', '...'])('"%s" is no name', (typed) => {
  expect(namePatterns(typed)).toEqual([]);
});

/** What is written for PostgreSQL means the same here. */
function matches(typed: string, name: string): boolean {
  const [pattern = '$.'] = namePatterns(typed);
  return new RegExp(pattern).test(name);
}
