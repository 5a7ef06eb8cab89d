import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyCatalog } from '../../src/catalog/apply-catalog.ts';
import { loadCatalog } from '../../src/catalog/load-catalog.ts';
import { parseCatalogText } from '../../src/catalog/parse-catalog-text.ts';
import { createDatabase, type TestDatabase } from '../database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
  await apply(base);
});
afterAll(() => database.drop());

const base = `
brands: [{systemName: shop, name: Shop}]
topics: [{brand: shop, externalId: news, name: News}]
areas: [{externalId: koeln, name: Köln, parent: nrw}, {externalId: nrw, name: NRW}]
externalIdentities: [{systemName: Crm}]
customFields:
  - {systemName: Height, type: decimal}
  - {systemName: Level, type: enum, values: [Gold], multiple: true}
`;

function apply(text: string): Promise<unknown> {
  return applyCatalog(database.pool, parseCatalogText(Buffer.from(text), 'catalog.yaml'));
}

/** The sentences a file is refused with, one for each mistake. */
async function complaints(text: string): Promise<string[]> {
  const error: unknown = await apply(text).catch((thrown: unknown) => thrown);
  if (!(error instanceof Error)) return [];
  expect(error).toMatchObject({ code: 'catalog' });
  return error.message.split('\n  ').slice(1);
}

/** A file, and behind arrows what is wrong with it; blank lines lie between. */
const mistakes = String.raw`
[brands]
→ the file: must be a group of keys, not a list

brand: []
→ brand: is not a key of a catalog file; did you mean brands?

brands: {}
→ brands: must be a list, not a group of keys

brands: [{systemname: a, name: A}]
→ brands[0].systemname: is not a key of a catalog file; did you mean systemName?

brands: [{systemName: a}]
→ brands[0].name: is missing

brands: [{systemName: a, name: A, __proto__: {}}]
→ brands[0].__proto__: is not a key of a catalog file; the keys here are systemName, name

segments: [A]
→ segments[0]: must be a group of keys, not "A"

areas: [{externalId: 010, name: true}]
→ areas[0].externalId: must be text, not the number 10: put it in quotes
→ areas[0].name: must be text, not the boolean true: put it in quotes

segments: [{name: " \u200B "}, {name: "a\nb"}, {name: "a\0b"}, {name: "a\ud800"}, {name: "\e[31m"}]
→ segments[0].name: must not be blank
→ segments[1].name: must not contain line breaks or control characters
→ segments[2].name: must not contain line breaks or control characters
→ segments[3].name: must not contain line breaks or control characters
→ segments[4].name: must not contain line breaks or control characters

brands: [{systemName: a b, name: A}]
→ brands[0].systemName: must consist of letters, digits, "_", "-" and "." and start with a letter or a digit

customFields: [{systemName: 1st, type: string}]
→ customFields[0].systemName: must consist of letters, digits, "_" and "-" and start with a letter

externalIdentities: [{systemName: a.b}, {systemName: ""}, {systemName: "';drop table brand"}]
→ externalIdentities[0].systemName: must consist of letters, digits, "_" and "-" and start with a letter
→ externalIdentities[1].systemName: must not be blank
→ externalIdentities[2].systemName: must consist of letters, digits, "_" and "-" and start with a letter

customFields: [{systemName: F, type: enm}, {systemName: G, type: text}]
→ customFields[0].type: must be one of string, boolean, integer, decimal, date, datetime, enum, not "enm"; did you mean enum?
→ customFields[1].type: must be one of string, boolean, integer, decimal, date, datetime, enum, not "text"

customFields: [{systemName: F, type: enum}, {systemName: G, type: enum, values: []}]
→ customFields[0].values: is missing: an enum needs values, or createMissingValues: true
→ customFields[1].values: is missing: an enum needs values, or createMissingValues: true

customFields: [{systemName: F, type: string, values: [a]}, {systemName: G, type: date, createMissingValues: true}]
→ customFields[0].values: only a field of the type "enum" has values
→ customFields[1].createMissingValues: only a field of the type "enum" creates missing values

customFields: [{systemName: F, type: enum, values: [a, b|c, "%CLEAR%", 5, ""]}]
→ customFields[0].values[1]: must not contain "|", which separates the items of a list
→ customFields[0].values[2]: must not be %CLEAR%, which clears a value
→ customFields[0].values[3]: must be text, not the number 5: put it in quotes
→ customFields[0].values[4]: must not be blank

customFields: [{systemName: F, type: enum, values: [Straße, a, STRAßE]}]
→ customFields[0].values[2]: is the same value as values[0]: case makes no difference

customFields: [{systemName: F, type: string, multiple: often}]
→ customFields[0].multiple: must be true or false, not "often"

project: {timeZone: Europe/Berln, defaultCountry: UK, nameOrdr: first-last}
→ project.nameOrdr: is not a key of a catalog file; did you mean nameOrder?

project: {timeZone: Europe/Berln, defaultCountry: UK}
→ project.timeZone: is not a time zone: "Europe/Berln"; write a name like Europe/Berlin
→ project.defaultCountry: is not a country: "UK"; write two letters like US

project: {nameOrder: last}
→ project.nameOrder: must be one of first-last, last-first, not "last"

areas: [{externalId: a, name: A, timeZone: CEST}]
→ areas[0].timeZone: is not a time zone: "CEST"; write a name like Europe/Berlin

topics: [{brand: mian, externalId: a, name: A}]
→ topics[0].brand: names "mian", but there is no such brand in the file or the base; did you mean "main"?

dataSources: [{systemName: a, name: A, pointOfContact: web}]
→ dataSources[0].pointOfContact: names "web", but there is no such point of contact in the file or the base; add it first

areas: [{externalId: a, name: A, parent: a}]
→ areas[0].parent: puts the area within itself: a in a

areas: [{externalId: x, name: X, parent: a}, {externalId: a, name: A, parent: b}, {externalId: b, name: B, parent: a}]
→ areas[1].parent: puts the area within itself: a in b in a

areas: [{externalId: nrw, name: NRW, parent: koeln}]
→ areas[0].parent: puts the area within itself: koeln in nrw in koeln

brands: [{systemName: a, name: A}, {systemName: A, name: B}]
→ brands[1].systemName: is the same name as in brands[0]: case makes no difference

segments: [{name: Ärzte}, {name: ÄRZTE}]
→ segments[1].name: is the same name as in segments[0]: case makes no difference

customFields: [{systemName: FavColor, type: string}, {systemName: fav_color, type: date}]
→ customFields[1].systemName: is the same header as "FavColor" in customFields[0]: case, "_" and "-" make no difference

topics: [{brand: main, externalId: n-1, name: A}, {brand: MAIN, externalId: N1, name: B}]
→ topics[1].externalId: is the same header as "n-1" in topics[0]: case, "_" and "-" make no difference

topics: [{brand: shop, externalId: ne-ws, name: News}]
→ topics[0].externalId: is the same header as "news" in the base: case, "_" and "-" make no difference

externalIdentities: [{systemName: C_r-M}]
→ externalIdentities[0].systemName: is the same header as "Crm" in the base: case, "_" and "-" make no difference

customFields: [{systemName: height, type: string}, {systemName: Level, type: enum, multiple: false}]
→ customFields[0].type: cannot change from decimal to string: stored values would lose their meaning; declare a field with another name
→ customFields[1].multiple: cannot change from true to false: stored values would lose their meaning; declare a field with another name

blocklist: [{email: a@b}, {mobilePhone: "12"}, {email: a@b.de, mobilePhone: "+4930123456"}, {}]
→ blocklist[2]: must have either an email or a mobilePhone
→ blocklist[3]: must have either an email or a mobilePhone
→ blocklist[0].email: is not an email address: "a@b"
→ blocklist[1].mobilePhone: is not a phone number: "12"
`;

