/** A table as `migrations/schema.sql` tells it. */
export interface SchemaTable {
  readonly name: string;
  /** Primary keys, unique constraints and unique indexes: name and the text of their columns. */
  readonly uniques: readonly { readonly name: string; readonly columns: string }[];
  /** Tables that its foreign keys point to. */
  readonly references: readonly string[];
}

/** Reads what `npm run schema` writes; not SQL in general. */
export function schemaTables(schema: string): SchemaTable[] {
  const indexes = [
    ...schema.matchAll(/^create unique index (\w+) on (?:\w+\.)?(\w+) using \w+ \((.*)\);$/gimu),
  ];
  return [...schema.matchAll(/^create (?:unlogged )?table (\w+) \(\n([\s\S]*?)\n\);$/gimu)].map((table) => {
    const [, name = '', body = ''] = table;
    const own = [...body.matchAll(/constraint (\w+) (?:primary key|unique) \(([^)]*)\)/giu)];
    const foreign = [...body.matchAll(/foreign key \([^)]*\) references (?:\w+\.)?(\w+)/giu)];
    const uniques = [
      ...own.map(([, key = '', columns = '']) => ({ name: key, columns })),
      ...indexes
        .filter(([, , on]) => on === name)
        .map(([, key = '', , columns = '']) => ({ name: key, columns })),
    ];
    return { name, uniques, references: foreign.map(([, target = '']) => target) };
  });
}

/** Whether a list of columns, expressions among them, has the column as such. */
export function hasColumn(columns: string, column: string): boolean {
  return columns.split(',').some((entry) => entry.trim().replaceAll('"', '') === column);
}
