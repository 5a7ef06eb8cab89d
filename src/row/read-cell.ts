import type { SimpleFieldKind } from '../customer/field.ts';
import { Bad, DAMAGED_BY_SPREADSHEET, UNSTORABLE_CHARACTER } from '../value/bad.ts';
import type { Parsed } from '../value/bad.ts';
import { parseBoolean } from '../value/boolean.ts';
import { isStorable } from '../value/clean.ts';
import { parseBirthDate } from '../value/date.ts';
import { parseName } from '../value/name.ts';
import { parseMusterId } from '../value/number.ts';
import { parseSex } from '../value/sex.ts';
import { parseSubscription } from '../value/subscription.ts';
import type { SubscriptionValue } from '../value/subscription.ts';
import { isDamagedBySpreadsheet, parseText } from '../value/text.ts';
import { parseTimeZone } from '../value/time-zone.ts';
import { dateReader, drop, valueReader } from './cell-reader.ts';
import type { CellReader } from './cell-reader.ts';
import type { NameParts, RowDraft } from './checked-row.ts';
import type { Column } from './column.ts';
import type { EnumValues } from './enum-values.ts';
import { lookup } from './name-lookup.ts';
import { contactReader } from './read-contact.ts';
import { customReader } from './read-custom.ts';
import { brandReader, pointReader, templateReader, timeReader } from './read-service.ts';
import type { Rules } from './rules.ts';

/** The reader of a column; null for a service column whose switch is off (docs/spec.md §8). */
export function cellReader(column: Column, rules: Rules, enums: EnumValues): CellReader | null {
  const { field } = column;
  switch (field.kind) {
    case 'identity':
      return identityReader(column, rules);
    case 'subscription':
      return subscriptionReader(column, rules);
    case 'custom':
      return customReader(
        { column, field: field.custom, slot: rules.layout.customs.indexOf(column) },
        rules,
        enums,
      );
    default:
      return simpleReaders[field.kind](column, rules);
  }
}

type MakeReader = (column: Column, rules: Rules) => CellReader | null;

const none = (): null => null;

const simpleReaders: Record<SimpleFieldKind, MakeReader> = {
  email: contactReader,
  phone: contactReader,
  'email-confirmed': (column) =>
    valueReader(column, parseBoolean, (draft, value) => (draft.emailConfirmed = value)),
  'phone-confirmed': (column) =>
    valueReader(column, parseBoolean, (draft, value) => (draft.phoneConfirmed = value)),
  'muster-id': (column) => {
    const { read } = valueReader(
      column,
      parseMusterId,
      (draft, value) => (draft.musterId = value ?? undefined),
    );
    return { read };
  },
  card: (column) => valueReader(column, parseText, (draft, value) => (draft.card = value)),
  area: areaReader,
  'last-name': (column) => nameReader(column, 'lastName'),
  'first-name': (column) => nameReader(column, 'firstName'),
  'middle-name': (column) => nameReader(column, 'middleName'),
  'full-name': (column) =>
    valueReader(
      column,
      (text) => text,
      (draft, value) => (draft.fullName = value),
    ),
  sex: (column) => valueReader(column, parseSex, (draft, value) => (draft.sex = value)),
  'birth-date': (column, rules) =>
    dateReader(
      column,
      (text) => parseBirthDate(text, { dayFirst: column.dayFirst, today: rules.today }),
      (draft, value) => (draft.birthDate = value),
    ),
  'time-zone': (column) => valueReader(column, parseTimeZone, (draft, value) => (draft.timeZone = value)),
  'update-point-of-contact': (column, rules) =>
    pointReader(column, rules, (draft, id) => (draft.updatePointId = id)),
  'source-point-of-contact': (column, rules) =>
    pointReader(column, rules, (draft, id) => (draft.sourcePointId = id)),
  'update-template': (column, rules) =>
    templateReader(column, rules, (draft, id) => (draft.updateTemplateId = id)),
  'source-template': (column, rules) =>
    templateReader(column, rules, (draft, id) => (draft.sourceTemplateId = id)),
  'update-time': (column, rules) => timeReader(column, rules, (draft, time) => (draft.updateTime = time)),
  'update-time-utc': (column, rules) => timeReader(column, rules, (draft, time) => (draft.updateTime = time)),
  'source-time': (column, rules) => timeReader(column, rules, (draft, time) => (draft.sourceTime = time)),
  'source-time-utc': (column, rules) => timeReader(column, rules, (draft, time) => (draft.sourceTime = time)),
  brand: brandReader,
  'import-result': none,
  'import-message': none,
};

function identityReader(column: Column, { layout }: Rules): CellReader {
  const slot = layout.identities.indexOf(column);
  return {
    read: (text, draft) => {
      const value = isDamagedBySpreadsheet(text) ? DAMAGED_BY_SPREADSHEET : parseText(text);
      if (value instanceof Bad) drop(draft, { column, text, code: value.code });
      else draft.identities[slot] = value;
    },
    clear: (draft) => {
      draft.identities[slot] = null;
    },
  };
}

/** Cells of an inverted column say *unsubscribed* with true (docs/spec.md §4). */
function subscriptionReader(column: Column, { layout }: Rules): CellReader {
  const slot = layout.subscriptions.indexOf(column);
  return {
    read: (text, draft) => {
      const value = parseSubscription(text);
      if (value instanceof Bad) drop(draft, { column, text, code: value.code });
      else draft.subscriptions[slot] = column.inverted ? opposite[value] : value;
    },
  };
}

const opposite = {
  subscribed: 'unsubscribed',
  unsubscribed: 'subscribed',
  'waiting-for-confirmation': 'waiting-for-confirmation',
} as const satisfies Record<SubscriptionValue, SubscriptionValue>;

function areaReader(column: Column, { catalog }: Rules): CellReader {
  const find = lookup(catalog.areas, ({ externalId }) => externalId);
  return {
    read: (text, draft) => {
      const area = find(text);
      if (area === undefined) drop(draft, { column, text, code: 'unknown-area' });
      else draft.areaId = area.id;
    },
    ...(column.blank === 'clear' ? { blank: clearArea } : {}),
    clear: clearArea,
  };
}

function clearArea(draft: RowDraft): void {
  draft.areaId = null;
}

/** A name of over 100 characters rejects, whatever they are: its length is asked first. */
function nameReader(column: Column, part: keyof NameParts): CellReader {
  const put = (draft: RowDraft, value: string | null): void => {
    draft[part] = value;
  };
  const own = (draft: RowDraft): void => {
    draft.ownNames[part] = true;
  };
  return {
    readsUnstorable: true,
    read: (text, draft) => {
      const value = parseOwnName(text);
      // One that is too long is not dropped: it rejects, so that FullName has no say in its place.
      if (!(value instanceof Bad) || value.code === 'name-too-long') own(draft);
      if (value instanceof Bad) return drop(draft, { column, text, code: value.code });
      put(draft, value);
    },
    ...(column.blank === 'clear' ? { blank: (draft: RowDraft) => put(draft, null) } : {}),
    clear: (draft) => {
      own(draft);
      put(draft, null);
    },
  };
}

function parseOwnName(text: string): Parsed<string> {
  const value = parseName(text);
  const tooLong = value instanceof Bad && value.code === 'name-too-long';
  return tooLong || isStorable(text) ? value : UNSTORABLE_CHARACTER;
}
