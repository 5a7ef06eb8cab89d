import type { FileRow, Size } from './case.ts';
import { usualColumns } from './columns.ts';
import { headers } from './person.ts';

const { person } = usualColumns;

/**
 * New people, each with a phone of too many digits, a sex that is none and a tier that the catalog lacks: left out
 * with a warning each. A bare COPY takes them as texts.
 */
export function* withWarnings({ rows, baseRows }: Size): Generator<FileRow, void, undefined> {
  for (let row = 0; row < rows; row += 1) {
    const good = person(baseRows + row, false);
    const cells = good.with(phone, `${good[phone]}00000`).with(sex, 'other').with(tier, 'titanium');
    const after = good.with(phone, '').with(sex, '').with(tier, '');
    yield { cells, before: null, after, warnings: 3 };
  }
}

/**
 * The people of the base under external ids of another system: each is found by email and phone, and rejected for
 * an id that differs and may not change.
 */
export function* rejected({ rows }: Size): Generator<FileRow, void, undefined> {
  for (let row = 0; row < rows; row += 1) {
    const before = person(row, false);
    yield { cells: before.with(externalId, `X${before[externalId]}`), before, after: null };
  }
}

const phone = headers.indexOf('MobilePhone');
const externalId = headers.indexOf('ExternalIdentityShop');
const sex = headers.indexOf('Sex');
const tier = headers.indexOf('CustomFieldTier');
