import type { CatalogFile, CustomFieldEntry } from './catalog-file.ts';
import type { Draw } from './draw.ts';
import type { Field, FieldKind } from './field.ts';

/** What a cell's text may lean on: whose row it is, and what was imported before. */
export interface CellContext {
  readonly catalog: Required<CatalogFile>;
  /** Which of the few invented people the row is mostly about; 0–5. */
  readonly person: number;
  /** How often an identifier cell of this row is blank, in percent. */
  readonly blanks: number;
  /** The row clears every identifier it can, all at once. */
  readonly clears: boolean;
  /** Ids given out so far, about. */
  readonly ids: number;
}

/** The text of one cell. */
export function generateCell(draw: Draw, field: Field, context: CellContext): string {
  const text = draw.weighted<string>([
    [940, () => likely(draw, field, context)],
    [22, () => draw.one(['NULL', 'n/a', '-', '#N/A'])],
    [18, () => '%CLEAR%'],
    [16, () => draw.one(['?!', 'x|', '<b>', '12,5,1', '%clear%', 'n'.repeat(101), 'n'.repeat(1001)])],
    [4, () => `a${String.fromCharCode(0)}b`],
  ]);
  return draw.chance(4) ? draw.one([` ${text}`, `${text} `, `${text}\u{feff}`, `\t${text}`]) : text;
}

function likely(draw: Draw, field: Field, context: CellContext): string {
  if (field.custom !== undefined) return customText(draw, field.custom);
  if (field.node !== undefined) return draw.one(consents);
  const own = ownTexts[field.kind];
  return own === undefined
    ? draw.one(pools[field.kind] ?? pools[field.name] ?? [''])
    : own(draw, field, context);
}

const consents = ['', '', 'true', 'yes', '1', 'false', 'no', '0', 'WaitingForConfirmation', 'FALSE'];

/** Cells that lean on whose row it is or on what the catalog knows. */
const ownTexts: Partial<Record<FieldKind, (draw: Draw, field: Field, context: CellContext) => string>> = {
  email: identifierOrBlank,
  phone: identifierOrBlank,
  'external-identity': identifierOrBlank,
  'muster-id': (draw, _, { ids, clears }) =>
    draw.chance(60) && !clears ? '' : String(draw.integer(draw.chance(97) ? 1 : 0, Math.max(2, ids))),
  card: (draw, _, { person }) => (draw.chance(35) ? '' : card(draw, person)),
  brand: (draw, _, { catalog }) =>
    draw.one(['', '', ...(draw.chance(3) ? ['nobrand'] : brandTexts(catalog))]),
};

function identifierOrBlank(draw: Draw, field: Field, context: CellContext): string {
  if (context.clears) return '%CLEAR%';
  return draw.chance(context.blanks) ? '' : identifier(draw, field, context);
}

/** Mostly the person's own, sometimes the person's other one, sometimes another person's. */
function identifier(draw: Draw, field: Field, context: CellContext): string {
  const other = draw.integer(0, 5);
  const person = draw.chance(90) ? context.person : other;
  const isSecond = draw.chance(14);
  if (field.kind === 'email') return email(draw, person, isSecond);
  if (field.kind === 'phone') return phone(draw, person, isSecond);
  const kind = context.catalog.externalIdentities.find((each) => field.name.endsWith(each.systemName));
  const mayHaveSecond = kind?.mayChange === true || draw.chance(30);
  return draw.chance(1)
    ? '9,16E+10'
    : `${field.name.at(-1)}-${person}${isSecond && mayHaveSecond ? 'b' : ''}`;
}

function email(draw: Draw, person: number, isSecond: boolean): string {
  const address = `p${person}${isSecond ? '.new' : ''}@example.com`;
  return draw.weighted([
    [85, () => address],
    [5, () => address.toUpperCase()],
    [5, () => `Person <${address}>`],
    [3, () => `mailto:${address}`],
    [2, () => `${address}, ${address}`],
  ]);
}

