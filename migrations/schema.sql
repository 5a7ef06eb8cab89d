-- What the migrations add up to, written by `npm run schema`.

create table action_template (
  id integer not null,
  system_name text not null,
  name text not null,
  category text not null,
  constraint action_template_category_check CHECK ((category = ANY (ARRAY['personal'::text, 'performed'::text, 'system'::text]))),
  constraint action_template_pkey PRIMARY KEY (id)
);

create table area (
  id integer not null,
  external_id text not null,
  name text not null,
  parent_id integer,
  time_zone text,
  constraint area_check CHECK ((parent_id <> id)),
  constraint area_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES area(id),
  constraint area_pkey PRIMARY KEY (id)
);

create table batch_time (
  at_most double precision not null,
  batches bigint default 0 not null,
  seconds double precision default 0 not null,
  constraint batch_time_pkey PRIMARY KEY (at_most)
);

create table blocklist (
  kind text not null,
  value text not null,
  constraint blocklist_kind_check CHECK ((kind = ANY (ARRAY['email'::text, 'mobile-phone'::text]))),
  constraint blocklist_pkey PRIMARY KEY (kind, value)
);

create table brand (
  id integer not null,
  system_name text not null,
  name text not null,
  constraint brand_pkey PRIMARY KEY (id)
);

create table catalog_snapshot (
  hash text not null,
  catalog jsonb not null,
  constraint catalog_snapshot_pkey PRIMARY KEY (hash)
);

create table custom_field (
  id integer not null,
  system_name text not null,
  name text not null,
  type text not null,
  multiple boolean not null,
  blank_clears boolean not null,
  create_missing_values boolean not null,
  constraint custom_field_check CHECK (((type = 'enum'::text) OR (NOT create_missing_values))),
  constraint custom_field_pkey PRIMARY KEY (id),
  constraint custom_field_type_check CHECK ((type = ANY (ARRAY['string'::text, 'boolean'::text, 'integer'::text, 'decimal'::text, 'date'::text, 'datetime'::text, 'enum'::text])))
);

create table custom_field_value (
  custom_field_id integer not null,
  "position" integer not null,
  value text not null,
  constraint custom_field_value_custom_field_id_fkey FOREIGN KEY (custom_field_id) REFERENCES custom_field(id),
  constraint custom_field_value_pkey PRIMARY KEY (custom_field_id, "position")
);

create table customer (
  id bigint not null,
  created_import bigint not null,
  changed_import bigint not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
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
  external_identities jsonb,
  custom_fields jsonb,
  subscriptions jsonb,
  constraint customer_pkey PRIMARY KEY (id)
);

create table customer_action (
  customer_id bigint not null,
  "position" bigint not null,
  import_id bigint not null,
  row_number integer not null,
  at timestamp with time zone not null,
  template_id integer not null,
  point_of_contact_id integer not null,
  data_source_id integer not null,
  constraint customer_action_pkey PRIMARY KEY (customer_id, "position")
);

create table customer_change (
  customer_id bigint not null,
  "position" bigint not null,
  import_id bigint not null,
  row_number integer not null,
  point_of_contact_id integer not null,
  former jsonb not null,
  undo boolean,
  constraint customer_change_pkey PRIMARY KEY (customer_id, "position")
);

create table customer_identifier (
  key uuid not null,
  customer_id bigint not null,
  former boolean not null,
  constraint customer_identifier_pkey PRIMARY KEY (key)
);

create table data_source (
  id integer not null,
  system_name text not null,
  name text not null,
  point_of_contact_id integer not null,
  constraint data_source_pkey PRIMARY KEY (id),
  constraint data_source_point_of_contact_id_fkey FOREIGN KEY (point_of_contact_id) REFERENCES point_of_contact(id)
);

create table external_identity (
  id integer not null,
  system_name text not null,
  name text not null,
  may_change boolean not null,
  "position" integer not null,
  constraint external_identity_pkey PRIMARY KEY (id)
);

create table file_store (
  id integer not null,
  mark text not null,
  constraint file_store_id_check CHECK ((id = 1)),
  constraint file_store_pkey PRIMARY KEY (id)
);

