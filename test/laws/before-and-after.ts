import type { Pool } from 'pg';
import { customerDocument } from '../../src/contract/customer-answers.ts';
import type { CustomerDocument } from '../../src/contract/customer.ts';
import type { ImportResult } from '../../src/contract/import-result.ts';
import type { RehearsalResult } from '../../src/contract/rehearsal-answers.ts';
import { exportCustomers } from '../../src/registry/export-customers.ts';
import type { ImportRun } from './world.ts';

/*
 * What an import did, told from exports before and after it: nothing here knows how a rehearsal counts.
 */

export type Customers = ReadonlyMap<number, CustomerDocument>;

export async function readCustomers(pool: Pool): Promise<Customers> {
  let text = '';
  for await (const chunk of exportCustomers(pool, { format: 'ndjson', brand: null, segment: null }))
    text += chunk;
  const lines = text.split('\n').filter((line) => line !== '');
  const customers = lines.map((line) => customerDocument.parse(JSON.parse(line)));
  return new Map(customers.map((customer) => [customer.customerId, customer]));
}

export interface DoneImport {
  readonly pool: Pool;
  readonly run: ImportRun & { readonly result: ImportResult };
  readonly segment: string | null;
  readonly before: Customers;
  readonly after: Customers;
}

type Told = Omit<RehearsalResult, 'samples' | 'segment'> & { readonly segmentAdded: number | null };

/** In the words of a rehearsal, which must have said the same. */
export async function toldByResult({ pool, run, segment, before, after }: DoneImport): Promise<Told> {
  const { importId, rows, warnings, issues } = run.result;
  const pairs = [...before.values()].map((old) => ({ old, now: after.get(old.customerId) ?? old }));
  const matched = run.reports.filter(({ outcome }) => outcome === 'updated' || outcome === 'unchanged');
  const ids = new Set(matched.map(({ customerId }) => customerId ?? -1));
  return {
    rows,
    warnings,
    issues,
    customers: {
      created: after.size - before.size,
      matched: [...ids].filter((id) => before.has(id)).length,
      changed: pairs.filter(({ old, now }) => isChanged(old, now)).length,
    },
    erased: erased(pairs, [...ids].filter((id) => before.has(id)).length),
    subscriptions: subscriptions(before, after),
    consentKept: issues
      .filter(({ code }) => code === 'consent-kept')
      .reduce((sum, { count }) => sum + count, 0),
    contacts: [contacts(pairs, 'email'), contacts(pairs, 'mobilePhone')],
    segmentAdded: segment === null ? null : joined(before, after, segment),
    actions: await actions(pool, importId),
  };
}

interface Pair {
  readonly old: CustomerDocument;
  readonly now: CustomerDocument;
}

function isChanged(old: CustomerDocument, now: CustomerDocument): boolean {
  return shown(old) !== shown(now);
}

const shown = (customer: CustomerDocument): string =>
  JSON.stringify({ ...customer, segments: [], changedAt: '' });

const scalars = [
  ['email', 'Email'],
  ['isEmailConfirmed', 'IsEmailConfirmed'],
  ['mobilePhone', 'MobilePhone'],
  ['isMobilePhoneConfirmed', 'IsMobilePhoneConfirmed'],
  ['discountCard', 'DiscountCard'],
  ['area', 'Area'],
  ['lastName', 'LastName'],
  ['firstName', 'FirstName'],
  ['middleName', 'MiddleName'],
  ['sex', 'Sex'],
  ['birthDate', 'BirthDate'],
  ['timeZone', 'TimeZone'],
] as const;

/** By name: the order of columns is not what is compared. */
function erased(pairs: readonly Pair[], matched: number): Told['erased'] {
  const counts = new Map<string, number>();
  const bump = (field: string): void => void counts.set(field, (counts.get(field) ?? 0) + 1);
  for (const { old, now } of pairs) {
    for (const [key, field] of scalars) if (old[key] !== null && now[key] === null) bump(field);
    for (const name of Object.keys(old.externalIdentities))
      if (!(name in now.externalIdentities)) bump(`ExternalIdentity${name}`);
    for (const name of Object.keys(old.customFields))
      if (!(name in now.customFields)) bump(`CustomField${name}`);
  }
  return [...counts].map(([field, customers]) => ({
    field,
    customers,
    ask: customers >= 10 && customers > matched / 100,
  }));
}

const channels = ['Email', 'Sms', 'Viber', 'MobilePush', 'WebPush'] as const;
type Channel = (typeof channels)[number];

/** The channel's own value, else the brand's; a topic says nothing of its channel. */
function isSubscribed(customer: CustomerDocument | undefined, brand: string, channel: Channel): boolean {
  const node = (of: string | null): string | undefined =>
    customer?.subscriptions.find((each) => each.brand === brand && each.channel === of && each.topic === null)
      ?.value;
  return (node(channel) ?? node(null)) === 'subscribed';
}

function subscriptions(before: Customers, after: Customers): Told['subscriptions'] {
  const brands = new Set(
    [...before.values(), ...after.values()].flatMap((each) => each.subscriptions.map(({ brand }) => brand)),
  );
  return [...brands].flatMap((brand) =>
    channels
      .map((channel) => {
        const was = (id: number): boolean => isSubscribed(before.get(id), brand, channel);
        const is = (id: number): boolean => isSubscribed(after.get(id), brand, channel);
        const ids = [...after.keys()];
        const gained = ids.filter((id) => is(id) && !was(id)).length;
        return { brand, channel, gained, lost: ids.filter((id) => was(id) && !is(id)).length };
      })
      .filter(({ gained, lost }) => gained + lost > 0),
  );
}

function contacts(pairs: readonly Pair[], key: 'email' | 'mobilePhone'): Told['contacts'][number] {
  const uses: readonly Channel[] = key === 'email' ? ['Email'] : ['Sms', 'Viber'];
  const count = (kind: (old: string | null, now: string | null) => boolean) => {
    const found = pairs.filter(({ old, now }) => old[key] !== now[key] && kind(old[key], now[key]));
    const reached = found.filter(({ now }) =>
      uses.some((channel) => now.subscriptions.some(({ brand }) => isSubscribed(now, brand, channel))),
    );
    return { customers: found.length, subscribed: reached.length };
  };
  return {
    contact: key === 'email' ? 'Email' : 'MobilePhone',
    added: count((old) => old === null),
    replaced: count((old, now) => old !== null && now !== null),
    cleared: count((old, now) => old !== null && now === null),
  };
}

function joined(before: Customers, after: Customers, segment: string): number {
  const isIn = (customer: CustomerDocument | undefined): boolean =>
    customer?.segments.some((name) => name.toLowerCase() === segment.toLowerCase()) === true;
  return [...after.values()].filter((each) => isIn(each) && !isIn(before.get(each.customerId))).length;
}

async function actions(pool: Pool, importId: number): Promise<Told['actions']> {
  const { rows } = await pool.query<{ template: string; actions: number }>(
    `select t.system_name as template, count(*)::integer as actions from customer_action a
      join action_template t on t.id = a.template_id where a.import_id = $1 group by t.id order by t.id`,
    [importId],
  );
  return { total: rows.reduce((sum, each) => sum + each.actions, 0), templates: rows };
}
