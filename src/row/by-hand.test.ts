import { expect, test } from 'vitest';
import { columnsByHand } from './by-hand.ts';
import { defaultSettings } from './settings.ts';

test.each<[string[], string, number[]]>([
  [['Id', 'E-Mail'], 'E-Mail', [1]],
  [['Id', 'E-Mail'], 'email', [1]],
  [['E-Mail', 'email'], 'email', [1]],
  [['E-Mail', 'email'], 'EMAIL', [0, 1]],
  [['Email', 'Email'], 'Email', [0, 1]],
  [['E-Mail'], 'Mail', []],
])('in a file with %o the name %s means the columns %o', (...[headers, named, places]) => {
  const byHand = columnsByHand(headers, {
    ...defaultSettings,
    map: [{ header: named, field: 'Email' }],
    ignore: [named],
    realValues: [named],
  });
  expect(byHand.columnsNamed(named)).toEqual(places);
  expect([...byHand.mapped.keys()]).toEqual(places);
  expect([[...byHand.ignored], [...byHand.realValues]]).toEqual([places, places]);
});
