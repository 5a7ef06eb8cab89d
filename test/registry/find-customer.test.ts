import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyCatalog } from '../../src/catalog/apply-catalog.ts';
import { findCustomer } from '../../src/registry/find-customer.ts';
import { createDatabase, type TestDatabase } from '../database.ts';
import { importText } from './import-text.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
  await applyCatalog(database.pool, {
    externalIdentities: [{ systemName: 'Crm', mayChange: true }, { systemName: 'Web' }],
  });
  const rows = [
    'Email,MobilePhone,ExternalIdentityCrm,ExternalIdentityWeb',
    'ann@bücher.example,+12025550101,old,',
    'ann@bücher.example,,new,',
    'web=5@example.com,,,a@b.example',
  ];
  await importText(database.pool, rows.join('\n'));
});
afterAll(() => database.drop());

it.each([
  ['an email', 'ann@bücher.example', 1],
  ['an email in another spelling', ' Ann <ANN@XN--BCHER-KVA.example>', 1],
  ['a phone', '+12025550101', 1],
  ['a phone with blanks and brackets', '+1 (202) 555-0101', 1],
  ['a MusterId', '1', 1],
  ['an external identity', 'Crm=new', 1],
  ['an external identity by its name in any case', 'crm = new', 1],
  ['an external identity by its column', 'ExternalIdentityCrm=new', 1],
  ['a former external identity', 'Crm=old', 1],
  ['an external identity with @', 'Web=a@b.example', 3],
  ['an email that reads like an external identity', 'web=5@example.com', 3],
])('%s finds the customer', async (_, identifier, id) => {
  expect(await findCustomer(database.pool, identifier)).toBe(id);
});

it.each([
  ['nobody@example.com', 'No customer has nobody@example.com.'],
  ['Crm=NEW', 'No customer has Crm=NEW.'],
  ['2', 'There is no customer with the MusterId 2. A phone needs + and the country code.'],
  ['99999999999999999999', 'There is no customer with the MusterId 99999999999999999999.'],
  ['Crn=new', 'There is no external identity "Crn". Did you mean "Crm"?'],
  ['Shop=new', 'There is no external identity "Shop". The project has: Crm, Web.'],
  ['ann@', 'ann@ is not a valid email address.'],
  ['+1', '+1 is not a valid phone number.'],
  [
    'Ann',
    'Ann names no customer: give an email, a phone with +, a MusterId (digits only) or an external identity such as Crm=value.',
  ],
])('%s is answered in a sentence', async (identifier, sentence) => {
  await expect(findCustomer(database.pool, identifier)).rejects.toThrow(sentence);
});
