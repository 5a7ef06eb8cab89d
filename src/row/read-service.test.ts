import { describe, expect, it, test } from 'vitest';
import { SmallImport, startedAt } from '../../test/row/small-import.ts';
import type { SmallSettings } from '../../test/row/small-import.ts';
import type { CheckedRow } from './checked-row.ts';

const bothFromFile = { pointOfContact: { kind: 'from-file' }, actionTemplateFromFile: true } as const;

function read(header: string, text: string, settings: SmallSettings = bothFromFile): [CheckedRow, string] {
  const headers = ['Email', header, 'SourcePointOfContact', 'SourceActionTemplate'];
  const unique = headers.filter((each, index) => headers.indexOf(each) === index);
  const file = new SmallImport(unique, settings);
  const row = file.check(['a@x.org', text, ...unique.slice(2).map(() => '')]);
  if (row === null) throw new Error('the row has an email');
  return [row, file.told(row.findings).join(' ')];
}

describe('points of contact and action templates', () => {
  it.each<[string, string, keyof CheckedRow, number | undefined, string]>([
    ['LastUpdatePointOfContact', 'sHOP', 'updatePointId', 2, ''],
    ['SourcePointOfContact', 'outlet-shop', 'sourcePointId', 3, ''],
    ['LastUpdateActionTemplate', 'VISIT', 'updateTemplateId', 1, ''],
    ['SourceActionTemplate', 'Register', 'sourceTemplateId', 2, ''],
    ['SourcePointOfContact', '', 'sourcePointId', undefined, ''],
    ['SourceActionTemplate', 'n/a', 'sourceTemplateId', undefined, ''],
    ['LastUpdatePointOfContact', 'Kiosk', 'updatePointId', undefined, '!unknown-point-of-contact'],
    ['SourcePointOfContact', 'Shop 2', 'sourcePointId', undefined, '!unknown-point-of-contact'],
    ['LastUpdateActionTemplate', 'Birthday', 'updateTemplateId', undefined, 'unknown-action-template'],
    ['SourceActionTemplate', 'purchase', 'sourceTemplateId', undefined, 'action-template-not-personal'],
  ])('%s: %j', (...[header, text, key, id, code]) => {
    const [row, found] = read(header, text);
    expect(row[key]).toBe(id);
    expect(found).toBe(code === '' ? '' : `${code}(${header})`);
    expect(row.rejected).toBe(code.startsWith('!'));
  });

  it.each([
    'LastUpdatePointOfContact',
    'SourcePointOfContact',
    'LastUpdateActionTemplate',
    'SourceActionTemplate',
  ])('are not even looked at in %s while they are not taken from the file', (header) => {
    const derived = read(header, '%CLEAR%', {});
    const picked = read(header, 'nonsense', { pointOfContact: { kind: 'picked', externalId: 'shop' } });
    for (const [row, found] of [derived, picked]) expect([found, row.rejected]).toEqual(['', false]);
  });

  it('each switch is of its own', () => {
    const file = new SmallImport('Email,SourcePointOfContact,SourceActionTemplate', {
      actionTemplateFromFile: true,
    });
    expect(file.check('a@x.org,nonsense,Visit')).toMatchObject({ rejected: false, sourceTemplateId: 1 });
  });
});

describe('action times', () => {
  it.each<[string, string, keyof CheckedRow, number]>([
    ['LastUpdateDateTime', '2024-06-14 12:00', 'updateTime', Date.UTC(2024, 5, 14, 10)],
    ['LastUpdateDateTimeUtc', '2024-06-14 12:00', 'updateTime', Date.UTC(2024, 5, 14, 12)],
    ['SourceDateTime', '14.06.2024', 'sourceTime', Date.UTC(2024, 5, 13, 22)],
    ['SourceDateTimeUtc', '14.06.2024', 'sourceTime', Date.UTC(2024, 5, 14)],
    ['SourceDateTime', '2024-06-14T12:00Z', 'sourceTime', Date.UTC(2024, 5, 14, 12)],
    ['SourceDateTimeUtc', '2024-06-14 12:00+02:00', 'sourceTime', Date.UTC(2024, 5, 14, 10)],
    ['SourceDateTimeUtc', '2024-06-15 10:00', 'sourceTime', startedAt],
  ])('%s: %s', (...[header, text, key, time]) => {
    const [row, found] = read(header, text);
    expect(row[key]).toBe(time);
    expect(found).toBe('');
  });

  it.each(['', '0/0/00', 'NULL'])('%j is no time and no mistake', (text) => {
    const [row, found] = read('LastUpdateDateTime', text);
    expect([row.updateTime, found]).toEqual([undefined, '']);
  });

  it('one that is none is dropped', () => {
    const [row, found] = read('LastUpdateDateTime', 'yesterday');
    expect([row.updateTime, found]).toEqual([undefined, 'invalid-date(LastUpdateDateTime)']);
  });

  it('one later than the start is told and is no time to compare with', () => {
    const [row, found] = read('SourceDateTimeUtc', '2024-06-15 10:00:00.001');
    expect([row.sourceTime, found]).toEqual([Infinity, 'time-in-future(SourceDateTimeUtc)']);
  });

  it('slashes mean day first where the column says so', () => {
    const settings = { ...bothFromFile, dayFirst: ['SourceDateTimeUtc'] };
    expect(read('SourceDateTimeUtc', '3/2/2024', settings)[0].sourceTime).toBe(Date.UTC(2024, 1, 3));
  });
});

test.each([
  ['outlet', 2, ''],
  ['OUTLET', 2, ''],
  ['', 1, ''],
  ['NULL', 1, ''],
  ['nowhere', null, '!unknown-brand(Brand)'],
])('the brand %j', (text, brandId, found) => {
  const [row, told] = read('Brand', text);
  expect([row.brandId, told]).toEqual([brandId, found]);
});

test("a blank brand is that of the data source's point of contact, whatever the point of contact", () => {
  const settings = { dataSource: 'outlet', pointOfContact: { kind: 'picked', externalId: 'Shop' } } as const;
  expect(read('Brand', '', settings)[0].brandId).toBe(2);
});
