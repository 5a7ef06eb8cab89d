-- The customer base and the imports that fill it (docs/spec.md §§5–9).
--
-- Everything that hangs on a customer is keyed by the customer's id, identifiers by their key, batches and
-- issues by their import: on a cluster these are the distribution columns (distribution.json), which is why no
-- foreign keys run between them and every unique constraint holds its own.

create table customer (
  id bigint primary key,
  created_import bigint not null,
  changed_import bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  created_row integer not null,
  changed_row integer not null,
  created_point integer not null,
  area_id integer,
  birth_date date,
  is_email_confirmed boolean,
  is_mobile_phone_confirmed boolean,
  sex text,
  email text,
  mobile_phone text,
  discount_card text,
  last_name text,
  first_name text,
  middle_name text,
  time_zone text,
  -- {"x<external identity id>": "value"}
  external_identities jsonb,
  -- {"f<custom field id>": value}; decimals, dates and date-times are strings
  custom_fields jsonb,
  -- {"b<brand>[.<channel>[.<topic>]]": [value, as of in epoch milliseconds, import, point of contact]}
  subscriptions jsonb
);

-- Who has a value: e-mails, phones, external identities (former ones too, for ever) and cards. The key is
-- 128 bits of SHA-256 of kind and value, so that no value is too long for the index; made by the program.
create table customer_identifier (
  key uuid primary key,
  customer_id bigint not null,
  -- A replaced or cleared external identity: it finds its customer, but is not the current value.
  former boolean not null
);

-- What updates replaced: {"<value key>": former value}. Creations stand in customer itself.
-- position: the number that the row had among all rows ever applied; it orders a customer's history.
create table customer_change (
  customer_id bigint not null,
  position bigint not null,
  import_id bigint not null,
  row_number integer not null,
  point_of_contact_id integer not null,
  former jsonb not null,
  primary key (customer_id, position)
);

create table customer_action (
  customer_id bigint not null,
  position bigint not null,
  import_id bigint not null,
  row_number integer not null,
  at timestamptz not null,
  template_id integer not null,
  point_of_contact_id integer not null,
  data_source_id integer not null,
  primary key (customer_id, position)
);

create table segment_member (
  customer_id bigint not null,
  segment_id integer not null,
  import_id bigint not null,
  primary key (customer_id, segment_id)
);

-- One row: the number of the next row to be applied, which is the id of the customer it may create. Raised by
-- each batch's row count in the batch's own transaction: the same ids for any batch size and any crash.
create table row_counter (
  id integer primary key check (id = 1),
  next_position bigint not null
);
insert into row_counter values (1, 1);

-- The catalog as imports found it at their start; imports of an unchanged catalog share one.
create table catalog_snapshot (
  hash text primary key,
  catalog jsonb not null
);

create table import (
  id bigint generated always as identity primary key,
  type text not null default 'customers' check (type = 'customers'),
  status text not null check (
    status in ('draft', 'queued', 'running', 'paused', 'completed', 'failed', 'cancelled', 'undoing', 'undone')
  ),
  action text not null check (action in ('edit-existing', 'add-and-edit')),
  name text,
  started_by text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  -- Why it failed, one sentence.
  failure text,
  file_name text not null,
  file_path text not null,
  file_bytes bigint not null,
  file_sha256 text not null,
  settings jsonb not null,
  -- How the file is read: dialect, headers, phone style.
  reading jsonb not null,
  segment_id integer,
  catalog_hash text not null,
  -- Claimed by raising the attempt; every batch begins by finding its own attempt still there.
  attempt integer not null default 0,
  owner text,
  lease_until timestamptz,
  -- The checkpoint: where the next batch begins.
  next_offset bigint not null,
  next_row bigint not null,
  next_line bigint not null,
  created bigint not null default 0,
  updated bigint not null default 0,
  unchanged bigint not null default 0,
  not_found bigint not null default 0,
  rejected bigint not null default 0,
  blank bigint not null default 0,
  warnings bigint not null default 0,
  -- Time spent running, over all attempts.
  seconds double precision not null default 0
);

-- One row per batch: where it stands in the file, and its rows' outcomes and customers, packed.
create table import_batch (
  import_id bigint not null,
  batch integer not null,
  first_row bigint not null,
  row_count integer not null,
  first_position bigint not null,
  file_offset bigint not null,
  file_line bigint not null,
  -- One byte a row: see import/outcomes.ts.
  outcomes bytea not null,
  -- Eight bytes a row that is updated or unchanged; a created row's customer is first_position + its place.
  matched bytea not null,
  -- What rows added to enums that create missing values: [{"customFieldId", "value"}]
  enum_values jsonb not null,
  primary key (import_id, batch)
);

-- Findings per batch, code and column: as row ranges and a few samples, so that a million bad phones do not
-- become a million rows. Findings that the file alone does not show again keep their values in details.
create table import_issue (
  import_id bigint not null,
  batch integer not null,
  code text not null,
  level text not null,
  -- Index of the column in the file; -1: a finding about the row or the file.
  column_index integer not null,
  count bigint not null,
  -- from, to, from, to, …
  row_ranges integer[] not null,
  -- [[row, value, …], …]
  samples jsonb not null,
  details jsonb,
  primary key (import_id, batch, code, level, column_index)
);
