import { cities, domains, firstNames, lastNames, middleNames } from './names.ts';
import { permute, scramble } from './permute.ts';
import { phoneAt, phoneCount } from './phone.ts';

/** The sixteen columns of the benchmark's file: their headers as docs/spec.md §3 writes them. */
export const headers = [
  'Email',
  'MobilePhone',
  'ExternalIdentityShop',
  'DiscountCard',
  'LastName',
  'FirstName',
  'MiddleName',
  'Sex',
  'BirthDate',
  'IsEmailConfirmed',
  'IsSubscribedByEmail',
  'IsSubscribedByEmailOnNews',
  'IsSubscribedBySms',
  'CustomFieldCity',
  'CustomFieldPoints',
  'CustomFieldTier',
] as const;

/** The values of `CustomFieldTier`. */
export const tiers = ['bronze', 'silver', 'gold', 'platinum'] as const;

const suffixes = 10_000;
const emailCount = firstNames.length * lastNames.length * domains.length * suffixes;

/** The most people there can be: each has an email, a phone, an external id and a card of their own. */
const mostPeople = Math.min(phoneCount, emailCount);

/**
 * The cells of an invented person, valid and already as the base stores them; blank ones are empty. The same
 * number is always the same person, and neighbours have nothing in common that an index could lean on.
 * @param index from 0, below `mostPeople`, or it throws a RangeError
 * @param changed one value differs from what it was
 */
export function personCells(index: number, changed: boolean): string[] {
  if (index >= mostPeople) throw new RangeError(`There are ${mostPeople} people, not ${index + 1}.`);
  const name = nameOf(index);
  const news = chance(index, 'byEmail', 80);
  const cells = [
    name.email,
    phoneAt(permute(index, { key: keys.phone, count: phoneCount })),
    externalId(index),
    chance(index, 'hasCard', 33) ? cardNumber(index) : '',
    name.last,
    name.first,
    chance(index, 'hasMiddle', 30) ? pick(middleNames, draw(index, 'middle')) : '',
    chance(index, 'hasSex', 90) ? pick(['male', 'female'], draw(index, 'sex')) : '',
    chance(index, 'hasBirth', 85) ? birthDate(draw(index, 'birth')) : '',
    flag(chance(index, 'confirmed', 60)),
    flag(news),
    // Never subscribed below an unsubscribed channel: the benchmark's rows give no warnings.
    flag(news && chance(index, 'onNews', 60)),
    flag(chance(index, 'bySms', 50)),
    pick(cities, draw(index, 'city')),
    points(draw(index, 'points')),
    pick(tiers, draw(index, 'tier')),
  ];
  return changed ? change(cells, index) : cells;
}

const names = [
  'phone',
  'email',
  'external',
  'externalTail',
  'card',
  'hasCard',
  'hasMiddle',
  'middle',
  'hasSex',
  'sex',
  'hasBirth',
  'birth',
  'confirmed',
  'byEmail',
  'onNews',
  'bySms',
  'city',
  'points',
  'tier',
  'change',
] as const;
type Draw = (typeof names)[number];

/** What is drawn and its key: the draws of one person do not hang together. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry for each name
const keys = Object.fromEntries(names.map((name, place) => [name, place + 1])) as Readonly<
  Record<Draw, number>
>;

const draw = (index: number, what: Draw): number => scramble(index, keys[what]);
const chance = (index: number, what: Draw, percent: number): boolean => draw(index, what) % 100 < percent;
const flag = (value: boolean): string => (value ? 'true' : 'false');

function pick<T>(list: readonly T[], drawn: number): T {
  const found = list[drawn % list.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

/** First names and last names have no name in common, so that no two ways to write an address meet. */
function nameOf(index: number): { first: string; last: string; email: string } {
  let rest = permute(index, { key: keys.email, count: emailCount });
  const take = (count: number): number => {
    const taken = rest % count;
    rest = Math.floor(rest / count);
    return taken;
  };
  const [first, firstLatin] = pick(firstNames, take(firstNames.length));
  const [last, lastLatin] = pick(lastNames, take(lastNames.length));
  const domain = pick(domains, take(domains.length));
  const number = take(suffixes);
  const local = number % 3 === 0 ? `${lastLatin}.${firstLatin}` : `${firstLatin}.${lastLatin}`;
  return { first, last, email: `${local}${number}@${domain}` };
}

/** Fourteen letters and digits that say nothing, the first ones neither. */
function externalId(index: number): string {
  const unique = permute(index, { key: keys.external, count: 2 ** 32 });
  return `${base36(unique)}${base36(draw(index, 'externalTail'))}`;
}

const base36 = (number: number): string => number.toString(36).toUpperCase().padStart(7, '0');

const cardNumber = (index: number): string =>
  `29${String(permute(index, { key: keys.card, count: 2 ** 32 })).padStart(11, '0')}`;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

function birthDate(drawn: number): string {
  const year = 1940 + (drawn % 66);
  const month = 1 + (Math.floor(drawn / 66) % 12);
  const day = 1 + (Math.floor(drawn / 792) % 28);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** A decimal without trailing zeros. */
const points = (drawn: number): string => String((drawn % 500_000) / 100);

/**
 * Another last name, other points, or no more text messages. Nobody is subscribed anew, which the consent guard
 * would not do.
 */
function change(cells: readonly string[], index: number): string[] {
  const what = draw(index, 'change') % 3;
  return cells.map((cell, column) => {
    if (what === 0 && column === lastName) return `${cell} Smith`;
    if (what === 1 && column === sms && cell === 'true') return 'false';
    const keepsMessages = what === 1 && cells[sms] === 'false';
    if ((what === 2 || keepsMessages) && column === pointsColumn) return `1${cell}`;
    return cell;
  });
}

const lastName = headers.indexOf('LastName');
const pointsColumn = headers.indexOf('CustomFieldPoints');
const sms = headers.indexOf('IsSubscribedBySms');
