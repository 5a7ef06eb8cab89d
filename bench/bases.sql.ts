import type pg from 'pg';

/** Removes a base if it is there; nobody may be connected to it. */
export async function dropBase(pool: pg.Pool, name: string): Promise<void> {
  await pool.query(`drop database if exists ${name}`);
}

/** Copies a base file by file, which takes seconds for a million customers; nobody may be connected to it. */
export async function cloneBase(
  pool: pg.Pool,
  { name, template }: { name: string; template: string },
): Promise<void> {
  await pool.query(`create database ${name} template ${template} strategy file_copy`);
}

/** Makes what was loaded look as if it had stood for long: nothing is left for autovacuum to do. */
export async function settle(pool: pg.Pool): Promise<void> {
  await pool.query('vacuum (freeze, analyze)');
}

/** Writes out everything, so that what is measured next does not pay for what came before. */
export async function checkpoint(pool: pg.Pool): Promise<void> {
  await pool.query('checkpoint');
}
