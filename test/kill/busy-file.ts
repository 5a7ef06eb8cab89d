import type { ImportSettings } from '../../src/row/settings.ts';
import { defaultSettings } from '../../src/row/settings.ts';
import { Dice } from './dice.ts';

/** A catalog with everything that the rows of a busy file write to. */
export const busyCatalog = {
  project: { timeZone: 'Europe/Berlin', defaultCountry: 'DE' },
  brands: [{ systemName: 'Outlet', name: 'Outlet' }],
  topics: ['main', 'Outlet'].map((brand) => ({ brand, externalId: 'News', name: 'News' })),
  pointsOfContact: [{ externalId: 'shop', name: 'Shop', brand: 'Outlet' }],
  areas: [{ externalId: 'north', name: 'North' }],
  actionTemplates: [
    { systemName: 'Visit', name: 'Visit', category: 'personal' },
    { systemName: 'Signup', name: 'Signup', category: 'personal' },
  ],
  externalIdentities: [
    { systemName: 'Crm', mayChange: true },
    { systemName: 'Till', mayChange: false },
  ],
  customFields: [
    { systemName: 'Tier', type: 'enum', createMissingValues: true, values: ['Gold'] },
    { systemName: 'Tags', type: 'enum', multiple: true, createMissingValues: true, values: [] },
    { systemName: 'Spent', type: 'decimal', blankClears: true },
  ],
};

/** Settings under which no kind of write is missing. */
export const busySettings: ImportSettings = {
  ...defaultSettings,
  action: 'add-and-edit',
  segment: { name: 'Everyone', create: true },
  pointOfContact: { kind: 'from-file' },
  actionTemplateFromFile: true,
  onConflict: 'strongest',
  onContactChange: 'replace',
  consent: 'trust-file',
  consentReason: 'test',
  allowClear: true,
};

/**
 * A file whose rows create, change and leave customers alone, take contacts and cards from one another, give
 * external identities up for new ones, add to enums, act, subscribe, and are wrong in many ways.
 * @param people the fewer, the more rows meet the customers of earlier ones
 */
export function busyFile(size: { seed: number; rows: number; people: number }): string {
  const dice = new Dice(size.seed);
  const lines = [Object.keys(columns).join(',')];
  for (let left = size.rows; left > 0; left -= 1) lines.push(line(dice, dice.upTo(size.people)));
  return `${lines.join('\n')}\n`;
}

function line(dice: Dice, person: number): string {
  if (dice.chance(0.02)) return dice.chance(0.5) ? '' : ',  ,';
  if (dice.chance(0.1)) return dice.one([`p${person}@example.com`, `,,,crm-${person}`]);
  const cells = Object.values(columns).map((cell) => cell(dice, person));
  if (dice.chance(0.02)) cells.push('surplus');
  return cells.map((cell) => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}

/** Mostly the person's own, sometimes a neighbour's or one that nobody had before, sometimes none. */
function value(dice: Dice, person: number, make: (of: number) => string): string {
  if (dice.chance(0.15)) return '';
  if (dice.chance(0.02)) return '%CLEAR%';
  if (dice.chance(0.05)) return make(person + 1);
  return make(dice.chance(0.06) ? person * 1000 + dice.upTo(1000) : person);
}

const columns: Readonly<Record<string, (dice: Dice, person: number) => string>> = {
  Email: (dice, person) =>
    dice.chance(0.02) ? 'no address' : value(dice, person, (of) => `p${of}@example.com`),
  IsEmailConfirmed: (dice) => dice.one(['', '', 'yes', 'no']),
  MobilePhone: (dice, person) =>
    value(dice, person, (of) => `+49151${String(of % 10 ** 8).padStart(8, '2')}`),
  ExternalIdentityCrm: (dice, person) => value(dice, person, (of) => `crm-${of}`),
  ExternalIdentityTill: (dice, person) => (dice.chance(0.6) ? '' : value(dice, person, (of) => `till-${of}`)),
  DiscountCard: (dice, person) => value(dice, person, (of) => `card "${of}"`),
  Area: (dice) => dice.one(['', 'North', 'nowhere', '%CLEAR%']),
  FullName: (dice) => dice.one(['', 'Ng, Ann', 'José García', 'John\nSmith', `Петров ${dice.upTo(50)}`]),
  BirthDate: (dice) => dice.one(['', '1990-12-31', '01.02.1985', '32.01.1985']),
  IsSubscribed: (dice) => dice.one(['', '', 'yes', 'no']),
  IsSubscribedBySms: (dice) => dice.one(['', '', 'yes', 'no', 'WaitingForConfirmation']),
  IsSubscribedByEmailOnNews: (dice) => dice.one(['', '', 'yes', 'no']),
  Brand: (dice) => dice.one(['', '', 'outlet']),
  CustomFieldTier: (dice) => dice.one(['', 'gold', 'GOLD', `Tier ${dice.upTo(300)}`]),
  CustomFieldTags: (dice) => dice.one(['', `t${dice.upTo(40)}|T${dice.upTo(40)}`, `t${dice.upTo(400)}`]),
  CustomFieldSpent: (dice) => dice.one(['', '19.90', '5', 'much']),
  LastUpdatePointOfContact: (dice) =>
    dice.one(['', '', '', 'shop', 'Shop', dice.chance(0.1) ? 'nowhere' : '']),
  SourcePointOfContact: (dice) => dice.one(['', 'shop']),
  LastUpdateActionTemplate: (dice) => dice.one(['', 'visit', 'visit', 'unknown']),
  SourceActionTemplate: (dice) => dice.one(['', 'Signup']),
  LastUpdateDateTimeUtc: (dice) => dice.one(['', '2026-01-02 10:00', '2026-01-03T10:00:00.5', '2031-01-01']),
};
