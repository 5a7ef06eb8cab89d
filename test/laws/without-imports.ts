import type { BaseDump } from '../kill/dump-base.ts';

/** What is left of a dump when nobody asks which import, and which row of its file, wrote something. */
export function withoutImports(dump: BaseDump): BaseDump {
  const kept = Object.entries(dump).filter(([table]) => !table.startsWith('import'));
  return Object.fromEntries(kept.map(([table, rows]) => [table, rows.map(withoutImport)]));
}

const asked = new Set([
  'created_import',
  'created_row',
  'changed_import',
  'changed_row',
  'import_id',
  'row_number',
]);

function withoutImport(row: string): string {
  return JSON.stringify(
    JSON.parse(row, (key, value: unknown) => {
      if (asked.has(key)) return undefined;
      return typeof value === 'string' && isNode.test(value) ? value.replace(isNode, '$1 $2') : value;
    }),
  );
}

/** A subscription node: value and as of, import, point of contact. */
const isNode = /^([suw] -?\d+) \d+ (\d+)$/u;
