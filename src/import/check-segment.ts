import type { Catalog } from '../customer/catalog.ts';
import { Refusal } from '../refusal.ts';
import { lookup } from '../row/name-lookup.ts';
import type { ImportSettings } from '../row/settings.ts';

/**
 * The segment that the file's customers are to join exists, or may be created (docs/spec.md §7).
 * @throws Refusal `settings`
 */
export function checkSegment({ segment }: ImportSettings, catalog: Catalog): void {
  if (segment === null || segment.create) return;
  if (segmentOf(segment.name, catalog) !== undefined) return;
  const what = `There is no segment "${segment.name}".`;
  const text = `${what} Create it, or check its name.`;
  throw new Refusal('settings', `${what} Create it with --create-segment, or check its name.`, {
    faults: [{ code: 'settings', text, setting: 'segment', columns: [] }],
  });
}

/** The segment of a name in a catalog, in any case. */
export function segmentOf(name: string, catalog: Catalog): { readonly id: number } | undefined {
  return lookup(catalog.segments, (segment) => segment.name)(name);
}
