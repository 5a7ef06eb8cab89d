import type {
  ActionTemplateEntry,
  AreaEntry,
  BrandEntry,
  CatalogFile,
  CustomFieldEntry,
  DataSourceEntry,
  ExternalIdentityEntry,
  PointOfContactEntry,
  ProjectEntry,
  TopicEntry,
} from './catalog-file.ts';

/**
 * The catalog of the model: what a row may refer to. Names are looked up in any case and answered in the
 * catalog's spelling (docs/spec.md §1). Only two things grow while imports run: the values of enum fields that
 * create missing ones (§4) and the segments made from the import page (§7).
 */
export class Reference {
  readonly project: Required<ProjectEntry>;
  readonly brands: readonly BrandEntry[];
  readonly topics: readonly TopicEntry[];
  readonly pointsOfContact: readonly PointOfContactEntry[];
  readonly dataSources: readonly DataSourceEntry[];
  readonly areas: readonly AreaEntry[];
  readonly actionTemplates: readonly ActionTemplateEntry[];
  /** In order of strength (docs/spec.md §1). */
  readonly externalIdentities: readonly ExternalIdentityEntry[];
  readonly customFields: readonly CustomFieldEntry[];
  readonly segments: string[];
  readonly blockedEmails: readonly string[];
  readonly blockedPhones: readonly string[];
  private readonly enumValues: Map<string, string[]>;

  constructor(file: CatalogFile) {
    const catalog = { ...empty, ...file };
    this.project = { ...empty.project, ...catalog.project };
    this.brands = withDefault(
      { systemName: 'main', name: 'Main' },
      catalog.brands,
      (brand) => brand.systemName,
    );
    this.pointsOfContact = withDefault(
      { externalId: 'admin-panel', name: 'Admin panel', brand: 'main' },
      catalog.pointsOfContact,
      (point) => point.externalId,
    );
    this.dataSources = withDefault(
      { systemName: 'admin-panel', name: 'Admin panel', pointOfContact: 'admin-panel' },
      catalog.dataSources,
      (source) => source.systemName,
    );
    this.topics = catalog.topics;
    this.areas = catalog.areas;
    this.actionTemplates = catalog.actionTemplates;
    this.externalIdentities = catalog.externalIdentities;
    this.customFields = catalog.customFields;
    this.segments = catalog.segments.map((segment) => segment.name);
    this.blockedEmails = catalog.blocklist.flatMap((entry) => ('email' in entry ? [entry.email] : []));
    this.blockedPhones = catalog.blocklist.flatMap((entry) =>
      'mobilePhone' in entry ? [entry.mobilePhone] : [],
    );
    this.enumValues = new Map(
      this.customFields.map((field) => [field.systemName, [...(field.values ?? [])]]),
    );
  }

  brand(name: string): string | undefined {
    return this.brands.find((brand) => sameName(brand.systemName, name))?.systemName;
  }

  /** The topic of a brand, in that brand's spelling: two brands may have topics of one id (docs/spec.md §3). */
  topic(brand: string, externalId: string): string | undefined {
    return this.topics.find((topic) => sameName(topic.brand, brand) && sameName(topic.externalId, externalId))
      ?.externalId;
  }

  pointOfContact(externalId: string): string | undefined {
    return this.pointsOfContact.find((point) => sameName(point.externalId, externalId))?.externalId;
  }

  /** A data source with the point of contact and the brand that follow from it (docs/spec.md §6). */
  dataSource(name: string): { systemName: string; pointOfContact: string; brand: string } | undefined {
    const source = this.dataSources.find((each) => sameName(each.systemName, name));
    const point = this.pointsOfContact.find(
      (each) => source !== undefined && sameName(each.externalId, source.pointOfContact),
    );
    const brand = point === undefined ? undefined : this.brand(point.brand);
    if (source === undefined || point === undefined || brand === undefined) return undefined;
    return { systemName: source.systemName, pointOfContact: point.externalId, brand };
  }

  area(externalId: string): string | undefined {
    return this.areas.find((area) => sameName(area.externalId, externalId))?.externalId;
  }

  actionTemplate(name: string): ActionTemplateEntry | undefined {
    return this.actionTemplates.find((template) => sameName(template.systemName, name));
  }

  enumValue(field: string, value: string): string | undefined {
    return this.enumValues.get(field)?.find((known) => sameName(known, value));
  }

  createEnumValue(field: string, value: string): void {
    this.enumValues.get(field)?.push(value);
  }

  segment(name: string): string | undefined {
    return this.segments.find((segment) => sameName(segment, name));
  }
}

/** Whether two names are one in the catalog: any case counts as equal (docs/spec.md §1). */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** A project that nobody has told anything. */
const empty = {
  project: { timeZone: 'UTC', defaultCountry: 'US', nameOrder: 'first-last', acceptPossibleNumbers: false },
  brands: [],
  topics: [],
  pointsOfContact: [],
  dataSources: [],
  areas: [],
  actionTemplates: [],
  externalIdentities: [],
  customFields: [],
  segments: [],
  blocklist: [],
} as const;

function withDefault<Entry>(entry: Entry, entries: readonly Entry[], key: (entry: Entry) => string): Entry[] {
  return entries.some((each) => sameName(key(each), key(entry))) ? [...entries] : [entry, ...entries];
}