create table idempotent_request (
  operation text not null,
  key text not null,
  body_hash text not null,
  claimed_until timestamp with time zone not null,
  answer jsonb,
  created_at timestamp with time zone default now() not null,
  constraint idempotent_request_pkey PRIMARY KEY (operation, key)
);

create table import (
  id bigint generated always as identity not null,
  type text default 'customers'::text not null,
  status text not null,
  action text not null,
  name text,
  started_by text not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  failure text,
  file_name text not null,
  file_path text not null,
  file_bytes bigint not null,
  file_sha256 text not null,
  settings jsonb not null,
  reading jsonb not null,
  segment_id integer,
  catalog_hash text not null,
  attempt integer default 0 not null,
  owner text,
  next_offset bigint not null,
  next_row bigint not null,
  next_line bigint not null,
  created bigint default 0 not null,
  updated bigint default 0 not null,
  unchanged bigint default 0 not null,
  not_found bigint default 0 not null,
  rejected bigint default 0 not null,
  blank bigint default 0 not null,
  warnings bigint default 0 not null,
  seconds double precision default 0 not null,
  for_workers boolean default false not null,
  text_bytes bigint,
  crashes integer default 0 not null,
  breaks integer default 0 not null,
  trouble text,
  consent_gained bigint default 0 not null,
  paused_because text,
  waived_rules text[] default '{}'::text[] not null,
  file_removed_at timestamp with time zone,
  constraint import_action_check CHECK ((action = ANY (ARRAY['edit-existing'::text, 'add-and-edit'::text]))),
  constraint import_pkey PRIMARY KEY (id),
  constraint import_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'queued'::text, 'running'::text, 'paused'::text, 'completed'::text, 'failed'::text, 'cancelled'::text, 'undoing'::text, 'undone'::text]))),
  constraint import_type_check CHECK ((type = 'customers'::text))
);

create table import_batch (
  import_id bigint not null,
  batch integer not null,
  first_row bigint not null,
  row_count integer not null,
  first_position bigint not null,
  file_offset bigint not null,
  file_line bigint not null,
  outcomes bytea not null,
  matched bytea not null,
  enum_values jsonb not null,
  constraint import_batch_pkey PRIMARY KEY (import_id, batch)
);

create table import_control (
  import_id bigint not null,
  lease_until timestamp with time zone,
  backend_pid integer,
  cancel_requested boolean default false not null,
  constraint import_control_pkey PRIMARY KEY (import_id)
);

create table import_draft (
  id bigint not null,
  request jsonb not null,
  version integer default 1 not null,
  created_by text not null,
  created_at timestamp with time zone default now() not null,
  changed_at timestamp with time zone default now() not null,
  constraint import_draft_pkey PRIMARY KEY (id)
);

create table import_event (
  id uuid default gen_random_uuid() not null,
  import_id bigint not null,
  status text not null,
  happened_at timestamp with time zone default clock_timestamp() not null,
  action text not null,
  started_at timestamp with time zone not null,
  created bigint not null,
  updated bigint not null,
  unchanged bigint not null,
  not_found bigint not null,
  rejected bigint not null,
  blank bigint not null,
  warnings bigint not null,
  seconds double precision not null,
  constraint import_event_pkey PRIMARY KEY (id),
  constraint import_event_status_check CHECK ((status = ANY (ARRAY['completed'::text, 'failed'::text, 'cancelled'::text, 'paused'::text, 'undone'::text])))
);

create table import_issue (
  import_id bigint not null,
  batch integer not null,
  code text not null,
  level text not null,
  column_index integer not null,
  count bigint not null,
  row_ranges integer[] not null,
  samples jsonb not null,
  details jsonb,
  constraint import_issue_pkey PRIMARY KEY (import_id, batch, code, level, column_index)
);

create table import_key (
  key text not null,
  request_hash text not null,
  import_id bigint not null,
  created_at timestamp with time zone default now() not null,
  constraint import_key_pkey PRIMARY KEY (key)
);

