import type pg from 'pg';
import { loadCatalog } from '../catalog/load-catalog.ts';
import { nearestName } from '../catalog/nearest-name.ts';
import type { Catalog } from '../customer/catalog.ts';
import { headerKey, identityName } from '../customer/field.ts';
import { cardKind, emailKind, identityKind, ownedKey, phoneKind } from '../customer/identifier.ts';
import { Refusal } from '../refusal.ts';
import { uuidOf } from '../store/hash-key.ts';
import { clean } from '../value/clean.ts';
import { parseEmail } from '../value/email.ts';
import { parseMusterId } from '../value/number.ts';
import { createPhoneParser } from '../value/phone.ts';
import { customerExists, selectOwner } from './find-customer.sql.ts';

/**
 * The id of the customer whom a person names: by an email, a phone with `+`, a `MusterId` (digits only), or
 * `<SystemName>=value` for an external identity, former ones included. Values are read as in a cell (docs/spec.md
 * §4), so that they are found as an import would find them.
 * @throws Refusal `customer-not-found` when nobody has it or it is none of these
 */
export async function findCustomer(pool: pg.Pool, identifier: string): Promise<number> {
  const text = clean(identifier);
  if (/^\d+$/u.test(text)) return findById(pool, text);
  const keys = readKeys(text, await loadCatalog(pool));
  for (const key of keys) {
    const owner = await selectOwner(pool, uuidOf(key));
    if (owner !== undefined) return owner;
  }
  throw new Refusal('customer-not-found', `No customer has ${text}.`);
}

async function findById(pool: pg.Pool, digits: string): Promise<number> {
  const id = parseMusterId(digits);
  if (typeof id === 'number' && (await customerExists(pool, id))) return id;
  throw new Refusal(
    'customer-not-found',
    `There is no customer with the MusterId ${digits}. A phone needs + and the country code.`,
  );
}

/**
 * The keys of everything that a text can be a value of: an email, a phone as it is written in the project's country, a
 * card, and an external identity of each kind, or of the one that it names.
 */
export function keysOf(text: string, catalog: Catalog): string[] {
  const anyIdentity = catalog.externalIdentities.map(({ id }) => ownedKey(identityKind(id), text));
  const named = [identityIn(text, catalog), emailIn(text), phoneFrom(text, catalog)];
  return [...named.filter((key) => key !== null), ...anyIdentity, ownedKey(cardKind, text)];
}

/** What it can mean, the likeliest first: `crm=a@b.com` is an identity and, at worst, an email. */
function readKeys(text: string, catalog: Catalog): string[] {
  const keys = [identityIn(text, catalog), emailIn(text), phoneIn(text, catalog)];
  const found = keys.filter((key) => key !== null);
  if (found.length > 0) return found;
  throw new Refusal('customer-not-found', explain(text, catalog));
}

/** Split at the first `=`: system names have none. Blank around it is nobody's intention. */
function splitIdentity(text: string): { readonly name: string; readonly value: string } | null {
  const at = text.indexOf('=');
  return at < 1 ? null : { name: text.slice(0, at).trim(), value: clean(text.slice(at + 1)) };
}

function identityIn(text: string, { externalIdentities }: Catalog): string | null {
  const parts = splitIdentity(text);
  if (parts === null) return null;
  const wanted = headerKey(parts.name);
  const identity = externalIdentities.find(
    (entry) => headerKey(entry.systemName) === wanted || headerKey(identityName(entry)) === wanted,
  );
  return identity === undefined ? null : ownedKey(identityKind(identity.id), parts.value);
}

function emailIn(text: string): string | null {
  const email = parseEmail(text);
  return typeof email === 'string' ? ownedKey(emailKind, email) : null;
}

function phoneIn(text: string, catalog: Catalog): string | null {
  return text.startsWith('+') ? phoneFrom(text, catalog) : null;
}

function phoneFrom(text: string, { project }: Catalog): string | null {
  const parse = createPhoneParser({
    defaultCountry: project.defaultCountry,
    acceptPossible: project.acceptPossibleNumbers,
    style: 'national',
  });
  const phone = parse(text);
  return typeof phone === 'string' ? ownedKey(phoneKind, phone) : null;
}

function explain(text: string, { externalIdentities }: Catalog): string {
  const names = externalIdentities.map(({ systemName }) => systemName);
  const named = splitIdentity(text)?.name;
  if (text.includes('@')) return `${text} is not a valid email address.`;
  if (text.startsWith('+')) return `${text} is not a valid phone number.`;
  if (named === undefined) {
    const kind = names[0] ?? 'SystemName';
    return `${text} names no customer: give an email, a phone with +, a MusterId (digits only) or an external identity such as ${kind}=value.`;
  }
  const near = nearestName(named, names);
  if (near !== null) return `There is no external identity "${named}". Did you mean "${near}"?`;
  const known = names.length === 0 ? 'The project has none.' : `The project has: ${names.join(', ')}.`;
  return `There is no external identity "${named}". ${known}`;
}
