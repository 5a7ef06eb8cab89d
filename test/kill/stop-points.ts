import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { ImportProcess } from './import-process.ts';

/** Where an import can be made to stand still: in front of a row that a statement writes. */
export interface StopPoint {
  readonly name: string;
  readonly table: string;
  readonly on: string;
  /** In front of which such row; the first unless said otherwise. */
  readonly nth?: number;
}

/** One in every kind of statement, in the order of a batch; then the end of the import. */
export const stopPoints: readonly StopPoint[] = [
  { name: 'claim', table: 'import', on: 'before update of attempt' },
  { name: 'numbers', table: 'row_counter', on: 'before update' },
  { name: 'creations', table: 'customer', on: 'before insert', nth: 10 },
  { name: 'updates', table: 'customer', on: 'before update', nth: 10 },
  { name: 'history', table: 'customer_change', on: 'before insert', nth: 10 },
  { name: 'actions', table: 'customer_action', on: 'before insert', nth: 10 },
  { name: 'members', table: 'segment_member', on: 'before insert', nth: 10 },
  { name: 'freed', table: 'customer_identifier', on: 'before delete', nth: 2 },
  { name: 'moved', table: 'customer_identifier', on: 'before update' },
  { name: 'taken', table: 'customer_identifier', on: 'before insert', nth: 20 },
  { name: 'enums', table: 'custom_field_value', on: 'before insert', nth: 3 },
  { name: 'outcomes', table: 'import_batch', on: 'before insert' },
  { name: 'findings', table: 'import_issue', on: 'before insert', nth: 5 },
  { name: 'totals', table: 'import', on: 'before update of next_row' },
  { name: 'commit', table: 'import_batch', on: 'after insert' },
  { name: 'end', table: 'import', on: 'before update of finished_at' },
];

/** Holds an import up. */
export interface Stopper {
  /** Whoever comes to this point with the checkpoint behind a row stands still there. */
  arm(point: StopPoint, behindRow: number): Promise<void>;
  /** Waits until the process stands still; throws when it passed by and ended. */
  untilStopped(process: ImportProcess): Promise<void>;
  /** Waits until somebody waits for what the one who stands still has locked. */
  untilOthersWait(): Promise<void>;
  /** Lets go of whoever stands still; the next may stand still before it is gone. */
  release(): Promise<void>;
  end(): Promise<void>;
}

/**
 * Lays triggers into a base that wait for a lock of this stopper's session. The one for `commit` is deferred: it
 * waits inside the COMMIT. What a killed process has asked for is not broken off, but done in its own time.
 */
export async function createStopper(url: string): Promise<Stopper> {
  const session = new Client({ connectionString: url });
  await session.connect();
  await session.query('set search_path = muster');
  await session.query(layTriggers());
  const exists = async (query: string): Promise<boolean> => (await session.query(query)).rowCount !== 0;
  const pass = 'update stop_point set nth = 0';
  return {
    async arm({ name, nth = 1 }, behindRow) {
      await session.query(`select pg_advisory_lock(${LOCK}), setval('stop_passed', 1, false)`);
      await session.query('update stop_point set name = $1, nth = $2, behind_row = $3', [
        name,
        nth,
        behindRow,
      ]);
    },
    async untilStopped(process) {
      while (!(await exists(standing))) {
        if (process.hasEnded())
          throw new Error(`passed by and ended: ${JSON.stringify(process.said.at(-1))}`);
        await sleep(10);
      }
      await session.query(pass);
    },
    async untilOthersWait() {
      while (!(await exists(waiting))) await sleep(10);
    },
    release: async () => void (await session.query(`select pg_advisory_unlock(${LOCK})`)),
    end: () => session.end(),
  };
}

const LOCK = 4711;

const here = `database = (select oid from pg_database where datname = current_database())`;
const standing = `select from pg_locks where ${here} and locktype = 'advisory' and objid = ${LOCK} and not granted`;
/** What transactions wait for has no database; nobody else on the server makes them wait for long. */
const waiting = `select from pg_locks l join pg_stat_activity a using (pid)
  where a.datname = current_database() and locktype in ('transactionid', 'tuple') and not granted`;

function layTriggers(): string {
  const triggers = stopPoints.map(({ name, table, on }) => {
    const deferred = on.startsWith('after');
    return `create ${deferred ? 'constraint ' : ''}trigger stop_${name} ${on} on ${table}
      ${deferred ? 'deferrable initially deferred' : ''} for each row execute function stop_here('${name}');`;
  });
  return `
    do $$ begin
      execute format('alter database %I set client_connection_check_interval = 0', current_database());
    end $$;
    create sequence stop_passed;
    create table stop_point (name text, nth bigint, behind_row bigint);
    insert into stop_point values ('', 0, 0);
    create function stop_here() returns trigger language plpgsql as $$
      declare
        stop muster.stop_point;
      begin
        select * into stop from muster.stop_point;
        if stop.name = tg_argv[0] and stop.nth > 0
          and (select next_row > stop.behind_row from muster.import order by id desc limit 1)
        then
          if nextval('muster.stop_passed') >= stop.nth then
            perform pg_advisory_xact_lock_shared(${LOCK});
          end if;
        end if;
        return coalesce(new, old);
      end $$;
    ${triggers.join('\n')}`;
}
