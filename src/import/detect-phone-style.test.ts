import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SmallImport } from '../../test/row/small-import.ts';
import { phoneStyleOf } from './detect-phone-style.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-phones-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const plus = 'a@x.org,+491701234567,x\n';
const quotedPlus = '"a@x.org","+49 170 1234567",x\n';
const national = 'a@x.org,2127365001,x\n';
const international = 'a@x.org," 49 170 1234567",x\n';

test.each([
  ['nothing but numbers with a plus', [plus.repeat(30)], Infinity, 'national'],
  ['numbers without a plus', [international.repeat(30)], Infinity, 'international'],
  [
    'one without behind thousands with a plus',
    [plus.repeat(3_000), international],
    Infinity,
    'international',
  ],
  [
    'one without behind quoted ones with a plus',
    [quotedPlus, international, plus],
    Infinity,
    'international',
  ],
  ['one that decides behind what is to be read', [plus.repeat(3_000), international], 1_000, 'national'],
  ['one that decides in what is to be read', [international, plus.repeat(3_000)], 1_000, 'international'],
  ['more national ones', [international, national.repeat(2)], Infinity, 'national'],
  ['rows that end before the phone', ['a@x.org\n', international], Infinity, 'international'],
])('the style of a column of %s', async (...[, rows, atMostBytes, style]) => {
  const path = join(folder, 'phones.csv');
  await writeFile(path, rows.join(''));
  const dialect = { delimiter: ',', quote: '"' };
  const { rules } = new SmallImport('Email,MobilePhone,LastName');
  const start = { offset: 0, row: 1, line: 1 };
  expect(await phoneStyleOf({ path, dialect, start }, rules, atMostBytes)).toBe(style);
});
