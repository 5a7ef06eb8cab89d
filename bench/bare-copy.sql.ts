import type pg from 'pg';
import { copyIn } from '#src/store/copy.ts';
import type { Transaction } from '#src/store/transaction.ts';

/** The typed table of the file's sixteen columns, with a unique index on each of the three identifiers. */
export async function createCopyTable(pool: pg.Pool): Promise<void> {
  await pool.query(`
    create schema if not exists muster;
    create table copied (
      email text unique,
      mobile_phone text unique,
      external_id text unique,
      discount_card text,
      last_name text,
      first_name text,
      middle_name text,
      sex text,
      birth_date date,
      is_email_confirmed boolean,
      is_subscribed_by_email boolean,
      is_subscribed_by_email_on_news boolean,
      is_subscribed_by_sms boolean,
      city text,
      points numeric,
      tier text
    )`);
}

/** In the order of the file. */
export const copiedColumns = [
  'email',
  'mobile_phone',
  'external_id',
  'discount_card',
  'last_name',
  'first_name',
  'middle_name',
  'sex',
  'birth_date',
  'is_email_confirmed',
  'is_subscribed_by_email',
  'is_subscribed_by_email_on_news',
  'is_subscribed_by_sms',
  'city',
  'points',
  'tier',
] as const;

/** PostgreSQL reads the file's CSV itself: nothing is checked but the columns' types and the unique indexes. */
export async function copyCsv(tx: Transaction, file: AsyncIterable<Buffer>): Promise<number> {
  return copyIn(tx, 'copy copied from stdin (format csv, header)', file);
}
