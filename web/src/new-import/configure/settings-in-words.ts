import type { Inspection } from '../../../../src/contract/inspection.ts';
import type { Settings } from '../../server/answers.ts';
import type { Catalog } from '../../server/catalog.ts';
import { texts } from '../../texts/texts.ts';

type DataSource = NonNullable<Catalog['dataSources']>[number];
type Point = NonNullable<Catalog['pointsOfContact']>[number];
type Brand = NonNullable<Catalog['brands']>[number];

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The data source that is chosen; undefined: the catalog has none of the name. */
export function sourceOf({ dataSource }: Settings, catalog: Catalog): DataSource | undefined {
  return catalog.dataSources?.find(({ systemName }) => isSame(systemName, dataSource));
}

/** The point of contact of the data source. */
export function derivedPoint(settings: Settings, catalog: Catalog): Point | undefined {
  const source = sourceOf(settings, catalog);
  return source === undefined ? undefined : pointNamed(source.pointOfContact, catalog);
}

/** The point of contact that was picked by hand; undefined: none was. */
function pickedPoint({ pointOfContact }: Settings, catalog: Catalog): Point | undefined {
  return pointOfContact.kind === 'picked' ? pointNamed(pointOfContact.externalId, catalog) : undefined;
}

function pointNamed(externalId: string, { pointsOfContact }: Catalog): Point | undefined {
  return pointsOfContact?.find((each) => isSame(each.externalId, externalId));
}

function brandNamed(systemName: string, { brands }: Catalog): Brand | undefined {
  return brands?.find((each) => isSame(each.systemName, systemName));
}

/** The brand that subscriptions go to: that of the data source's point of contact (docs/spec.md §6). */
export function brandOf(settings: Settings, catalog: Catalog): Brand | undefined {
  const point = derivedPoint(settings, catalog);
  return point === undefined ? undefined : brandNamed(point.brand, catalog);
}

/** Where subscriptions go, as a sentence; null: there is no such data source. */
export function whereSubscriptionsGo(
  settings: Settings,
  { catalog, inspection }: { readonly catalog: Catalog; readonly inspection: Inspection },
): string | null {
  const [source, brand] = [sourceOf(settings, catalog), brandOf(settings, catalog)];
  if (source === undefined || brand === undefined) return null;
  const byRow = inspection.mapping.some(({ field }) => field === 'Brand');
  const { subscriptions, subscriptionsByRow } = texts.configure.source;
  return byRow ? subscriptionsByRow(brand.name, source.name) : subscriptions(brand.name, source.name);
}

/** The picked point of contact's brand where it is not that of the subscriptions, as a sentence; null: it is. */
export function otherBrand(settings: Settings, catalog: Catalog): string | null {
  const point = pickedPoint(settings, catalog);
  const brand = brandOf(settings, catalog);
  if (point === undefined || brand === undefined || isSame(point.brand, brand.systemName)) return null;
  return texts.configure.source.otherBrand(point.name, brandNamed(point.brand, catalog)?.name ?? point.brand);
}
