import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyCatalog } from '../../src/catalog/apply-catalog.ts';
import { exportCustomers } from '../../src/registry/export-customers.ts';
import type { ExportRequest } from '../../src/registry/export-customers.ts';
import { createDatabase, type TestDatabase } from '../database.ts';
import { importText, textOf } from './import-text.ts';

const catalog = {
  brands: [{ systemName: 'tea', name: 'Tea' }],
  topics: [
    { brand: 'tea', externalId: 'Club', name: 'Club' },
    { brand: 'main', externalId: 'News', name: 'News' },
    { brand: 'main', externalId: 'club', name: 'Club' },
  ],
  areas: [{ externalId: 'north', name: 'North' }],
  externalIdentities: [{ systemName: 'Crm' }, { systemName: 'Web', mayChange: true }],
  customFields: [
    { systemName: 'Note', type: 'string' },
    { systemName: 'Tags', type: 'string', multiple: true },
    { systemName: 'Size', type: 'enum', values: ['S', 'M'] },
    { systemName: 'Points', type: 'integer' },
    { systemName: 'Spent', type: 'decimal' },
    { systemName: 'Since', type: 'date' },
    { systemName: 'Seen', type: 'datetime' },
    { systemName: 'Vip', type: 'boolean' },
    { systemName: 'Days', type: 'date', multiple: true },
  ],
  segments: [{ name: 'First' }, { name: 'Second' }],
};

const whole = [
  'Email,IsEmailConfirmed,MobilePhone,IsMobilePhoneConfirmed,ExternalIdentityCrm,ExternalIdentityWeb,DiscountCard,Area,LastName,FirstName,MiddleName,Sex,BirthDate,TimeZone,IsSubscribed,IsSubscribedBySms,IsSubscribedByEmailOnNews,IsSubscribedByEmailOnClub,Note,Tags,Size,Points,Spent,Since,Seen,Vip,Days,Brand',
  `ann@example.com,true,+12025550101,false,A-1,w1,CARD1,north,Ash,Ann,Mae,f,1990-02-03,Europe/Berlin,true,false,WaitingForConfirmation,true,"two
lines, ""quoted""",a|b|a,m,007,19.90,3.4.2020,2020-01-02 03:04:05.6789+01:00,yes,2020-01-02|1.2.2021,main`,
  'ann@example.com,,,,,,,,,,,,,,,,,true,,,,,,,,,,tea',
  'bob@example.com,,,,,,,,,,,,,,,,,,,,,,,,,,,',
].join('\n');

const ann = {
  customerId: 1,
  email: 'ann@example.com',
  isEmailConfirmed: true,
  mobilePhone: '+12025550101',
  isMobilePhoneConfirmed: false,
  externalIdentities: { Crm: 'A-1', Web: 'w1' },
  lastName: 'Ash',
  firstName: 'Ann',
  middleName: 'Mae',
  sex: 'female',
  birthDate: '1990-02-03',
  timeZone: 'Europe/Berlin',
  area: 'north',
  discountCard: 'CARD1',
  customFields: {
    Note: 'two\nlines, "quoted"',
    Tags: ['a', 'b'],
    Size: 'M',
    Points: 7,
    Spent: '19.9',
    Since: '2020-04-03',
    Seen: '2020-01-02T02:04:05.678Z',
    Vip: true,
    Days: ['2020-01-02', '2021-02-01'],
  },
  subscriptions: [
    { brand: 'main', channel: null, topic: null, value: 'subscribed' },
    { brand: 'main', channel: 'Email', topic: 'News', value: 'waiting-for-confirmation' },
    { brand: 'main', channel: 'Email', topic: 'club', value: 'subscribed' },
    { brand: 'main', channel: 'Sms', topic: null, value: 'unsubscribed' },
    { brand: 'tea', channel: 'Email', topic: 'Club', value: 'subscribed' },
  ],
  segments: ['Second'],
  createdAt: '2026-01-02T03:04:05.678Z',
  changedAt: '2026-01-02T03:04:05.678Z',
};

const bob = {
  customerId: 3,
  email: 'bob@example.com',
  isEmailConfirmed: null,
  mobilePhone: null,
  isMobilePhoneConfirmed: null,
  externalIdentities: {},
  lastName: null,
  firstName: null,
  middleName: null,
  sex: null,
  birthDate: null,
  timeZone: null,
  area: null,
  discountCard: null,
  customFields: {},
  subscriptions: [],
  segments: ['Second'],
  createdAt: '2026-01-02T03:04:05.678Z',
  changedAt: '2026-01-02T03:04:05.678Z',
};

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
  await applyCatalog(database.pool, catalog);
  const startedAt = Date.UTC(2026, 0, 2, 3, 4, 5, 678);
  await importText(database.pool, whole, { startedAt, segment: { name: 'Second', create: false } });
});
afterAll(() => database.drop());

const all = { brand: null, segment: null };
const exported = (request: Partial<ExportRequest> & Pick<ExportRequest, 'format'>): Promise<string> =>
  textOf(exportCustomers(database.pool, { ...all, ...request }));
const lines = (...documents: readonly object[]): string =>
  documents.map((document) => `${JSON.stringify(document)}\n`).join('');

