import type { ImportSettings } from '../../src/row/settings.ts';
import type { Formats } from './format.ts';
import type { Layout } from './layout.ts';
import type { Kinds } from './shift.ts';
import type { Reference } from './reference.ts';

/** What every row of one import shares; times are epoch ms. */
export interface Job {
  readonly settings: ImportSettings;
  readonly reference: Reference;
  readonly layout: Layout;
  readonly formats: Formats;
  readonly importId: number;
  readonly start: number;
  readonly width: number;
  /** What the columns of the file look like. */
  readonly kinds: Kinds;
  readonly source: { readonly systemName: string; readonly pointOfContact: string; readonly brand: string };
  readonly dataAsOf: number | null;
  readonly actionTime: number | null;
}
