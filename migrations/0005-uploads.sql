-- Files that arrive over HTTP, and answers that are given once (docs/spec.md §9.1, §9.4). Both few and short-lived.
create table upload (
  -- Also the file's id in the file store; how much of it has arrived is the size of that file.
  id text primary key check (id ~ '^[0-9a-f]{32}$'),
  -- For showing only.
  name text not null,
  -- What the sender has announced; null: nothing.
  bytes bigint,
  sha256 text,
  uploaded_by text not null,
  created_at timestamptz not null default now(),
  touched_at timestamptz not null default now(),
  -- Set with the look when the last byte has arrived.
  completed_at timestamptz,
  -- What every byte of it says: size, hash, lines, kind, encoding.
  look jsonb,
  -- An import was made of it: it goes when the import's files go.
  used_at timestamptz
);

-- A request that changes something and was sent with an Idempotency-Key.
create table idempotent_request (
  operation text not null,
  key text not null,
  body_hash text not null,
  -- Whoever works on it says so for this long.
  claimed_until timestamptz not null,
  -- Null until it is done.
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (operation, key)
);
