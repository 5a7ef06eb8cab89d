-- Rehearsals and stop rules (docs/spec.md §9.3, §9.4): what an import would do, and what stops one by itself.

-- A rehearsal reads the base and writes here only. What its earlier rows would have done lies in temporary tables of
-- the connection that runs it: when that is gone it begins anew.
create table rehearsal (
  id bigint generated always as identity primary key,
  -- The draft it was made for, by number and version, which may have become an import; null: a file on the command
  -- line.
  draft_id bigint,
  draft_version integer,
  -- As `DraftRequest` of src/queue/draft.ts.
  request jsonb not null,
  with_evidence boolean not null,
  -- Any worker runs it; otherwise only the process that began it.
  for_workers boolean not null,
  status text not null check (status in ('queued', 'running', 'completed', 'failed', 'cancelled')),
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  -- Why it failed, one sentence.
  failure text,
  cancel_requested boolean not null default false,
  -- Claimed by raising the attempt, as imports are.
  attempt integer not null default 0,
  -- Attempts in a row that ended without a word.
  crashes integer not null default 0,
  lease_until timestamptz,
  -- The server's process whose session runs it.
  backend_pid integer,
  file_name text not null,
  file_sha256 text,
  headers jsonb,
  -- The base that it describes: as it was at this moment, before this row number, with this catalog.
  moment timestamptz,
  base_position bigint,
  catalog_hash text,
  -- How far the attempt is.
  rows bigint not null default 0,
  bytes bigint not null default 0,
  total_bytes bigint not null default 0,
  seconds double precision not null default 0,
  created bigint not null default 0,
  updated bigint not null default 0,
  unchanged bigint not null default 0,
  not_found bigint not null default 0,
  rejected bigint not null default 0,
  blank bigint not null default 0,
  warnings bigint not null default 0,
  sentences jsonb not null default '[]',
  -- As `RehearsalResult` of src/contract/rehearsal-answers.ts, but for rows and issues.
  effects jsonb,
  -- Not jsonb: cells may hold what that does not take.
  evidence json
);
create index rehearsal_by_draft on rehearsal (draft_id, id);
create index rehearsal_by_file on rehearsal (file_sha256, id);
-- Few are not over at any time.
create index rehearsal_not_over on rehearsal (id) where status in ('queued', 'running');

-- Findings per batch, as in import_issue; those of an attempt that is gone are deleted by the next one.
create table rehearsal_issue (
  rehearsal_id bigint not null,
  batch integer not null,
  code text not null,
  level text not null,
  column_index integer not null,
  count bigint not null,
  row_ranges integer[] not null,
  samples jsonb not null,
  primary key (rehearsal_id, batch, code, level, column_index)
);

-- The first rows of each outcome, as `RehearsalSample` of src/contract/rehearsal-answers.ts.
create table rehearsal_sample (
  rehearsal_id bigint not null,
  row_number bigint not null,
  sample jsonb not null,
  primary key (rehearsal_id, row_number)
);

alter table import
  -- Rows that subscribed somebody who was not; counted only where a stop rule asks for it.
  add column consent_gained bigint not null default 0,
  -- Why it is paused, one sentence.
  add column paused_because text,
  -- The stop rules that a person has waved through.
  add column waived_rules text[] not null default '{}';
