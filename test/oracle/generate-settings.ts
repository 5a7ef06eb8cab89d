import type { ImportSettings } from '../../src/row/settings.ts';
import { defaultSettings } from '../../src/row/settings.ts';
import type { CatalogFile } from './catalog-file.ts';
import type { Draw } from './draw.ts';
import type { FieldKind } from './field.ts';
import type { DrawnColumn } from './generate-file.ts';

/** Settings that fit the columns of a file; about one import in fifty is refused. */
export function generateSettings(
  draw: Draw,
  columns: readonly DrawnColumn[],
  at: { catalog: Required<CatalogFile>; dataSource: string; isFirst: boolean },
): ImportSettings {
  const { catalog, dataSource } = at;
  const settings: ImportSettings = {
    ...defaultSettings,
    ...generateRules(draw),
    ...generateColumnSettings(draw, columns),
    action: draw.chance(at.isFirst ? 95 : 65) ? 'add-and-edit' : 'edit-existing',
    dataSource,
    pointOfContact: generatePointOfContact(draw, columns, catalog),
    actionTemplateFromFile: has(columns, 'action-template') && draw.chance(80),
    segment: generateSegment(draw, catalog),
    map: columns.flatMap(({ header, mappedTo }) => (mappedTo === null ? [] : [{ header, field: mappedTo }])),
    ignore: columns
      .filter((column) => column.field === null && draw.chance(30))
      .map((column) => column.header),
    allowClear: true,
  };
  return draw.chance(2) ? refusable(draw, settings) : settings;
}

function generateRules(draw: Draw): Partial<ImportSettings> {
  return {
    phoneStyle: draw.one(['national', 'international', 'mixed', null]),
    defaultCountry: draw.chance(15) ? draw.one(['US', 'DE', 'RU']) : null,
    onConflict: draw.chance(50) ? 'strongest' : 'reject',
    onContactChange: draw.one(['reject', 'keep', 'replace']),
    consent: draw.one(['guard', 'guard', 'guard', 'never-resubscribe', 'trust-file']),
    consentReason: 'the users confirmed it',
    dataAsOf: draw.chance(30) ? draw.one(['2026-01-31 12:00', '2026-03-01T00:00:00Z', '2029-01-01']) : null,
    actionTime: draw.chance(30) ? draw.one(['2026-01-10 08:00', '2026-02-01T10:00:00+02:00']) : null,
    unsubscribeBelow: draw.chance(30),
  };
}

function generateColumnSettings(draw: Draw, columns: readonly DrawnColumn[]): Partial<ImportSettings> {
  const kinds = columns.flatMap(({ header, field }) => (field === null ? [] : [{ header, field }]));
  const of = (wanted: readonly FieldKind[], percent: number): typeof kinds =>
    draw.some(
      kinds.filter((column) => wanted.includes(column.field.kind)),
      percent,
    );
  return {
    blank: draw.chance(30) ? 'clear' : 'keep',
    blankByField: of(clearable, 12).map(({ field }) => ({
      field: field.name,
      blank: draw.one(['keep', 'clear']),
    })),
    policies: of(withPolicy, 15).map(({ field }) => ({
      field: field.name,
      policy: draw.chance(85) ? 'fill-empty' : 'replace',
    })),
    realValues: of(['name', 'card', 'custom', 'area'], 10).map(({ header }) => header),
    dayFirst: of(['birth-date', 'moment', 'custom'], 20)
      .filter(({ field }) => field.custom === undefined || field.custom.type.startsWith('date'))
      .map(({ field }) => field.name),
  };
}

const clearable: readonly FieldKind[] = [
  ...(['confirmation', 'card', 'area', 'name', 'full-name'] as const),
  ...(['sex', 'birth-date', 'time-zone', 'custom'] as const),
];

const withPolicy: readonly FieldKind[] = [
  ...clearable,
  'email',
  'phone',
  'external-identity',
  'subscription',
];

function generatePointOfContact(
  draw: Draw,
  columns: readonly DrawnColumn[],
  catalog: Required<CatalogFile>,
): ImportSettings['pointOfContact'] {
  if (has(columns, 'point-of-contact') && draw.chance(80)) return { kind: 'from-file' };
  const { externalId } = draw.one(catalog.pointsOfContact);
  return draw.chance(30) ? { kind: 'picked', externalId } : { kind: 'derived' };
}

function generateSegment(draw: Draw, catalog: Required<CatalogFile>): ImportSettings['segment'] {
  if (draw.chance(60)) return null;
  const known = catalog.segments[0]?.name.toLowerCase();
  return known !== undefined && draw.chance(50)
    ? { name: known, create: draw.chance(50) }
    : { name: 'Newcomers', create: true };
}

function has(columns: readonly DrawnColumn[], kind: FieldKind): boolean {
  return columns.some((column) => column.field?.kind === kind);
}

function refusable(draw: Draw, settings: ImportSettings): ImportSettings {
  return draw.one([
    { ...settings, dataSource: 'nowhere' },
    { ...settings, map: [...settings.map, { header: 'No such header', field: 'Email' }] },
    { ...settings, policies: [...settings.policies, { field: 'NoSuchField', policy: 'fill-empty' }] },
    { ...settings, segment: { name: 'Nobody made it', create: false } },
  ]);
}
