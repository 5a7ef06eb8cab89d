/**
 * The reference data of a project as `muster catalog apply` takes it: plain data, so that a generated catalog
 * prints as the file one would write by hand. Sections left out are empty; a project always has the brand `main`
 * and the point of contact and data source `admin-panel` (docs/spec.md §1).
 */
export interface CatalogFile {
  readonly project?: ProjectEntry;
  readonly brands?: readonly BrandEntry[];
  readonly topics?: readonly TopicEntry[];
  readonly pointsOfContact?: readonly PointOfContactEntry[];
  readonly dataSources?: readonly DataSourceEntry[];
  readonly areas?: readonly AreaEntry[];
  readonly actionTemplates?: readonly ActionTemplateEntry[];
  readonly externalIdentities?: readonly ExternalIdentityEntry[];
  readonly customFields?: readonly CustomFieldEntry[];
  readonly segments?: readonly SegmentEntry[];
  readonly blocklist?: readonly BlocklistEntry[];
}

export interface ProjectEntry {
  readonly timeZone: string;
  readonly defaultCountry: string;
  readonly nameOrder?: 'first-last' | 'last-first';
  readonly acceptPossibleNumbers?: boolean;
}

export interface BrandEntry {
  readonly systemName: string;
  readonly name: string;
}

export interface TopicEntry {
  readonly brand: string;
  readonly externalId: string;
  readonly name: string;
}

export interface PointOfContactEntry {
  readonly externalId: string;
  readonly name: string;
  readonly brand: string;
}

export interface DataSourceEntry {
  readonly systemName: string;
  readonly name: string;
  readonly pointOfContact: string;
}

export interface AreaEntry {
  readonly externalId: string;
  readonly name: string;
  readonly parent?: string;
  readonly timeZone?: string;
}

export interface ActionTemplateEntry {
  readonly systemName: string;
  readonly name: string;
  readonly category: 'personal' | 'performed' | 'system';
}

export interface ExternalIdentityEntry {
  readonly systemName: string;
  readonly name?: string;
  readonly mayChange?: boolean;
}

export interface CustomFieldEntry {
  readonly systemName: string;
  readonly name?: string;
  readonly type: 'string' | 'boolean' | 'integer' | 'decimal' | 'date' | 'datetime' | 'enum';
  readonly multiple?: boolean;
  readonly blankClears?: boolean;
  readonly createMissingValues?: boolean;
  /** Of an enum: its values, in order. */
  readonly values?: readonly string[];
}

export interface SegmentEntry {
  readonly name: string;
}

export type BlocklistEntry = { readonly email: string } | { readonly mobilePhone: string };
