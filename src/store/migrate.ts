import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { packageRoot, packageVersion } from '../config.ts';
import { Refusal } from '../refusal.ts';
import {
  createMigrationTable,
  lockMigrations,
  readApplied,
  recordMigration,
  type AppliedMigration,
} from './migrate.sql.ts';
import { inTransaction, onConnection, type Transaction } from './transaction.ts';

/** A step of the base's history, from `migrations/NNNN-name.sql`. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/**
 * Brings a base up to this Muster's migrations, forward only, each in a transaction of its own. Safe when several
 * processes do it at once; does nothing but one query when there is nothing to do.
 * @throws Refusal `database-newer` when the base knows migrations that this Muster does not, naming the version
 * to install; `database-unfit` when an applied migration is not the one of this Muster
 */
export async function migrate(pool: pg.Pool, migrations?: readonly Migration[]): Promise<void> {
  const known = migrations ?? (await readMigrations(join(packageRoot, 'migrations')));
  const applied = await onConnection(pool, readApplied);
  refuseForeign(known, applied);
  if (applied.length === known.length && applied.length > 0) return;
  await inTransaction(pool, async (tx) => {
    await lockMigrations(tx);
    await createMigrationTable(tx);
  });
  for (const migration of known) await inTransaction(pool, (tx) => applyOnce(tx, migration));
}

/** Reads the folder's migrations by number; numbers start at 1 and have no gaps. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/u.test(name)).sort();
  return Promise.all(
    names.map(async (file, index) => {
      const number = Number(file.slice(0, 4));
      if (number !== index + 1)
        throw new Error(`${file}: the migration before it is missing, or has the same number`);
      const sql = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n');
      return { number, name: file.slice(5, -4), sql };
    }),
  );
}

async function applyOnce(tx: Transaction, migration: Migration): Promise<void> {
  await lockMigrations(tx);
  const applied = await readApplied(tx);
  if (applied.some(({ number }) => number === migration.number)) return;
  await tx.query(migration.sql);
  const { number, name } = migration;
  await recordMigration(tx, { number, name, checksum: checksum(migration), musterVersion: packageVersion() });
}

function refuseForeign(known: readonly Migration[], applied: readonly AppliedMigration[]): void {
  const newest = applied.at(-1);
  if (newest && newest.number > known.length) {
    throw new Refusal(
      'database-newer',
      `This base was migrated by Muster ${newest.musterVersion} and this is ${packageVersion()}: install Muster ${newest.musterVersion} or later.`,
    );
  }
  const changed = applied.find((each) => {
    const migration = known[each.number - 1];
    return migration && checksum(migration) !== each.checksum;
  });
  if (!changed) return;
  throw new Refusal(
    'database-unfit',
    `Migration ${changed.number} (${changed.name}) of this base, applied by Muster ${changed.musterVersion}, differs from the one of this Muster (${packageVersion()}): they do not belong together.`,
  );
}

function checksum({ sql }: Migration): string {
  return createHash('sha256').update(sql).digest('hex');
}
