import { describe, expect, it } from 'vitest';
import { Refusal } from '../refusal.ts';
import { defaultSettings } from '../row/settings.ts';
import { readRecipe, recipeOf, useRecipe } from './use-recipe.ts';

const recipe = readRecipe({
  name: 'CRM',
  headers: ['Mail', 'Phone', 'Note', 'Born'],
  reading: { delimiter: ';', encoding: 'windows-1251' },
  settings: {
    map: [
      { header: 'Mail', field: 'Email' },
      { header: 'Phone', field: 'MobilePhone' },
      { header: 'Born', field: 'BirthDate' },
    ],
    ignore: ['Note'],
    blank: 'clear',
    policies: [{ field: 'MobilePhone', policy: 'fill-empty' }],
    dayFirst: ['BirthDate'],
    phoneStyle: 'international',
  },
});

const use = (settings: Partial<typeof defaultSettings>, reading = {}, blankGiven = false) =>
  useRecipe({ settings: { ...defaultSettings, ...settings }, reading }, recipe, blankGiven);

describe('a recipe', () => {
  it('says what the person did not', () => {
    const { settings, reading } = use({ action: 'add-and-edit' });
    expect(settings).toEqual({ ...defaultSettings, ...recipe.settings, action: 'add-and-edit' });
    expect(reading).toEqual({
      delimiter: ';',
      quote: null,
      escape: null,
      headerLine: null,
      encoding: 'windows-1251',
      sheet: null,
    });
  });

  it('gives way to the person, for each column and field', () => {
    const chosen = use(
      {
        map: [{ header: 'note', field: 'FullName' }],
        ignore: ['PHONE'],
        policies: [{ field: 'mobile_phone', policy: 'replace' }],
        phoneStyle: 'national',
        defaultCountry: 'DE',
      },
      { delimiter: ',' },
      true,
    );
    expect(chosen.settings).toMatchObject({
      map: [
        { header: 'note', field: 'FullName' },
        { header: 'Mail', field: 'Email' },
        { header: 'Born', field: 'BirthDate' },
      ],
      ignore: ['PHONE'],
      policies: [{ field: 'mobile_phone', policy: 'replace' }],
      blank: 'keep',
      phoneStyle: 'national',
      defaultCountry: 'DE',
    });
    expect(chosen.reading).toMatchObject({ delimiter: ',', encoding: 'windows-1251' });
  });

  it('made of what it gave is the same again', () => {
    expect(recipeOf('CRM', { ...use({}), headers: recipe.headers })).toEqual(recipe);
  });

  it('keeps nothing of consent, attribution or conflicts', () => {
    const kept = recipeOf('x', {
      settings: { ...defaultSettings, consent: 'trust-file', consentReason: 'said so', dataSource: 'crm' },
      reading: {},
      headers: ['Email'],
    });
    expect(JSON.stringify(kept)).not.toMatch(/trust|said so|crm|action/u);
  });

  it.each([
    [{}, 'name'],
    [{ name: ' ', headers: ['a'] }, 'name must not be blank'],
    [{ name: 'a\nb', headers: ['a'] }, 'line breaks'],
    [{ name: 'a', headers: [] }, 'headers must not be empty'],
    [{ name: 'a', headers: ['a'], settings: { consent: 'trust-file' } }, 'settings'],
    [{ name: 'a', headers: ['a'], settings: { map: [{ header: 'a' }] } }, 'settings.map.0.field'],
    ['text', 'the file'],
    [null, 'the file'],
  ])('is not %j', (document, said) => {
    expect(() => readRecipe(document)).toThrow(Refusal);
    expect(() => readRecipe(document)).toThrow(said);
  });
});
