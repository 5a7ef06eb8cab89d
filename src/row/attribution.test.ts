import { describe, expect, it } from 'vitest';
import { SmallBase } from '../../test/row/small-base.ts';
import { SmallImport, startedAt } from '../../test/row/small-import.ts';
import type { SmallSettings } from '../../test/row/small-import.ts';
import type { Attribution } from './attribution.ts';

/** To what a row is attributed that changes someone, and one that creates someone. */
function run(
  headers: string,
  cells: string,
  settings: SmallSettings = {},
): [Attribution | null, Attribution | null] {
  const base = new SmallBase({ id: 1, email: 'a@x.org' });
  const file = new SmallImport(`Email,LastName,${headers}`, settings, { base });
  return [file.apply(`a@x.org,Ng,${cells}`).attribution, file.apply(`z@x.org,Ng,${cells}`).attribution];
}

const points = { pointOfContact: { kind: 'from-file' } } as const;
const templates = { actionTemplateFromFile: true } as const;

describe('the point of contact of an edit and of a creation', () => {
  const both = 'LastUpdatePointOfContact,SourcePointOfContact';
  it.each<[string, string, string, SmallSettings, [number, number]]>([
    ['is the data source’s', 'Sex', 'm', {}, [1, 1]],
    ['is that of another data source', 'Sex', 'm', { dataSource: 'OUTLET' }, [3, 3]],
    ['is the one picked', 'Sex', 'm', { pointOfContact: { kind: 'picked', externalId: 'shop' } }, [2, 2]],
    ['is each one’s own column', both, 'Shop,outlet-shop', points, [2, 3]],
    ['is the derived one where its own column is blank', both, ',outlet-shop', points, [1, 3]],
    ['is never the other column’s while the file has its own', both, 'Shop,', points, [2, 1]],
    [
      'is the other column’s where the file lacks its own: creations',
      'LastUpdatePointOfContact',
      'Shop',
      points,
      [2, 2],
    ],
    [
      'is the other column’s where the file lacks its own: edits',
      'SourcePointOfContact',
      'Shop',
      points,
      [2, 2],
    ],
    ['is not read while it is not taken from the file', both, 'Shop,outlet-shop', {}, [1, 1]],
  ])('%s', (...[, headers, cells, settings, [edit, creation]]) => {
    const found = run(headers, cells, settings);
    expect(found.map((each) => each?.pointOfContactId)).toEqual([edit, creation]);
  });
});

describe('the action template of an edit and of a creation', () => {
  const both = 'LastUpdateActionTemplate,SourceActionTemplate';
  it.each<[string, string, string, SmallSettings, [number | null, number | null]]>([
    ['is none', 'Sex', 'm', templates, [null, null]],
    ['is each one’s own column', both, 'visit,register', templates, [1, 2]],
    ['of a creation never fires for edits because of a blank cell', both, ',Register', templates, [null, 2]],
    ['of an edit never fires for creations because of a blank cell', both, 'Visit,', templates, [1, null]],
    [
      'is the other column’s where the file lacks its own: creations',
      'LastUpdateActionTemplate',
      'Visit',
      templates,
      [1, 1],
    ],
    [
      'is the other column’s where the file lacks its own: edits',
      'SourceActionTemplate',
      'Visit',
      templates,
      [1, 1],
    ],
    ['that is unknown or not personal is none', both, 'Purchase,Birthday', templates, [null, null]],
    ['is not read while it is not taken from the file', both, 'Visit,Register', {}, [null, null]],
  ])('%s', (...[, headers, cells, settings, [edit, creation]]) => {
    const withColumns = headers === 'Sex' ? `${headers},${both}` : headers;
    const withCells = headers === 'Sex' ? `${cells},,` : cells;
    const found = run(withColumns, withCells, settings);
    expect(found.map((each) => each?.templateId)).toEqual([edit, creation]);
  });
});

const at = (day: number): number => Date.UTC(2024, 0, day);

describe('the action time of an edit and of a creation', () => {
  const both = 'LastUpdateDateTimeUtc,SourceDateTimeUtc';
  const import3 = { actionTime: '2024-01-03T00:00Z' };
  it.each<[string, string, string, SmallSettings, [number, number]]>([
    ['is the start', 'Sex', 'm', {}, [startedAt, startedAt]],
    ['is the import’s', 'Sex', 'm', import3, [at(3), at(3)]],
    ['is not the time the data are as of', 'Sex', 'm', { dataAsOf: '2024-01-03' }, [startedAt, startedAt]],
    ['is each one’s own column', both, '2024-01-01,2024-01-02', {}, [at(1), at(2)]],
    ['is the import’s where its own cell is blank', both, ',2024-01-02', import3, [at(3), at(2)]],
    ['is the import’s where its own cell is dropped', both, '2024-01-01,soon', import3, [at(1), at(3)]],
    ['is the start where its own cell is blank', both, '2024-01-01,', {}, [at(1), startedAt]],
    [
      'is the other column’s where the file lacks its own: creations',
      'LastUpdateDateTimeUtc',
      '2024-01-01',
      {},
      [at(1), at(1)],
    ],
    [
      'is the other column’s where the file lacks its own: edits',
      'SourceDateTimeUtc',
      '2024-01-01',
      {},
      [at(1), at(1)],
    ],
    [
      'is the start where the cell lies in the future',
      both,
      '2024-12-31,2024-12-31',
      import3,
      [startedAt, startedAt],
    ],
    [
      'is the start where the import’s lies in the future',
      'Sex',
      'm',
      { actionTime: '2024-12-31' },
      [startedAt, startedAt],
    ],
  ])('%s', (...[, headers, cells, settings, [edit, creation]]) => {
    const found = run(headers, cells, settings);
    expect(found.map((each) => each?.actionTime)).toEqual([edit, creation]);
  });
});

it('a row that changes nothing is attributed to nothing', () => {
  const base = new SmallBase({ id: 1, email: 'a@x.org', lastName: 'Ng' });
  const file = new SmallImport('Email,LastName,SourceActionTemplate', templates, { base });
  expect(file.apply('a@x.org,Ng,Visit')).toMatchObject({ outcome: 'unchanged', attribution: null });
});
