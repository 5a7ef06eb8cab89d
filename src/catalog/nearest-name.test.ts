import { expect, it } from 'vitest';
import { nearestName } from './nearest-name.ts';

const keys = ['systemName', 'name', 'type', 'values', 'multiple'];

it.each([
  ['systemname', 'systemName'],
  ['sytemNam', 'systemName'],
  ['valeus', 'values'],
  ['typ', 'type'],
  ['NAME', 'name'],
  ['colour', null],
  ['', null],
  ['x'.repeat(10_000), null],
])('%s means %s', (written, meant) => {
  expect(nearestName(written, keys)).toBe(meant);
});
