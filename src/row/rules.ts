import type { ColumnShapes } from '../csv/column-shapes.ts';
import type { Catalog } from '../customer/catalog.ts';
import type { Layout } from './layout.ts';
import type { Mapping } from './mapping.ts';
import type { ImportSettings, PhoneStyle } from './settings.ts';

/**
 * Everything about an import that is the same for each of its rows: fixed at its start and kept with it, so
 * that a resumed import judges its rows as the first attempt did (docs/spec.md, Determinism).
 */
export interface Rules {
  readonly importId: number;
  readonly settings: ImportSettings;
  readonly catalog: Catalog;
  readonly mapping: Mapping;
  readonly layout: Layout;
  /** What the cells of the file's columns look like; null: not known. */
  readonly columns: ColumnShapes | null;
  /** The moment of first start, epoch milliseconds. */
  readonly startedAt: number;
  /** The start day in the project's time zone, `YYYY-MM-DD`. */
  readonly today: string;
  /** The brand of the data source's point of contact: subscriptions go there. */
  readonly brandId: number;
  readonly dataSourceId: number;
  /** The point of contact picked by hand, else the data source's. */
  readonly pointOfContactId: number;
  readonly phoneStyle: PhoneStyle;
  readonly defaultCountry: string;
  /** Epoch milliseconds; null: not given; `Infinity`: later than the start. */
  readonly dataAsOf: number | null;
  readonly actionTime: number | null;
}
