import { catalogWith, usualColumns, usualFields } from './columns.ts';
import type { Columns } from './columns.ts';
import { scramble } from './permute.ts';

/** The usual file with 37 custom fields more, of all types in turn: 40. */
export function wideColumns(): Columns {
  const fields = Array.from({ length: 37 }, (_, place) => ({
    systemName: `Extra${place + 1}`,
    ...kindAt(place).declared,
  }));
  return {
    name: 'wide',
    headers: [...usualColumns.headers, ...fields.map(({ systemName }) => `CustomField${systemName}`)],
    catalog: catalogWith([...usualFields, ...fields]),
    customFields: [...usualColumns.customFields, ...fields.map(({ systemName }) => systemName)],
    person: (index, changed) => [
      ...usualColumns.person(index, changed),
      ...fields.map((_, place) => kindAt(place).value(scramble(index, 301 + place))),
    ],
  };
}

interface Kind {
  readonly declared: object;
  /** A valid value as the base stores it, of 32 bits that were drawn. */
  readonly value: (drawn: number) => string;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
const colours = ['red', 'green', 'blue', 'white', 'black'];

const kinds: readonly Kind[] = [
  { declared: { type: 'string' }, value: (drawn) => `text ${drawn.toString(36)}` },
  { declared: { type: 'integer' }, value: (drawn) => String(drawn % 100_000) },
  { declared: { type: 'decimal' }, value: (drawn) => String((drawn % 500_000) / 100) },
  { declared: { type: 'boolean' }, value: (drawn) => String(drawn % 2 === 0) },
  {
    declared: { type: 'date' },
    value: (drawn) =>
      `20${twoDigits(drawn % 26)}-${twoDigits(1 + (drawn % 12))}-${twoDigits(1 + (drawn % 28))}`,
  },
  {
    declared: { type: 'enum', values: colours },
    value: (drawn) => colours[drawn % colours.length] ?? '',
  },
];

function kindAt(place: number): Kind {
  const kind = kinds[place % kinds.length];
  if (kind === undefined) throw new Error('there are no kinds of fields');
  return kind;
}
