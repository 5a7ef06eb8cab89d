-- Taking imports back (docs/spec.md §9.7): what an undo has done so far, and what it left as it was.

-- Set for what the undo of a row put back; `former` holds what the row had written. Null in all others, which costs
-- them no byte: the undone row is known by import and row.
alter table customer_change add column undo boolean;

-- One row per import that is being undone, or was.
create table import_undo (
  import_id bigint primary key,
  started_by text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  -- How the import stood before.
  status_before text not null check (status_before in ('completed', 'failed', 'cancelled')),
  -- The number that the row undone first took among all rows ever applied; null until one is. Whatever was written
  -- before it found the import's effects there.
  first_position bigint,
  -- The checkpoint: rows from here on are undone. An undo goes from the last row to the first.
  next_row bigint not null,
  total_rows bigint not null,
  removed bigint not null default 0,
  created_kept bigint not null default 0,
  restored bigint not null default 0,
  partly bigint not null default 0,
  updated_kept bigint not null default 0,
  gone bigint not null default 0,
  values_restored bigint not null default 0,
  values_changed bigint not null default 0,
  values_held bigint not null default 0,
  values_last bigint not null default 0,
  memberships bigint not null default 0,
  actions bigint not null default 0,
  -- Time spent on committed batches, over all attempts.
  seconds double precision not null default 0
);

-- The values that an undo left as they were, each as {"<value key>": value}, with what it would have put there.
create table import_undo_kept (
  import_id bigint not null,
  row_number integer not null,
  value_key text not null,
  customer_id bigint not null,
  reason text not null check (reason in ('changed-since', 'held-by-another', 'last-identifier')),
  present jsonb not null,
  former jsonb not null,
  held_by bigint,
  primary key (import_id, row_number, value_key)
);
