import { expect, test } from 'vitest';
import { lookup } from './name-lookup.ts';

const find = lookup(['Shop', 'Čáslav', 'ΑΘΗΝΑ', 'Straße'], (name) => name);

test.each([
  ['Shop', 'Shop'],
  ['sHOP', 'Shop'],
  ['ČÁSLAV', 'Čáslav'],
  ['C\u030Ca\u0301slav', 'Čáslav'],
  ['αθηνα', 'ΑΘΗΝΑ'],
  ['straße', 'Straße'],
  ['Strasse', undefined],
  ['Shop ', undefined],
  ['Caslav', undefined],
  ['', undefined],
])('the name %j finds %s', (name, found) => {
  expect(find(name)).toBe(found);
});