/** Two people of a household share a phone; each has one of their own as well. */
function phone(draw: Draw, person: number, isSecond: boolean): string {
  const shared = Math.floor(person / 2);
  const [international, national] = isSecond
    ? [`1212736500${person}`, `212-736-500${person}`]
    : ([
        ['12127365010', '(212) 736-5010'],
        ['4915123456789', '0151 23456789'],
        ['79161234567', '8 916 123-45-67'],
      ][shared] ?? ['', '']);
  return draw.weighted([
    [60, () => `+${international}`],
    [8, () => `00${international}`],
    [8, () => `p:+${international}`],
    [12, () => String(international)],
    [12, () => String(national)],
  ]);
}

function card(draw: Draw, person: number): string {
  return `card-${draw.chance(75) ? person : draw.integer(0, 5)}${draw.chance(20) ? 'b' : ''}`;
}

const times = [
  '2026-01-05',
  '15.02.2026 09:30',
  '2026-02-15T09:30:00.250Z',
  '02/15/2026 9:30:01',
  '2026.03.10 00:00+03:00',
  '2026-03-29 02:30',
  '01/31/26 23:59',
  '2026-02-15',
  '2026-01-20 10:00',
  '2030-01-01',
];

const pools: Readonly<Record<string, readonly string[]>> = {
  confirmation: ['', '', 'true', 'false', 'Yes', 'NO', '1', '0'],
  area: ['', 'EU', 'eu', 'EU-South', 'eu-south', 'eu-south', 'nowhere'],
  LastName: ['', 'Ng', 'Ivanova', "O'Neil", 'García', 'Ng', 'x'.repeat(100), '123'],
  FirstName: ['', 'Ann', 'Anna', 'ANN', 'José', 'Ann'],
  MiddleName: ['', 'Q.', 'Maria', 'de la'],
  'full-name': [
    '',
    '',
    'Ann Ng',
    'Ng Ann',
    'Ivanova, Anna Maria',
    'Иванова Анна Петровна',
    'Mr John Smith',
    'Mary',
    'Unknown Word Here',
    'Ng, 42',
    'Mr',
    `Ng, ${'y'.repeat(101)}`,
    '<script>',
  ],
  sex: ['', 'male', 'F', 'w', 'Female', 'm'],
  'birth-date': [
    '',
    '1990-12-31',
    '31.12.1990',
    '12/31/1990',
    '03/04/1990',
    '12/31/90',
    '0/0/00',
    '31.12.1899',
    '2031-01-01',
  ],
  'time-zone': ['', 'Europe/Paris', 'europe/paris', 'US/Pacific', 'UTC', 'Mars/Base'],
  'point-of-contact': ['', '', 'shop', 'SHOP', 'web', 'Web', 'call-centre', 'admin-panel'],
  'action-template': ['', 'Purchase', 'purchase', 'Visit', 'visit', 'Audit', 'Call', 'Nothing'],
  moment: ['', '', ...times],
};

function brandTexts(catalog: Required<CatalogFile>): string[] {
  return catalog.brands.flatMap(({ systemName }) => [systemName, systemName, systemName.toUpperCase()]);
}

function customText(draw: Draw, field: CustomFieldEntry): string {
  if (draw.chance(25)) return '';
  const pool = customPools[field.type];
  if (field.multiple !== true) return draw.one(pool);
  const items = Array.from({ length: draw.integer(1, 4) }, () =>
    draw.one(draw.chance(12) ? ['', ' '] : pool),
  );
  return items.join(draw.one(['|', ' | ']));
}

const customPools: Readonly<Record<CustomFieldEntry['type'], readonly string[]>> = {
  string: ['a', 'b', 'B', 'long words', 'z'.repeat(1000), 'ü', 'a'],
  boolean: ['true', 'no', '1', 'maybe'],
  integer: ['1', '+1', '-7', '007', '2147483647', '2147483648', '1.5'],
  decimal: ['19.90', '19.9', '19,9', '-0', '0.5', '7', '1.234'],
  date: ['2020-02-29', '29.02.2020', '02/29/2020', '01/02/2020', '2021-02-29', '0/0/0000'],
  datetime: times,
  enum: ['Gold', 'gold', 'SILVER', 'Red', 'GREEN', 'ärger', 'Bronze', 'bronze', 'Blue', 'blue'],
};
