/**
 * The reference data of a project, as plain data: what a row may refer to. Read from the base once, at the
 * start of an import, and kept with it, so that a resumed import judges its rows by the same catalog
 * (docs/spec.md, Determinism). Ids are the base's own small integers; names are in the catalog's spelling.
 */
export interface Catalog {
  readonly project: Project;
  readonly brands: readonly Brand[];
  readonly topics: readonly Topic[];
  readonly pointsOfContact: readonly PointOfContact[];
  readonly dataSources: readonly DataSource[];
  readonly areas: readonly Area[];
  readonly actionTemplates: readonly ActionTemplate[];
  /** In order of strength: the first is the strongest after `MusterId` (docs/spec.md §1). */
  readonly externalIdentities: readonly ExternalIdentity[];
  readonly customFields: readonly CustomField[];
  readonly segments: readonly Segment[];
  readonly blocklist: Blocklist;
}

export type NameOrder = 'first-last' | 'last-first';

export interface Project {
  /** A name of the tz database. */
  readonly timeZone: string;
  /** ISO 3166-1 alpha-2. */
  readonly defaultCountry: string;
  readonly nameOrder: NameOrder;
  /** Phones need only be possible, not valid, by libphonenumber's metadata (docs/spec.md §4). */
  readonly acceptPossibleNumbers: boolean;
}

export interface Brand {
  readonly id: number;
  readonly systemName: string;
  readonly name: string;
}

export interface Topic {
  readonly id: number;
  readonly brandId: number;
  readonly externalId: string;
  readonly name: string;
}

export interface PointOfContact {
  readonly id: number;
  readonly externalId: string;
  readonly name: string;
  readonly brandId: number;
}

export interface DataSource {
  readonly id: number;
  readonly systemName: string;
  readonly name: string;
  readonly pointOfContactId: number;
}

export interface Area {
  readonly id: number;
  readonly externalId: string;
  readonly name: string;
  readonly parentId: number | null;
  readonly timeZone: string | null;
}

export type ActionCategory = 'personal' | 'performed' | 'system';

export interface ActionTemplate {
  readonly id: number;
  readonly systemName: string;
  readonly name: string;
  readonly category: ActionCategory;
}

export interface ExternalIdentity {
  readonly id: number;
  readonly systemName: string;
  readonly name: string;
  readonly mayChange: boolean;
}

export type CustomFieldType = 'string' | 'boolean' | 'integer' | 'decimal' | 'date' | 'datetime' | 'enum';

export interface CustomField {
  readonly id: number;
  readonly systemName: string;
  readonly name: string;
  readonly type: CustomFieldType;
  readonly multiple: boolean;
  readonly blankClears: boolean;
  readonly createMissingValues: boolean;
  /** Of an enum: its values in the catalog's spelling and order; else empty. */
  readonly values: readonly string[];
}

export interface Segment {
  readonly id: number;
  readonly name: string;
}

/** Contacts that must never come in (docs/spec.md §5), normalised: emails as stored, phones in E.164. */
export interface Blocklist {
  readonly emails: readonly string[];
  readonly mobilePhones: readonly string[];
}
