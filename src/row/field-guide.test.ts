import { expect, test } from 'vitest';
import { smallCatalog } from '../../test/row/small-catalog.ts';
import { SmallImport } from '../../test/row/small-import.ts';
import type { SmallSettings } from '../../test/row/small-import.ts';
import { fieldGuide } from './field-guide.ts';
import { templateRows } from './template-rows.ts';

const guides = fieldGuide(smallCatalog, 1);

/** Each beside an external identity, so that a row has somebody to be about. */
const examples = guides
  .filter(({ name }) => name !== 'ExternalIdentityCrm')
  .flatMap(({ name, examples: all }) => all.map((example) => ({ name, example })));

test.each(examples)('$example in $name is read without an issue', ({ name, example }) => {
  const file = new SmallImport([name, 'ExternalIdentityCrm', ...serviceOf(name)], settingsOf(name));
  expect(file.found([example, 'A-1', ''])).toEqual([]);
});

/** Points of contact and templates are read together, where the file has both. */
const serviceOf = (name: string): string[] =>
  name.includes('PointOfContact') ? ['SourceActionTemplate'] : ['SourcePointOfContact'];

const settingsOf = (name: string): SmallSettings => ({
  ...(/PointOfContact|ActionTemplate/u.test(name)
    ? { pointOfContact: { kind: 'from-file' }, actionTemplateFromFile: true }
    : {}),
  map: name === 'MusterId' ? [{ header: name, field: name }] : [],
  allowClear: true,
});

test('every column of the project has one guide, identifiers first', () => {
  const names = guides.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.slice(0, 6)).toEqual([
    'Email',
    'MobilePhone',
    'MusterId',
    'ExternalIdentityCrm',
    'ExternalIdentityTill',
    'ExternalIdentityClub',
  ]);
  expect(names).toContain('IsSubscribedByEmailOnNews');
  expect(names).toContain('CustomFieldTags');
  expect(names).not.toContain('ImportResult');
  expect(guides.filter(({ accepts, description }) => accepts === '' || description === '')).toEqual([]);
});

test('the template can be imported as it stands', () => {
  const [headers = [], ...rows] = templateRows(guides);
  const file = new SmallImport(headers);
  expect(rows.map((cells) => file.apply(cells)).map(({ outcome, all }) => [outcome, all])).toEqual(
    rows.map(() => ['created', []]),
  );
});
