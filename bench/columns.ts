import { headers, personCells, tiers } from './person.ts';

/** The columns of a file, the catalog they need and who stands in the rows. */
export interface Columns {
  readonly name: string;
  readonly headers: readonly string[];
  readonly catalog: Readonly<Record<string, unknown>>;
  /** System names of the custom fields, which are the last columns. */
  readonly customFields: readonly string[];
  /** The cells of a person: see `personCells`. */
  readonly person: (index: number, changed: boolean) => string[];
}

/** The custom fields of the usual file, as a catalog declares them. */
export const usualFields = [
  { systemName: 'City', type: 'string' },
  { systemName: 'Points', type: 'decimal' },
  { systemName: 'Tier', type: 'enum', values: [...tiers] },
];

/** The sixteen columns of the usual file. */
export const usualColumns: Columns = {
  name: 'usual',
  headers,
  catalog: catalogWith(usualFields),
  customFields: usualFields.map(({ systemName }) => systemName),
  person: personCells,
};

/** The catalog of a file with these custom fields. */
export function catalogWith(fields: readonly object[]): Record<string, unknown> {
  return {
    topics: [{ brand: 'main', externalId: 'News', name: 'News' }],
    externalIdentities: [{ systemName: 'Shop' }],
    customFields: fields,
  };
}