describe('NDJSON', () => {
  it('is a document a line by id, its keys in their order, names in the catalog’s', async () => {
    expect(await exported({ format: 'ndjson' })).toBe(lines(ann, bob));
  });

  it('of one brand has its subscriptions only', async () => {
    const subscriptions = ann.subscriptions.filter(({ brand }) => brand === 'tea');
    expect(await exported({ format: 'ndjson', brand: 'TEA' })).toBe(lines({ ...ann, subscriptions }, bob));
  });

  it('of one segment has its members only', async () => {
    expect(await exported({ format: 'ndjson', segment: 'first' })).toBe('');
    expect(await exported({ format: 'ndjson', segment: 'second' })).toBe(lines(ann, bob));
  });
});

describe('CSV', () => {
  it('has a row per brand, guarded cells and an empty ImportResult', async () => {
    const [head, ...rows] = (await exported({ format: 'csv' }))
      .replaceAll('two\nlines', 'two lines')
      .split('\n');
    expect(head).toMatch(
      /^\uFEFFEmail,IsEmailConfirmed,MobilePhone,IsMobilePhoneConfirmed,ExternalIdentityCrm,/,
    );
    expect(head).toMatch(/,CustomFieldVip,CustomFieldDays,Brand,ImportResult$/);
    expect(head).not.toMatch(/MusterId|FullName|DateTime|Template|PointOfContact/);
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatch(
      /^ann@example\.com,true,'\+12025550101,false,A-1,w1,CARD1,north,Ash,Ann,Mae,female,1990-02-03,Europe\/Berlin,true,/,
    );
    expect(rows[0]).toMatch(
      /,"two lines, ""quoted""",a\|b,M,7,19\.9,2020-04-03,2020-01-02T02:04:05\.678Z,true,2020-01-02\|2021-02-01,main,$/,
    );
    expect(rows[1]).toMatch(/,tea,$/);
    expect(rows.slice(2, 4).map((row) => row.replaceAll(/,+/g, ','))).toEqual([
      'bob@example.com,main,',
      'bob@example.com,tea,',
    ]);
  });

  it('of one brand has a row per customer', async () => {
    const rows = (await exported({ format: 'csv', brand: 'tea' })).replaceAll('two\nlines', '').split('\n');
    expect(rows).toHaveLength(4);
  });

  it('has no Brand column in a project of one brand', async () => {
    const one = await createDatabase();
    await importText(one.pool, 'Email\nann@example.com\n');
    const [head, row] = (await textOf(exportCustomers(one.pool, { ...all, format: 'csv' }))).split('\n');
    await one.drop();
    expect(head).toMatch(/,IsSubscribedByWebPush,ImportResult$/);
    expect(row?.replaceAll(/,+/g, ',')).toBe('ann@example.com,');
  });
});

/** Values that other programs, spreadsheets or we ourselves might take for something else. */
const traps = [
  'Email,ExternalIdentityCrm,LastName,Note,Tags,DiscountCard,IsSubscribed',
  "=cmd@example.com,=1+1,O'Neil,-5,-|,'=1,true",
  `"'quoted@example.com","'=x",-,NULL,NULL|,@card,false`,
  '"a""b@example.com","a,b;c",Ann,"  inner  blanks  kept  ",%CLEAR%|x|%CLEAR%,"tab\tinside",',
  "\tedge@example.com\t,'' ,Edge,''+1,|n/a|,''@,WaitingForConfirmation",
  'crlf@example.com,x,Y,"a\r\nb\nc\rd","- |-","line\nbreak",',
].join('\n');

describe('a CSV export imported again', () => {
  it('changes nothing in the same base, whatever the values look like', async () => {
    await importText(database.pool, traps, { realValues: ['LastName', 'Note', 'Tags'] });
    const before = await exported({ format: 'ndjson' });
    const result = await importText(database.pool, await exported({ format: 'csv' }));
    expect(result.rows).toMatchObject({ total: 14, unchanged: 14 });
    expect(await exported({ format: 'ndjson' })).toBe(before);
  });

  it('recreates profiles, identifiers and subscriptions in an empty base with the same catalog', async () => {
    const other = await createDatabase();
    await applyCatalog(other.pool, catalog);
    const looksEmpty: string[] = [];
    const text = await exported({ format: 'csv', onLooksEmpty: (column) => looksEmpty.push(column) });
    expect(looksEmpty.sort()).toEqual(['CustomFieldNote', 'LastName']);
    await importText(other.pool, text, { realValues: looksEmpty });
    const again = await textOf(exportCustomers(other.pool, { ...all, format: 'csv' }));
    await other.drop();
    expect(again).toBe(text);
  });
});

it('an export shows the moment of its beginning, whatever is imported meanwhile', async () => {
  const chunks = exportCustomers(database.pool, { ...all, format: 'csv' });
  const head = await chunks.next();
  expect(head.value).toContain('ImportResult');
  await importText(database.pool, 'Email,FirstName\nann@example.com,Later\nnew@example.com,New\n');
  const rest = await textOf(chunks);
  expect(rest).not.toMatch(/Later|new@example\.com/);
});

it('an export that nobody wants any more lets go of its connection', async () => {
  const chunks = exportCustomers(database.pool, { ...all, format: 'csv' });
  await chunks.next();
  await chunks.return();
  expect(database.pool.idleCount).toBe(database.pool.totalCount);
});

it.each([
  ['brand', 'taa', 'There is no brand "taa". Did you mean "tea"?'],
  ['segment', 'Everybody', 'There is no segment "Everybody". "muster catalog show" lists all.'],
])('a %s that does not exist is refused', async (what, name, sentence) => {
  await expect(exported({ format: 'csv', [what]: name })).rejects.toThrow(sentence);
});
