import type { AreaEntry } from '../contract/catalog-file.ts';
import type { Area } from '../customer/catalog.ts';
import { mergeTimeZone } from './merge-project.ts';
import { directory, mergeKind, resolve } from './merging.ts';
import type { Merged, Merging } from './merging.ts';

/** Areas may name a parent that stands later in the file, so parents are looked up when all are there. */
export function mergeAreas(merging: Merging): Merged<Area> {
  const merged = mergeKind<AreaEntry, Area>(merging, {
    section: 'areas',
    before: merging.base.areas,
    entries: merging.entries.areas,
    key: 'externalId',
    nameOf: (area) => area.externalId,
    create: ({ value }, id) => ({
      id,
      externalId: value.externalId,
      name: value.name,
      parentId: null,
      timeZone: null,
    }),
    change: (area, { path, value }) => ({
      ...area,
      name: value.name,
      timeZone:
        value.timeZone === null ? null : (mergeTimeZone(merging, path, value.timeZone) ?? area.timeZone),
    }),
  });
  const things = withParents(merging, merged);
  refuseCycles(merging, { things, paths: merged.paths });
  return { things, paths: merged.paths };
}

/** An entry without a parent leaves it as it is; one with null takes it away. */
function withParents(merging: Merging, { things, paths }: Merged<Area>): Area[] {
  const written = new Map(merging.entries.areas.map(({ path, value }) => [path, value.parent]));
  const known = directory({ section: 'areas', noun: 'area' }, things, ({ externalId }) => externalId);
  return things.map((area) => {
    const path = paths.get(area.id);
    const name = path === undefined ? undefined : written.get(path);
    if (name === undefined) return area;
    if (name === null) return { ...area, parentId: null };
    return { ...area, parentId: resolve(merging, { path: `${path}.parent`, name }, known)?.id ?? null };
  });
}

/** Nothing lies within itself, over however many steps. Each circle is reported once. */
function refuseCycles(merging: Merging, { things, paths }: Merged<Area>): void {
  const areas = new Map(things.map((area) => [area.id, area]));
  const settled = new Set<number>();
  for (const area of things) {
    const trail = new Set<number>();
    let at: Area | undefined = area;
    while (at !== undefined && !settled.has(at.id) && !trail.has(at.id)) {
      trail.add(at.id);
      at = at.parentId === null ? undefined : areas.get(at.parentId);
    }
    if (at !== undefined && trail.has(at.id)) reportCircle([...trail], at);
    for (const id of trail) settled.add(id);
  }

  function reportCircle(trail: readonly number[], { id }: Area): void {
    const circle = trail.slice(trail.indexOf(id));
    const names = [...circle, id].map((member) => areas.get(member)?.externalId ?? '');
    const path = circle.map((member) => paths.get(member)).find((found) => found !== undefined);
    const text = `puts the area within itself: ${names.join(' in ')}`;
    merging.problems.push({ path: `${path ?? 'areas'}.parent`, text });
  }
}
