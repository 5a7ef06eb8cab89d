-- How files of one kind are read, under a name (docs/spec.md §9.2). Few, read whole or by key; an import keeps its
-- own settings, so that a recipe may change or go at any time.
create table recipe (
  -- The name in lower case: names are found in any case.
  key text primary key,
  name text not null,
  -- Hash of the headers it was made for, whatever their order.
  fingerprint text not null,
  -- As the file that `muster recipes export` writes.
  document jsonb not null,
  changed_at timestamptz not null
);