const cases = mistakes
  .trim()
  .split('\n\n')
  .map((block) => {
    const lines = block.split('\n');
    const sentences = lines.flatMap((line) => (line.startsWith('→ ') ? [line.slice(2)] : []));
    return { file: lines.slice(0, lines.length - sentences.length).join('\n'), sentences };
  });

it.each(cases)('$file', async ({ file, sentences }) => {
  const before = await loadCatalog(database.pool);
  expect(await complaints(file)).toEqual(sentences);
  expect(await loadCatalog(database.pool)).toEqual(before);
});

it('a name of 250 characters is fine, one more is not, however many bytes', async () => {
  const longest = '😀'.repeat(250);
  const tooLong = 'segments[0].name: must have at most 250 characters';
  expect(await complaints(`segments: [{name: ${longest}}]`)).toEqual([]);
  expect(await complaints(`segments: [{name: ${longest}x}]`)).toEqual([tooLong]);
});

it('all mistakes are named at once, and none because of another', async () => {
  const found = await complaints(`
    brnds: []
    brands: [{systemName: ok, name: Ok}, {systemName: bad}]
    topics: [{brand: bad, externalId: a, name: A}, {brand: nobody, externalId: a, name: A}]
    customFields: [{systemName: A, type: text}, {systemName: B, type: enum}]`);
  expect(found.map((sentence) => sentence.split(':')[0])).toEqual([
    'brnds',
    'brands[1].name',
    'customFields[0].type',
    'topics[1].brand',
    'customFields[1].values',
  ]);
});

it('of thousands of mistakes some are shown and the rest counted', async () => {
  const topics = Array.from({ length: 3000 }, (_, at) => `{brand: gone${at}, externalId: t${at}, name: T}`);
  const found = await complaints(`topics: [${topics.join(', ')}]`);
  expect(found).toHaveLength(201);
  expect(found.at(-1)).toBe('… and 2800 more');
});
