import type pg from 'pg';
import { loadCatalog } from '../catalog/load-catalog.ts';
import type { ValueEvidence } from '../contract/value-evidence.ts';
import { adviseMapping, withHint } from './advise-mapping.ts';
import { phoneStyleOf } from './detect-phone-style.ts';
import type { ImportRequest } from './job.ts';
import { selectNow } from './job.sql.ts';
import { makeRules } from './make-rules.ts';
import { openFile } from './open-file.ts';
import type { OpenedFile } from './open-file.ts';
import type { ImportProgress } from './run-batches.ts';
import { gatherEvidence } from './value-evidence.ts';

/**
 * What an import of a file, begun now, would make of its values; nothing is written down.
 * @throws Refusal where the import would be refused, but for blank cells that would clear
 */
export async function evidenceOfFile(
  pool: pg.Pool,
  request: ImportRequest,
  onProgress: (progress: ImportProgress) => unknown,
): Promise<ValueEvidence> {
  const { delimiter, quote = null, escape = null, headerLine = null, encoding = null, sheet } = request;
  const { sheetOfRecipe, known = null } = request;
  const chosen = { delimiter, quote, escape, headerLine, encoding, sheet: sheet ?? null, sheetOfRecipe };
  const file = await openFile(request.file, { ...chosen, known });
  try {
    const rules = await rulesOf(pool, request, file);
    const { path, bytes, dialect, start, original } = file;
    return await gatherEvidence({ name: original.name, path, bytes, dialect, start, rules }, onProgress);
  } finally {
    await file.remove();
  }
}

async function rulesOf(pool: pg.Pool, { settings: asked, suggested }: ImportRequest, file: OpenedFile) {
  const startedAt = await selectNow(pool);
  const catalog = await loadCatalog(pool);
  // Nothing is cleared here, so nobody need allow it.
  const context = { settings: { ...asked, allowClear: true }, catalog, startedAt, recipes: [] };
  const advice = await adviseMapping(file, context, suggested ?? null);
  const { settings } = advice;
  const source = { importId: 0, settings, catalog, headers: file.headers, columns: file.columns, startedAt };
  const rules = withHint(advice, () => makeRules({ ...source, phoneStyle: 'national' }));
  return { ...rules, phoneStyle: await phoneStyleOf(file, rules) };
}
