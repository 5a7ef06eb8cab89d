import type { Area, Brand, CustomField } from '../customer/catalog.ts';
import { customFieldName } from '../customer/field.ts';
import { lookup } from '../row/name-lookup.ts';
import { Bad } from '../value/bad.ts';
import { createDateTimeParser, parseDate } from '../value/date.ts';
import { parseDecimal, parseInteger } from '../value/number.ts';
import { parseBoolean } from '../value/boolean.ts';
import type { Candidate, FileColumn } from './candidate.ts';
import { headerWords } from './header-words.ts';
import { readHeader } from './read-header.ts';

/** The project's own reference data, as far as a column may hold it. */
export interface CatalogNames {
  readonly customFields: readonly CustomField[];
  readonly areas: readonly Area[];
  readonly brands: readonly Brand[];
  readonly today: string;
}

/** What the project's catalog suggests: custom fields by their names, areas and brands by their values. */
export function catalogCandidates(
  column: FileColumn & { readonly texts: readonly string[] },
  names: CatalogNames,
): Candidate[] {
  const key = column.words.join('');
  const named = names.customFields.filter((field) =>
    [field.systemName, field.name].some((name) => headerWords(name).join('') === key),
  );
  return [...named.map((field) => customCandidate(column, field, names.today)), ...listed(column, names)];
}

function customCandidate(
  { texts, kinds }: FileColumn & { readonly texts: readonly string[] },
  field: CustomField,
  today: string,
): Candidate {
  const reads = readerOf(field, { today, dayFirst: kinds.dayFirst });
  const good = texts.filter((text) =>
    (field.multiple ? text.split('|') : [text]).every((item) => reads(item.trim())),
  );
  const fits = texts.length === 0 || good.length >= texts.length / 2;
  const holdsDates = field.type === 'date' || field.type === 'datetime';
  return {
    field: customFieldName(field),
    confidence: fits ? named : named / 2,
    reason: `The header is the name of the custom field; ${good.length} of ${texts.length} values are of its type, ${field.type}.`,
    needs: holdsDates && kinds.dayFirst ? { dayFirst: true } : {},
    isOffer: false,
  };
}

/** The project's own words are worth more than the world's. */
const named = 0.96;

function readerOf(
  field: CustomField,
  dates: { readonly today: string; readonly dayFirst: boolean },
): (text: string) => boolean {
  const momentOf = createDateTimeParser({ ...dates, zone: 'UTC' });
  const value = lookup(field.values, (name) => name);
  const readers = {
    string: () => true,
    boolean: (text: string) => !(parseBoolean(text) instanceof Bad),
    integer: (text: string) => !(parseInteger(text) instanceof Bad),
    decimal: (text: string) => !(parseDecimal(text) instanceof Bad),
    date: (text: string) => !(parseDate(text, dates) instanceof Bad),
    datetime: (text: string) => !(momentOf(text) instanceof Bad),
    enum: (text: string) => field.createMissingValues || value(text) !== undefined,
  } as const satisfies Record<CustomField['type'], (text: string) => boolean>;
  return readers[field.type];
}

/** Areas and brands are recognised by their values: the words for them mean many things. */
function listed(
  { texts, words }: FileColumn & { readonly texts: readonly string[] },
  { areas, brands }: CatalogNames,
): Candidate[] {
  if (texts.length === 0) return [];
  const area = lookup(areas, ({ externalId }) => externalId);
  const brand = lookup(brands, ({ systemName }) => systemName);
  const inAreas = texts.filter((text) => area(text) !== undefined).length;
  const inBrands = texts.filter((text) => brand(text) !== undefined).length;
  const says = (field: string, count: number, noun: string): Candidate[] =>
    count < texts.length * nearlyAll
      ? []
      : [
          {
            field,
            confidence: 0.8,
            reason: `The header means ${field}; ${count} of ${texts.length} values are ${noun} of the project.`,
            needs: {},
            isOffer: false,
          },
        ];
  const meansArea = readHeader(words).some(({ meaning }) => meaning === 'area');
  const meansBrand = brandWords.has(words.join(''));
  return [
    ...(meansArea ? says('Area', inAreas, 'areas') : []),
    ...(meansBrand ? says('Brand', inBrands, 'brands') : []),
  ];
}

const nearlyAll = 0.8;
const brandWords: ReadonlySet<string> = new Set(
  'brand brandname marke marque marca marka merk varumarke бренд марка'.split(' '),
);
