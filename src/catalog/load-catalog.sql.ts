import type pg from 'pg';
import type { Catalog } from '../customer/catalog.ts';

/**
 * Reads the whole catalog. One statement, so that it sees one moment whatever is applied meanwhile; locks
 * nothing. Every table is read whole; the values of a field by their primary key.
 */
export async function selectCatalog(client: pg.ClientBase | pg.Pool): Promise<Catalog | null> {
  const { rows } = await client.query<{ catalog: Catalog }>(wholeCatalog);
  return rows[0]?.catalog ?? null;
}

const wholeCatalog = `
  select json_build_object(
    'project', json_build_object(
      'timeZone', time_zone, 'defaultCountry', default_country,
      'nameOrder', name_order, 'acceptPossibleNumbers', accept_possible_numbers),
    'brands', (
      select coalesce(json_agg(json_build_object(
        'id', id, 'systemName', system_name, 'name', name) order by id), '[]')
      from brand),
    'topics', (
      select coalesce(json_agg(json_build_object(
        'id', id, 'brandId', brand_id, 'externalId', external_id, 'name', name) order by id), '[]')
      from topic),
    'pointsOfContact', (
      select coalesce(json_agg(json_build_object(
        'id', id, 'externalId', external_id, 'name', name, 'brandId', brand_id) order by id), '[]')
      from point_of_contact),
    'dataSources', (
      select coalesce(json_agg(json_build_object(
        'id', id, 'systemName', system_name, 'name', name, 'pointOfContactId', point_of_contact_id) order by id), '[]')
      from data_source),
    'areas', (
      select coalesce(json_agg(json_build_object(
        'id', id, 'externalId', external_id, 'name', name, 'parentId', parent_id, 'timeZone', time_zone) order by id), '[]')
      from area),
    'actionTemplates', (
      select coalesce(json_agg(json_build_object(
        'id', id, 'systemName', system_name, 'name', name, 'category', category) order by id), '[]')
      from action_template),
    'externalIdentities', (
      select coalesce(json_agg(json_build_object(
        'id', id, 'systemName', system_name, 'name', name, 'mayChange', may_change) order by position, id), '[]')
      from external_identity),
    'customFields', (
      select coalesce(json_agg(json_build_object(
        'id', id, 'systemName', system_name, 'name', name, 'type', type, 'multiple', multiple,
        'blankClears', blank_clears, 'createMissingValues', create_missing_values,
        'values', (
          select coalesce(json_agg(value order by position), '[]')
          from custom_field_value where custom_field_id = custom_field.id)) order by id), '[]')
      from custom_field),
    'segments', (
      select coalesce(json_agg(json_build_object('id', id, 'name', name) order by id), '[]')
      from segment),
    'blocklist', json_build_object(
      'emails', (
        select coalesce(json_agg(value order by value), '[]') from blocklist where kind = 'email'),
      'mobilePhones', (
        select coalesce(json_agg(value order by value), '[]') from blocklist where kind = 'mobile-phone'))
  ) as catalog
  from project`;
