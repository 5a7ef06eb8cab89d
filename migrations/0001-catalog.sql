-- The catalog: all reference data of a project (docs/spec.md §1).
--
-- Small tables, read whole, changed by people: on a cluster each is a reference table. Ids are handed out by
-- project.last_catalog_id, not by identity columns: Citus refuses those in tables with foreign keys, and ids
-- that a rolled back apply never burns are the same on every machine. Rows are never deleted, ids never reused.
--
-- Names are unique in any case. What is equal in any case is decided in one place, by the program under the
-- catalog's lock (the row of project); the indexes fold ASCII only, so they never contradict it.

create table project (
  id integer primary key check (id = 1),
  time_zone text not null,
  default_country text not null check (default_country ~ '^[A-Z]{2}$'),
  name_order text not null check (name_order in ('first-last', 'last-first')),
  accept_possible_numbers boolean not null,
  last_catalog_id integer not null
);

create table brand (
  id integer primary key,
  system_name text not null,
  name text not null
);
create unique index brand_system_name on brand (lower(system_name collate "C"));

create table topic (
  id integer primary key,
  brand_id integer not null references brand (id),
  external_id text not null,
  name text not null
);
create unique index topic_external_id on topic (brand_id, lower(external_id collate "C"));

create table point_of_contact (
  id integer primary key,
  external_id text not null,
  name text not null,
  brand_id integer not null references brand (id)
);
create unique index point_of_contact_external_id on point_of_contact (lower(external_id collate "C"));

create table data_source (
  id integer primary key,
  system_name text not null,
  name text not null,
  point_of_contact_id integer not null references point_of_contact (id)
);
create unique index data_source_system_name on data_source (lower(system_name collate "C"));

create table area (
  id integer primary key,
  external_id text not null,
  name text not null,
  parent_id integer references area (id) check (parent_id <> id),
  time_zone text
);
create unique index area_external_id on area (lower(external_id collate "C"));

create table action_template (
  id integer primary key,
  system_name text not null,
  name text not null,
  category text not null check (category in ('personal', 'performed', 'system'))
);
create unique index action_template_system_name on action_template (lower(system_name collate "C"));

-- position is the strength: the lowest is the strongest. Not unique, so that one statement can reorder.
create table external_identity (
  id integer primary key,
  system_name text not null,
  name text not null,
  may_change boolean not null,
  position integer not null
);
create unique index external_identity_system_name on external_identity (lower(system_name collate "C"));

create table custom_field (
  id integer primary key,
  system_name text not null,
  name text not null,
  type text not null check (type in ('string', 'boolean', 'integer', 'decimal', 'date', 'datetime', 'enum')),
  multiple boolean not null,
  blank_clears boolean not null,
  create_missing_values boolean not null check (type = 'enum' or not create_missing_values)
);
create unique index custom_field_system_name on custom_field (lower(system_name collate "C"));

create table custom_field_value (
  custom_field_id integer not null references custom_field (id),
  position integer not null,
  value text not null,
  primary key (custom_field_id, position)
);
create unique index custom_field_value_value on custom_field_value (custom_field_id, lower(value collate "C"));

create table segment (
  id integer primary key,
  name text not null
);
create unique index segment_name on segment (lower(name collate "C"));

create table blocklist (
  kind text not null check (kind in ('email', 'mobile-phone')),
  value text not null,
  primary key (kind, value)
);

-- What a new project starts with.
insert into project values (1, 'UTC', 'US', 'first-last', false, 3);
insert into brand values (1, 'main', 'Main');
insert into point_of_contact values (2, 'admin-panel', 'Admin panel', 1);
insert into data_source values (3, 'admin-panel', 'Admin panel', 2);
