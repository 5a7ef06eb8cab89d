import { createReadStream } from 'node:fs';
import type pg from 'pg';
import { parse } from 'csv-parse';
import { headers } from './person.ts';
import { upsertCopied } from './usual-script.sql.ts';

/** Rows of one statement. */
const rowsAtOnce = 1_000;

/** Reads a file and writes it to the table of the bare COPY, some rows at a time, each time in its own transaction. */
export async function runUsualScript(pool: pg.Pool, file: string): Promise<void> {
  const client = await pool.connect();
  try {
    let values: (string | null)[] = [];
    const records: AsyncIterable<Record<string, string>> = createReadStream(file).pipe(
      parse({ columns: true }),
    );
    for await (const record of records) {
      for (const header of headers) values.push(record[header] || null);
      if (values.length < rowsAtOnce * headers.length) continue;
      await upsertCopied(client, values);
      values = [];
    }
    if (values.length > 0) await upsertCopied(client, values);
  } finally {
    client.release();
  }
}