create table import_undo (
  import_id bigint not null,
  started_by text not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  status_before text not null,
  first_position bigint,
  next_row bigint not null,
  total_rows bigint not null,
  removed bigint default 0 not null,
  created_kept bigint default 0 not null,
  restored bigint default 0 not null,
  partly bigint default 0 not null,
  updated_kept bigint default 0 not null,
  gone bigint default 0 not null,
  values_restored bigint default 0 not null,
  values_changed bigint default 0 not null,
  values_held bigint default 0 not null,
  values_last bigint default 0 not null,
  memberships bigint default 0 not null,
  actions bigint default 0 not null,
  seconds double precision default 0 not null,
  constraint import_undo_pkey PRIMARY KEY (import_id),
  constraint import_undo_status_before_check CHECK ((status_before = ANY (ARRAY['completed'::text, 'failed'::text, 'cancelled'::text])))
);

create table import_undo_kept (
  import_id bigint not null,
  row_number integer not null,
  value_key text not null,
  customer_id bigint not null,
  reason text not null,
  present jsonb not null,
  former jsonb not null,
  held_by bigint,
  constraint import_undo_kept_pkey PRIMARY KEY (import_id, row_number, value_key),
  constraint import_undo_kept_reason_check CHECK ((reason = ANY (ARRAY['changed-since'::text, 'held-by-another'::text, 'last-identifier'::text])))
);

create table migration (
  number integer not null,
  name text not null,
  checksum text not null,
  muster_version text not null,
  applied_at timestamp with time zone default now() not null,
  constraint migration_pkey PRIMARY KEY (number)
);

create table notification (
  event_id uuid not null,
  channel text not null,
  attempts integer default 0 not null,
  next_at timestamp with time zone default now() not null,
  delivered_at timestamp with time zone,
  given_up_at timestamp with time zone,
  trouble text,
  constraint notification_event_id_fkey FOREIGN KEY (event_id) REFERENCES import_event(id) ON DELETE CASCADE,
  constraint notification_pkey PRIMARY KEY (event_id, channel)
);

create table notification_channel (
  name text not null,
  since timestamp with time zone default now() not null,
  constraint notification_channel_name_check CHECK ((name = ANY (ARRAY['webhook'::text, 'mail'::text]))),
  constraint notification_channel_pkey PRIMARY KEY (name)
);

create table point_of_contact (
  id integer not null,
  external_id text not null,
  name text not null,
  brand_id integer not null,
  constraint point_of_contact_brand_id_fkey FOREIGN KEY (brand_id) REFERENCES brand(id),
  constraint point_of_contact_pkey PRIMARY KEY (id)
);

create table project (
  id integer not null,
  time_zone text not null,
  default_country text not null,
  name_order text not null,
  accept_possible_numbers boolean not null,
  last_catalog_id integer not null,
  constraint project_default_country_check CHECK ((default_country ~ '^[A-Z]{2}$'::text)),
  constraint project_id_check CHECK ((id = 1)),
  constraint project_name_order_check CHECK ((name_order = ANY (ARRAY['first-last'::text, 'last-first'::text]))),
  constraint project_pkey PRIMARY KEY (id)
);

create table recipe (
  key text not null,
  name text not null,
  fingerprint text not null,
  document jsonb not null,
  changed_at timestamp with time zone not null,
  constraint recipe_pkey PRIMARY KEY (key)
);

create table rehearsal (
  id bigint generated always as identity not null,
  draft_id bigint,
  draft_version integer,
  request jsonb not null,
  with_evidence boolean not null,
  for_workers boolean not null,
  status text not null,
  created_at timestamp with time zone default now() not null,
  finished_at timestamp with time zone,
  failure text,
  cancel_requested boolean default false not null,
  attempt integer default 0 not null,
  crashes integer default 0 not null,
  lease_until timestamp with time zone,
  backend_pid integer,
  file_name text not null,
  file_sha256 text,
  headers jsonb,
  moment timestamp with time zone,
  base_position bigint,
  catalog_hash text,
  rows bigint default 0 not null,
  bytes bigint default 0 not null,
  total_bytes bigint default 0 not null,
  seconds double precision default 0 not null,
  created bigint default 0 not null,
  updated bigint default 0 not null,
  unchanged bigint default 0 not null,
  not_found bigint default 0 not null,
  rejected bigint default 0 not null,
  blank bigint default 0 not null,
  warnings bigint default 0 not null,
  sentences jsonb default '[]'::jsonb not null,
  effects jsonb,
  evidence json,
  constraint rehearsal_pkey PRIMARY KEY (id),
  constraint rehearsal_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'running'::text, 'completed'::text, 'failed'::text, 'cancelled'::text])))
);

