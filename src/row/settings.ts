/**
 * What a person chooses for an import, in words and names (docs/spec.md §§2–8). The same shape for every door:
 * the command line's options and the import's record in the base are this.
 */
export interface ImportSettings {
  readonly action: ImportAction;
  /** System name of a data source. */
  readonly dataSource: string;
  readonly pointOfContact: PointOfContactChoice;
  /** Action templates are taken from the file's template columns; off: no actions are recorded. */
  readonly actionTemplateFromFile: boolean;
  /** The segment every customer of the file joins; `create` makes it when the catalog lacks it. */
  readonly segment: { readonly name: string; readonly create: boolean } | null;
  /** Headers mapped by hand; `field` is a column name of docs/spec.md §3, with a leading `!` when inverted. */
  readonly map: readonly { readonly header: string; readonly field: string }[];
  /** Headers left out by hand. */
  readonly ignore: readonly string[];
  readonly blank: BlankHandling;
  readonly blankByField: readonly { readonly field: string; readonly blank: BlankHandling }[];
  readonly policies: readonly { readonly field: string; readonly policy: ColumnPolicy }[];
  /** Headers whose values that look empty (`NULL`, `n/a`, …) are real values. */
  readonly realValues: readonly string[];
  /** Fields whose slash dates put the day first. */
  readonly dayFirst: readonly string[];
  /** How phones without `+` or `00` are written; null: detected from the column (docs/spec.md §4). */
  readonly phoneStyle: PhoneStyle | null;
  /** ISO 3166-1 alpha-2; null: the project's. */
  readonly defaultCountry: string | null;
  /** The person agreed that blank cells may erase stored values. */
  readonly allowClear: boolean;
  readonly onConflict: OnConflict;
  readonly onContactChange: OnContactChange;
  readonly consent: ConsentMode;
  /** Why the file is trusted; required by `trust-file`. */
  readonly consentReason: string | null;
  /** Date-time as in a cell, in the project's time zone unless it has an offset. */
  readonly dataAsOf: string | null;
  /** Date-time as in a cell; the action time of rows that give none. */
  readonly actionTime: string | null;
  readonly unsubscribeBelow: boolean;
  /**
   * The import pauses by itself when more than so many per cent of its rows are rejected, change a customer, or
   * subscribe somebody who was not. Null: never; absent in imports begun before there were such rules.
   */
  readonly stopRejected?: number | null;
  readonly stopChanged?: number | null;
  readonly stopConsentGained?: number | null;
}

export type ImportAction = 'edit-existing' | 'add-and-edit';
export type PointOfContactChoice =
  | { readonly kind: 'derived' }
  | { readonly kind: 'picked'; readonly externalId: string }
  | { readonly kind: 'from-file' };
export type BlankHandling = 'keep' | 'clear';
export type ColumnPolicy = 'replace' | 'fill-empty';
export type PhoneStyle = 'national' | 'international' | 'mixed';
export type OnConflict = 'reject' | 'strongest';
export type OnContactChange = 'reject' | 'keep' | 'replace';
export type ConsentMode = 'guard' | 'never-resubscribe' | 'trust-file';

/** The settings of an import nobody has configured: nothing is overwritten by accident. */
export const defaultSettings: ImportSettings = {
  action: 'edit-existing',
  dataSource: 'admin-panel',
  pointOfContact: { kind: 'derived' },
  actionTemplateFromFile: false,
  segment: null,
  map: [],
  ignore: [],
  blank: 'keep',
  blankByField: [],
  policies: [],
  realValues: [],
  dayFirst: [],
  phoneStyle: null,
  defaultCountry: null,
  allowClear: false,
  onConflict: 'reject',
  onContactChange: 'reject',
  consent: 'guard',
  consentReason: null,
  dataAsOf: null,
  actionTime: null,
  unsubscribeBelow: false,
};
