import type pg from 'pg';
import { loadCatalog } from '../catalog/load-catalog.ts';
import { recipesFor } from '../recipe/recipes.ts';
import type { ImportSettings } from '../row/settings.ts';
import type { Suggestion } from '../suggest/suggestion.ts';
import { suggestForFile } from './advise-mapping.ts';
import { selectNow } from './job.sql.ts';
import { openFile } from './open-file.ts';

/** A file whose columns somebody asks about. */
export interface SuggestionOrder {
  readonly file: string;
  readonly settings: ImportSettings;
  /** How it is written, as far as a person has chosen it. */
  readonly reading: Parameters<typeof openFile>[1];
}

/** What the columns of a file probably hold, and which recipes were made for such headers. */
export interface SuggestedColumns {
  readonly suggestions: readonly Suggestion[];
  readonly recipes: readonly string[];
}

/**
 * What the columns of a file probably hold, as an import begun now would be told; nothing is kept.
 * @throws Refusal when the file cannot be read
 */
export async function suggestColumns(pool: pg.Pool, order: SuggestionOrder): Promise<SuggestedColumns> {
  const file = await openFile(order.file, order.reading);
  try {
    const catalog = await loadCatalog(pool);
    const startedAt = await selectNow(pool);
    return {
      suggestions: await suggestForFile(file, { settings: order.settings, catalog, startedAt }),
      recipes: await recipesFor(pool, file.headers),
    };
  } finally {
    await file.remove();
  }
}
