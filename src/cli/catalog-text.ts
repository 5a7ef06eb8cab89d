import type { Counts } from '../catalog/catalog-changes.ts';
import type { CatalogFile } from '../contract/catalog-file.ts';
import { formatTable } from './table.ts';
import type { Column } from './table.ts';

/** What applying a file did, for people: the sum, then each kind in which something happened. */
export function formatApplied(counts: Readonly<Record<string, Counts>>): string {
  const kinds = Object.entries(counts);
  const sum = (key: 'added' | 'changed' | 'unchanged'): number =>
    kinds.reduce((total, [, kind]) => total + kind[key], 0);
  const sentence = `Catalog applied: ${sum('added')} added, ${sum('changed')} changed, ${sum('unchanged')} unchanged.\n`;
  const rows = kinds
    .filter(([, { added, changed }]) => added + changed > 0)
    .map(([kind, { added, changed, unchanged }]) => [
      titles[kind] ?? kind,
      `${added}`,
      `${changed}`,
      `${unchanged}`,
    ]);
  if (rows.length === 0) return sentence;
  const columns = [column(''), number('added'), number('changed'), number('unchanged')];
  return `${sentence}\n${formatTable({ columns, rows }, 2)}`;
}

/** The whole catalog for people: a table per kind, with the headings of the file's keys. */
export function formatCatalog(file: CatalogFile): string {
  const { project, ...lists } = file;
  const settings = Object.entries(project ?? {}).map(([key, value]) => [key, cell(value)]);
  const blocks = [
    `Project\n${formatTable({ columns: [column('setting'), column('value')], rows: settings }, 2)}`,
  ];
  for (const [kind, entries] of Object.entries(lists))
    blocks.push(formatKind(titles[kind] ?? kind, entries ?? []));
  return blocks.join('\n');
}

/** The entries of one section for people. */
export function formatEntries(section: string, entries: readonly object[]): string {
  return formatKind(titles[section] ?? section, entries);
}

function formatKind(title: string, entries: readonly object[]): string {
  if (entries.length === 0) return `${title}: none\n`;
  const keys = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
  const rows = entries.map((entry) => {
    const values = new Map<string, unknown>(Object.entries(entry));
    return keys.map((key) => cell(values.get(key)));
  });
  const order = title === titles['externalIdentities'] ? ', strongest first' : '';
  return `${title} (${entries.length}${order})\n${formatTable({ columns: keys.map(column), rows }, 2)}`;
}

const titles: Readonly<Record<string, string>> = {
  project: 'Project',
  brands: 'Brands',
  topics: 'Topics',
  pointsOfContact: 'Points of contact',
  dataSources: 'Data sources',
  areas: 'Areas',
  actionTemplates: 'Action templates',
  externalIdentities: 'External identities',
  customFields: 'Custom fields',
  segments: 'Segments',
  blocklist: 'Blocklist',
};

const column = (title: string): Column => ({ title });
const number = (title: string): Column => ({ title, align: 'right' });

function cell(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
