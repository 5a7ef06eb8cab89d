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
      // A subscription node: value, as of, import, point of contact.
      return isNode(value) ? [value[0], value[1], value[3]] : value;
    }),
  );
}

function isNode(value: unknown): value is readonly [string, number, number, number] {
  return (
    Array.isArray(value) &&
    value.length === 4 &&
    ['s', 'u', 'w'].includes(String(value[0])) &&
    value.slice(1).every((item) => typeof item === 'number')
  );
}
