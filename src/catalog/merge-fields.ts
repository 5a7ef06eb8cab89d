import type { CustomFieldEntry, ExternalIdentityEntry } from '../contract/catalog-file.ts';
import type { CustomField, ExternalIdentity, Segment } from '../customer/catalog.ts';
import { foldName } from '../row/name-lookup.ts';
import { mergeKind, refuseEqualHeaders } from './merging.ts';
import type { Merged, Merging } from './merging.ts';
import { mergeOrder } from './merge-order.ts';
import type { Entry } from './read-catalog.ts';

const byItself = (): number => 0;

/** External identities; those a file lists take its order, because order is strength (docs/spec.md §1). */
export function mergeExternalIdentities(merging: Merging): Merged<ExternalIdentity> {
  const merged = mergeKind<ExternalIdentityEntry, ExternalIdentity>(merging, {
    section: 'externalIdentities',
    before: merging.base.externalIdentities,
    entries: merging.entries.externalIdentities,
    key: 'systemName',
    nameOf: (identity) => identity.systemName,
    create: ({ value }, id) => ({
      id,
      systemName: value.systemName,
      name: value.name ?? value.systemName,
      mayChange: false,
    }),
    change: (identity, { value }) => ({
      ...identity,
      name: value.name ?? identity.name,
      mayChange: value.mayChange ?? identity.mayChange,
    }),
  });
  refuseEqualHeaders(merging, merged, {
    key: 'systemName',
    nameOf: (identity) => identity.systemName,
    scopeOf: byItself,
  });
  const before = new Set(merging.base.externalIdentities.map(({ id }) => id));
  const order = mergeOrder([...before], [...merged.paths.keys()]);
  const byId = new Map(merged.things.map((identity) => [identity.id, identity]));
  return { things: order.flatMap((id) => byId.get(id) ?? []), paths: merged.paths };
}

/** Custom fields; what is stored of a field stays readable: neither its type nor *multiple* ever changes. */
export function mergeCustomFields(merging: Merging): Merged<CustomField> {
  const merged = mergeKind<CustomFieldEntry, CustomField>(merging, {
    section: 'customFields',
    before: merging.base.customFields,
    entries: merging.entries.customFields,
    key: 'systemName',
    nameOf: (field) => field.systemName,
    create: ({ value }, id) => ({
      id,
      systemName: value.systemName,
      name: value.name ?? value.systemName,
      type: value.type,
      multiple: value.multiple ?? false,
      blankClears: false,
      createMissingValues: false,
      values: [],
    }),
    change: (field, entry) => changeCustomField(merging, field, entry),
  });
  refuseEqualHeaders(merging, merged, {
    key: 'systemName',
    nameOf: (field) => field.systemName,
    scopeOf: byItself,
  });
  return merged;
}

/** A segment is its name. */
export function mergeSegments(merging: Merging): Merged<Segment> {
  return mergeKind(merging, {
    section: 'segments',
    before: merging.base.segments,
    entries: merging.entries.segments,
    key: 'name',
    nameOf: (segment) => segment.name,
    create: ({ value }, id) => ({ id, name: value.name }),
    change: (segment) => segment,
  });
}

function changeCustomField(
  merging: Merging,
  field: CustomField,
  { path, value }: Entry<CustomFieldEntry>,
): CustomField {
  refuseOtherMeaning(merging, field, { path, value });
  const changed: CustomField = {
    ...field,
    name: value.name ?? field.name,
    blankClears: value.blankClears ?? field.blankClears,
    createMissingValues: value.createMissingValues ?? field.createMissingValues,
    values: mergeValues(merging, field.values, { path, value: value.values ?? [] }),
  };
  if (changed.type === 'enum' && changed.values.length === 0 && !changed.createMissingValues) {
    const text = 'is missing: an enum needs values, or createMissingValues: true';
    merging.problems.push({ path: `${path}.values`, text });
  }
  return changed;
}

function refuseOtherMeaning(
  { problems }: Merging,
  field: CustomField,
  { path, value }: Entry<CustomFieldEntry>,
): void {
  const remedy = 'stored values would lose their meaning; declare a field with another name';
  if (value.type !== field.type) {
    problems.push({
      path: `${path}.type`,
      text: `cannot change from ${field.type} to ${value.type}: ${remedy}`,
    });
  }
  if (value.multiple !== undefined && value.multiple !== field.multiple) {
    problems.push({
      path: `${path}.multiple`,
      text: `cannot change from ${field.multiple} to ${value.multiple}: ${remedy}`,
    });
  }
}

/** Values are added behind those there are; one that is there in another case keeps its spelling. */
function mergeValues(
  { problems }: Merging,
  before: readonly string[],
  { path, value }: Entry<readonly string[]>,
): string[] {
  const values = new Map(before.map((text) => [foldName(text), text]));
  const written = new Map<string, number>();
  for (const [index, text] of value.entries()) {
    const key = foldName(text);
    const first = written.get(key);
    if (first === undefined) written.set(key, index);
    else
      problems.push({
        path: `${path}.values[${index}]`,
        text: `is the same value as values[${first}]: case makes no difference`,
      });
    if (!values.has(key)) values.set(key, text);
  }
  return [...values.values()];
}
