import type { AreaEntry, CustomFieldEntry, WholeCatalogFile } from '../contract/catalog-file.ts';
import type { Area, Catalog, CustomField } from '../customer/catalog.ts';

/**
 * The whole catalog in exactly the shape of a catalog file, every section there: applying it to the base it came
 * from changes nothing, applying it to a new one makes the same catalog.
 */
export function showCatalog(catalog: Catalog): WholeCatalogFile {
  const brands = new Map(catalog.brands.map(({ id, systemName }) => [id, systemName]));
  const points = new Map(catalog.pointsOfContact.map(({ id, externalId }) => [id, externalId]));
  const areas = new Map(catalog.areas.map(({ id, externalId }) => [id, externalId]));
  const { blocklist } = catalog;
  return {
    project: { ...catalog.project },
    brands: catalog.brands.map(({ systemName, name }) => ({ systemName, name })),
    topics: catalog.topics.map(({ brandId, externalId, name }) => ({
      brand: nameOf(brands, brandId),
      externalId,
      name,
    })),
    pointsOfContact: catalog.pointsOfContact.map(({ externalId, name, brandId }) => ({
      externalId,
      name,
      brand: nameOf(brands, brandId),
    })),
    dataSources: catalog.dataSources.map(({ systemName, name, pointOfContactId }) => ({
      systemName,
      name,
      pointOfContact: nameOf(points, pointOfContactId),
    })),
    areas: catalog.areas.map((area) => showArea(area, areas)),
    actionTemplates: catalog.actionTemplates.map(({ systemName, name, category }) => ({
      systemName,
      name,
      category,
    })),
    externalIdentities: catalog.externalIdentities.map(({ systemName, name, mayChange }) => ({
      systemName,
      name,
      mayChange,
    })),
    customFields: catalog.customFields.map(showCustomField),
    segments: catalog.segments.map(({ name }) => ({ name })),
    blocklist: [
      ...blocklist.emails.map((email) => ({ email })),
      ...blocklist.mobilePhones.map((mobilePhone) => ({ mobilePhone })),
    ],
  };
}

function showArea(
  { externalId, name, parentId, timeZone }: Area,
  areas: ReadonlyMap<number, string>,
): AreaEntry {
  return {
    externalId,
    name,
    ...(parentId === null ? {} : { parent: nameOf(areas, parentId) }),
    ...(timeZone === null ? {} : { timeZone }),
  };
}

/** Only an enum has values and creates missing ones. */
function showCustomField(field: CustomField): CustomFieldEntry {
  const { systemName, name, type, multiple, blankClears, createMissingValues, values } = field;
  const always = { systemName, name, type, multiple, blankClears };
  return type === 'enum' ? { ...always, createMissingValues, values: [...values] } : always;
}

function nameOf(names: ReadonlyMap<number, string>, id: number): string {
  const name = names.get(id);
  if (name === undefined) throw new Error(`the catalog refers to ${id}, which it does not have`);
  return name;
}
