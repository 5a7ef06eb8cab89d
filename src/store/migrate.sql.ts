import type pg from 'pg';
import type { Transaction } from './transaction.ts';

/** A migration the base has seen. */
export interface AppliedMigration {
  readonly number: number;
  readonly name: string;
  /** SHA-256 of its text, hexadecimal. */
  readonly checksum: string;
  /** The version of Muster that applied it. */
  readonly musterVersion: string;
}

/** Taken by whoever migrates, until the end of its transaction: two processes may start at once. */
const MIGRATING = 7_061_994;

/** Waits for another process that migrates this base. */
export async function lockMigrations(tx: Transaction): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [MIGRATING]);
}

/** Reads all applied migrations by number; empty in a base that has never seen Muster. */
export async function readApplied(session: pg.ClientBase): Promise<AppliedMigration[]> {
  const { rowCount } = await session.query(`select where to_regclass('muster.migration') is not null`);
  if (!rowCount) return [];
  const { rows } = await session.query<AppliedMigration>(
    `select number, name, checksum, muster_version as "musterVersion" from muster.migration order by number`,
  );
  return rows;
}

/** The schema may have been made by an administrator for a user who may not make one. */
export async function createMigrationTable(tx: Transaction): Promise<void> {
  const { rowCount } = await tx.query(`select from pg_namespace where nspname = 'muster'`);
  if (!rowCount) await tx.query('create schema muster');
  await tx.query(
    `create table if not exists muster.migration (
       number integer primary key,
       name text not null,
       checksum text not null,
       muster_version text not null,
       applied_at timestamptz not null default now()
     )`,
  );
}

/** Writes one row. */
export async function recordMigration(tx: Transaction, migration: AppliedMigration): Promise<void> {
  const { number, name, checksum, musterVersion } = migration;
  await tx.query(
    'insert into muster.migration (number, name, checksum, muster_version) values ($1, $2, $3, $4)',
    [number, name, checksum, musterVersion],
  );
}
