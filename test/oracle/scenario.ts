import type { ImportSettings } from '../../src/row/settings.ts';
import type { CatalogFile } from './catalog-file.ts';

/** A case of the property test: a catalog and the imports that follow one another on it. Plain data. */
export interface Scenario {
  readonly catalog: CatalogFile;
  /** The earlier ones build the base with its history; engine and model are compared after each. */
  readonly imports: readonly ScenarioImport[];
  /** Rows in a batch of the engine. */
  readonly batchSize: number;
}

export interface ScenarioImport {
  readonly settings: ImportSettings;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Epoch ms. */
  readonly startedAt: number;
}