create table rehearsal_issue (
  rehearsal_id bigint not null,
  batch integer not null,
  code text not null,
  level text not null,
  column_index integer not null,
  count bigint not null,
  row_ranges integer[] not null,
  samples jsonb not null,
  constraint rehearsal_issue_pkey PRIMARY KEY (rehearsal_id, batch, code, level, column_index)
);

create table rehearsal_sample (
  rehearsal_id bigint not null,
  row_number bigint not null,
  sample jsonb not null,
  constraint rehearsal_sample_pkey PRIMARY KEY (rehearsal_id, row_number)
);

create table row_counter (
  id integer not null,
  next_position bigint not null,
  constraint row_counter_id_check CHECK ((id = 1)),
  constraint row_counter_pkey PRIMARY KEY (id)
);

create table segment (
  id integer not null,
  name text not null,
  constraint segment_pkey PRIMARY KEY (id)
);

create table segment_member (
  customer_id bigint not null,
  segment_id integer not null,
  import_id bigint not null,
  constraint segment_member_pkey PRIMARY KEY (customer_id, segment_id)
);

create table topic (
  id integer not null,
  brand_id integer not null,
  external_id text not null,
  name text not null,
  constraint topic_brand_id_fkey FOREIGN KEY (brand_id) REFERENCES brand(id),
  constraint topic_pkey PRIMARY KEY (id)
);

create table upload (
  id text not null,
  name text not null,
  bytes bigint,
  sha256 text,
  uploaded_by text not null,
  created_at timestamp with time zone default now() not null,
  touched_at timestamp with time zone default now() not null,
  completed_at timestamp with time zone,
  look jsonb,
  used_at timestamp with time zone,
  sender text,
  sender_until timestamp with time zone,
  sender_wanted text,
  constraint upload_id_check CHECK ((id ~ '^[0-9a-f]{32}$'::text)),
  constraint upload_pkey PRIMARY KEY (id)
);

CREATE UNIQUE INDEX action_template_system_name ON muster.action_template USING btree (lower((system_name COLLATE "C")));

CREATE UNIQUE INDEX area_external_id ON muster.area USING btree (lower((external_id COLLATE "C")));

CREATE UNIQUE INDEX brand_system_name ON muster.brand USING btree (lower((system_name COLLATE "C")));

CREATE UNIQUE INDEX custom_field_system_name ON muster.custom_field USING btree (lower((system_name COLLATE "C")));

CREATE UNIQUE INDEX custom_field_value_value ON muster.custom_field_value USING btree (custom_field_id, lower((value COLLATE "C")));

CREATE UNIQUE INDEX data_source_system_name ON muster.data_source USING btree (lower((system_name COLLATE "C")));

CREATE UNIQUE INDEX external_identity_system_name ON muster.external_identity USING btree (lower((system_name COLLATE "C")));

CREATE INDEX import_by_content ON muster.import USING btree (file_sha256);

CREATE INDEX import_by_file ON muster.import USING btree ("right"(file_path, 32));

CREATE INDEX import_by_start ON muster.import USING btree (started_at, id);

CREATE INDEX import_unfinished ON muster.import USING btree (started_at, id) WHERE (status = ANY (ARRAY['queued'::text, 'running'::text, 'paused'::text, 'undoing'::text]));

CREATE INDEX notification_due ON muster.notification USING btree (next_at) WHERE ((delivered_at IS NULL) AND (given_up_at IS NULL));

CREATE UNIQUE INDEX point_of_contact_external_id ON muster.point_of_contact USING btree (lower((external_id COLLATE "C")));

CREATE INDEX rehearsal_by_draft ON muster.rehearsal USING btree (draft_id, id);

CREATE INDEX rehearsal_by_file ON muster.rehearsal USING btree (file_sha256, id);

CREATE INDEX rehearsal_not_over ON muster.rehearsal USING btree (id) WHERE (status = ANY (ARRAY['queued'::text, 'running'::text]));

CREATE UNIQUE INDEX segment_name ON muster.segment USING btree (lower((name COLLATE "C")));

CREATE UNIQUE INDEX topic_external_id ON muster.topic USING btree (brand_id, lower((external_id COLLATE "C")));
