import type { FieldGuide } from './field-guide.ts';

/**
 * Every column that a file of customers usually has, without those whose blank cells erase, and three invented customers who can be imported as they stand.
 * @returns the header and the rows below it
 */
export function templateRows(guides: readonly FieldGuide[]): string[][] {
  const columns = guides.filter(
    ({ group, kind, blankClears }) => group !== 'service' && !unusual.has(kind) && !blankClears,
  );
  const rows = people.map((person) => columns.map((guide) => cellOf(guide, person)));
  return [columns.map(({ name }) => name), ...rows];
}

/** What few files have, or what another column says already. */
const unusual: ReadonlySet<FieldGuide['kind']> = new Set<FieldGuide['kind']>([
  'muster-id',
  'full-name',
  'email-confirmed',
  'phone-confirmed',
  'area',
]);

interface Person {
  readonly first: string;
  readonly last: string;
  readonly cells: Partial<Record<FieldGuide['kind'], string>>;
  /** The others have no phone and no card: nobody shares one. */
  readonly hasExamples: boolean;
}

const people: readonly Person[] = [
  { first: 'Anna', last: 'Miller', hasExamples: true, cells: { sex: 'female', 'birth-date': '1990-12-31' } },
  { first: 'José', last: 'García', hasExamples: false, cells: { sex: 'male', 'birth-date': '1985-02-07' } },
  { first: 'Mei', last: 'Chen', hasExamples: false, cells: {} },
];

function cellOf(guide: FieldGuide, { first, last, cells, hasExamples }: Person): string {
  if (guide.kind === 'email') return `${plain(first)}.${plain(last)}@example.com`;
  if (guide.kind === 'first-name') return first;
  if (guide.kind === 'last-name') return last;
  if (exampled.has(guide.kind)) return hasExamples ? (guide.examples[0] ?? '') : '';
  return cells[guide.kind] ?? '';
}

const exampled: ReadonlySet<FieldGuide['kind']> = new Set<FieldGuide['kind']>([
  'subscription',
  'custom',
  'phone',
  'card',
  'identity',
  'time-zone',
]);

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[^a-z]/giu, '')
    .toLowerCase();
