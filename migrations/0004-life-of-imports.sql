-- The life of an import before and beside its batches (docs/spec.md §9): drafts, who runs what, cancelling.

-- What a person is still choosing. Its id is that of the import it becomes: starting it deletes the draft and
-- inserts the import in one transaction, so that of fifty starts one does.
create table import_draft (
  id bigint primary key,
  -- As `DraftRequest` of src/queue/draft.ts.
  request jsonb not null,
  -- Raised by each change: two tabs do not overwrite each other.
  version integer not null default 1,
  created_by text not null,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);

-- Keys by which a client that repeats itself gets the draft that it made the first time.
create table import_key (
  key text primary key,
  -- SHA-256 of what was asked for; the same key with something else is a mistake.
  request_hash text not null,
  import_id bigint not null
);

-- What a running import and others tell each other while its own row is locked by the batch at work.
create table import_control (
  import_id bigint primary key,
  -- Until when whoever runs the import, or waits for its turn, is taken for alive without saying so again.
  lease_until timestamptz,
  -- The server's process that holds the lock of the one import that writes, for whoever runs this one.
  backend_pid integer,
  cancel_requested boolean not null default false
);
insert into import_control (import_id, lease_until)
  select id, lease_until from import where lease_until is not null;

alter table import
  drop column lease_until,
  -- Any worker runs it; otherwise only the process that started it, or one that is told to continue it.
  add column for_workers boolean not null default false,
  -- Of the text that rows are read from, which offsets count; null: as the file.
  add column text_bytes bigint,
  -- Attempts since the last committed batch that ended without a word, and that lost the connection.
  add column crashes integer not null default 0,
  add column breaks integer not null default 0,
  -- Why the last attempt could not go on; null once one does.
  add column trouble text;
