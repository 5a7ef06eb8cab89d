-- What a service needs that runs by itself: it tells of ends, takes files away after their time, measures itself, and
-- several of its processes share one folder of files.

-- That an import has ended, or waits for a person. Written in the transaction that ended it, so that whoever dies
-- afterwards loses nothing; counts as they stood then, and nobody's name.
create table import_event (
  -- Sent along: who hears of it twice can tell.
  id uuid primary key default gen_random_uuid(),
  import_id bigint not null,
  status text not null check (status in ('completed', 'failed', 'cancelled', 'paused', 'undone')),
  happened_at timestamptz not null default clock_timestamp(),
  action text not null,
  started_at timestamptz not null,
  created bigint not null,
  updated bigint not null,
  unchanged bigint not null,
  not_found bigint not null,
  rejected bigint not null,
  blank bigint not null,
  warnings bigint not null,
  seconds double precision not null
);

-- Where events are told, and since when: nobody is told of what came before.
create table notification_channel (
  name text primary key check (name in ('webhook', 'mail')),
  since timestamptz not null default now()
);

-- An event on its way to a channel.
create table notification (
  event_id uuid not null references import_event on delete cascade,
  channel text not null,
  attempts integer not null default 0,
  -- When to try (again); whoever tries moves it on first, so that it is tried again if he dies.
  next_at timestamptz not null default now(),
  delivered_at timestamptz,
  given_up_at timestamptz,
  -- Why the last attempt failed, without what the other side said.
  trouble text,
  primary key (event_id, channel)
);
create index notification_due on notification (next_at) where delivered_at is null and given_up_at is null;

-- How long batches took, as a histogram: batches of more than the limit before and at most this one.
create table batch_time (
  at_most double precision primary key,
  batches bigint not null default 0,
  seconds double precision not null default 0
);
insert into batch_time (at_most)
  select unnest('{0.1, 0.25, 0.5, 1, 2, 3, 5, 7.5, 10, 15, 30, 60, Infinity}'::double precision[]);

-- The mark of the folder that holds this base's files: a process that sees another folder is told so.
create table file_store (
  id integer primary key check (id = 1),
  mark text not null
);

alter table upload
  -- Which process writes to it, until when it is taken for alive, and who waits for it to stop.
  add column sender text,
  add column sender_until timestamptz,
  add column sender_wanted text;

alter table import
  -- Its file was taken away after its time.
  add column file_removed_at timestamptz;

alter table import_key
  add column created_at timestamptz not null default now();

-- Lists begin anywhere; the few imports that are not over are asked for every second; so are files by their content.
create index import_by_start on import (started_at, id);
create index import_unfinished on import (started_at, id) where status in ('queued', 'running', 'paused', 'undoing');
create index import_by_content on import (file_sha256);
create index import_by_file on import (right(file_path, 32));
