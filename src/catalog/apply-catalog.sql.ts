import type { Catalog, Project } from '../customer/catalog.ts';
import type { Transaction } from '../store/transaction.ts';
import type { CatalogChanges } from './catalog-changes.ts';

/**
 * Takes the catalog's lock, the row of project, until the transaction ends, and says the highest id given away.
 * Whoever writes the catalog takes it first, so nobody waits for a second lock while holding it; readers and
 * imports that start do not wait.
 */
export async function lockCatalog(tx: Transaction): Promise<number> {
  const { rows } = await tx.query<{ last: number }>(
    'select last_catalog_id as last from project where id = 1 for no key update',
  );
  if (rows[0] === undefined) throw new Error('the table project has no row: the migrations have not run');
  return rows[0].last;
}

/** Writes the highest id given away. Needs the catalog's lock. */
export async function updateLastId(tx: Transaction, lastId: number): Promise<void> {
  await tx.query('update project set last_catalog_id = $1 where id = 1', [lastId]);
}

/** Writes the project's settings. Needs the catalog's lock. */
export async function updateProject(tx: Transaction, project: Project): Promise<void> {
  await tx.query(
    `update project
     set time_zone = $1, default_country = $2, name_order = $3, accept_possible_numbers = $4
     where id = 1`,
    [project.timeZone, project.defaultCountry, project.nameOrder, project.acceptPossibleNumbers],
  );
}

/** Inserts brands, or renames them, by id. Needs the catalog's lock, like all that follow. */
export async function writeBrands(tx: Transaction, brands: CatalogChanges['brands']): Promise<void> {
  await tx.query(
    `insert into brand (id, system_name, name)
     select id, "systemName", name
     from jsonb_to_recordset($1) as entry(id integer, "systemName" text, name text)
     on conflict (id) do update set name = excluded.name`,
    [JSON.stringify(brands)],
  );
}

/** Inserts topics, or renames them, by id; their brands are written before. */
export async function writeTopics(tx: Transaction, topics: CatalogChanges['topics']): Promise<void> {
  await tx.query(
    `insert into topic (id, brand_id, external_id, name)
     select id, "brandId", "externalId", name
     from jsonb_to_recordset($1) as entry(id integer, "brandId" integer, "externalId" text, name text)
     on conflict (id) do update set name = excluded.name`,
    [JSON.stringify(topics)],
  );
}

/** Inserts or changes points of contact by id; their brands are written before. */
export async function writePointsOfContact(
  tx: Transaction,
  points: CatalogChanges['pointsOfContact'],
): Promise<void> {
  await tx.query(
    `insert into point_of_contact (id, external_id, name, brand_id)
     select id, "externalId", name, "brandId"
     from jsonb_to_recordset($1) as entry(id integer, "externalId" text, name text, "brandId" integer)
     on conflict (id) do update set name = excluded.name, brand_id = excluded.brand_id`,
    [JSON.stringify(points)],
  );
}

/** Inserts or changes data sources by id; their points of contact are written before. */
export async function writeDataSources(
  tx: Transaction,
  sources: CatalogChanges['dataSources'],
): Promise<void> {
  await tx.query(
    `insert into data_source (id, system_name, name, point_of_contact_id)
     select id, "systemName", name, "pointOfContactId"
     from jsonb_to_recordset($1)
       as entry(id integer, "systemName" text, name text, "pointOfContactId" integer)
     on conflict (id) do update set name = excluded.name, point_of_contact_id = excluded.point_of_contact_id`,
    [JSON.stringify(sources)],
  );
}

/** Inserts or changes areas by id; parents are checked at the statement's end, so their order does not matter. */
export async function writeAreas(tx: Transaction, areas: CatalogChanges['areas']): Promise<void> {
  await tx.query(
    `insert into area (id, external_id, name, parent_id, time_zone)
     select id, "externalId", name, "parentId", "timeZone"
     from jsonb_to_recordset($1)
       as entry(id integer, "externalId" text, name text, "parentId" integer, "timeZone" text)
     on conflict (id) do update
     set name = excluded.name, parent_id = excluded.parent_id, time_zone = excluded.time_zone`,
    [JSON.stringify(areas)],
  );
}

/** Inserts or changes action templates by id. */
export async function writeActionTemplates(
  tx: Transaction,
  templates: CatalogChanges['actionTemplates'],
): Promise<void> {
  await tx.query(
    `insert into action_template (id, system_name, name, category)
     select id, "systemName", name, category
     from jsonb_to_recordset($1) as entry(id integer, "systemName" text, name text, category text)
     on conflict (id) do update set name = excluded.name, category = excluded.category`,
    [JSON.stringify(templates)],
  );
}

/** Inserts or changes external identities by id, their strength included. */
export async function writeExternalIdentities(
  tx: Transaction,
  identities: CatalogChanges['externalIdentities'],
): Promise<void> {
  await tx.query(
    `insert into external_identity (id, system_name, name, may_change, position)
     select id, "systemName", name, "mayChange", position
     from jsonb_to_recordset($1)
       as entry(id integer, "systemName" text, name text, "mayChange" boolean, position integer)
     on conflict (id) do update
     set name = excluded.name, may_change = excluded.may_change, position = excluded.position`,
    [JSON.stringify(identities)],
  );
}

/** Inserts or changes custom fields by id; type and *multiple* never change. */
export async function writeCustomFields(
  tx: Transaction,
  fields: CatalogChanges['customFields'],
): Promise<void> {
  await tx.query(
    `insert into custom_field (id, system_name, name, type, multiple, blank_clears, create_missing_values)
     select id, "systemName", name, type, multiple, "blankClears", "createMissingValues"
     from jsonb_to_recordset($1)
       as entry(id integer, "systemName" text, name text, type text, multiple boolean,
                "blankClears" boolean, "createMissingValues" boolean)
     on conflict (id) do update
     set name = excluded.name, blank_clears = excluded.blank_clears,
         create_missing_values = excluded.create_missing_values`,
    [JSON.stringify(fields)],
  );
}

/** Adds the values of enums that are not there yet; those that are stand in the same places already. */
export async function insertEnumValues(
  tx: Transaction,
  fields: CatalogChanges['customFields'],
): Promise<void> {
  await tx.query(
    `insert into custom_field_value (custom_field_id, position, value)
     select id, place - 1, value
     from jsonb_to_recordset($1) as entry(id integer, "values" jsonb),
       jsonb_array_elements_text("values") with ordinality as listed(value, place)
     on conflict (custom_field_id, position) do nothing`,
    [JSON.stringify(fields)],
  );
}

/** Inserts segments by id. */
export async function insertSegments(tx: Transaction, segments: CatalogChanges['segments']): Promise<void> {
  await tx.query(
    `insert into segment (id, name)
     select id, name from jsonb_to_recordset($1) as entry(id integer, name text)
     on conflict (id) do nothing`,
    [JSON.stringify(segments)],
  );
}

/** Adds what is not on the blocklist yet. */
export async function insertBlocklist(tx: Transaction, blocklist: Catalog['blocklist']): Promise<void> {
  await tx.query(
    `insert into blocklist (kind, value)
     select 'email', unnest($1::text[])
     union all
     select 'mobile-phone', unnest($2::text[])
     on conflict (kind, value) do nothing`,
    [blocklist.emails, blocklist.mobilePhones],
  );
}
