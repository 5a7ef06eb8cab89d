import type { Recipe } from '../contract/recipe-file.ts';
import { printable } from './printable.ts';
import { formatTable } from './table.ts';

/** A recipe in a list. */
interface ListedRecipe {
  readonly name: string;
  readonly headers: readonly string[];
  /** `yyyy-MM-ddTHH:mm:ss.fffZ` */
  readonly changedAt: string;
}

/** All recipes for people, or how to make the first. */
export function formatRecipes(kept: readonly ListedRecipe[]): string {
  if (kept.length === 0)
    return 'There are no recipes yet. Keep how a file is read with: muster import <file> … --save-recipe <name>\n';
  const columns = [
    { title: 'Recipe' },
    { title: 'Columns', align: 'right' as const },
    { title: 'Changed (UTC)' },
  ];
  const rows = kept.map(({ name, headers, changedAt }) => [
    name,
    String(headers.length),
    changedAt.slice(0, 19).replace('T', ' '),
  ]);
  return formatTable({ columns, rows });
}

/** What a recipe says of each column, then how the file is read. */
export function formatRecipe({ name, headers, settings, reading }: Recipe): string {
  const mapped = new Map(settings.map.map(({ header, field }) => [header, field]));
  const ignored = new Set(settings.ignore);
  const rows = headers.map((header) => [
    header,
    mapped.get(header) ?? (ignored.has(header) ? 'left out' : 'by its name'),
  ]);
  const chosen = Object.entries({ ...reading, ...settings }).filter(
    ([key, value]) => key !== 'map' && key !== 'ignore' && isSaid(value),
  );
  const table = formatTable({ columns: [{ title: 'Column' }, { title: 'Holds' }], rows });
  const lines = chosen.map(([key, value]) => `${key}: ${printable(said(value))}\n`);
  return `Recipe ${printable(name)}\n\n${table}${lines.length === 0 ? '' : `\n${lines.join('')}`}`;
}

const isSaid = (value: unknown): boolean => value !== null && (!Array.isArray(value) || value.length > 0);

const said = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
