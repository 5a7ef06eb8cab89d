import type { RunningServer } from '../api/running-server.ts';
import { customersText, importFile, makeDraft } from './imports-made.ts';

/**
 * A server on which imports of every kind stand.
 * @returns addresses of pages worth looking at, by name
 */
export async function makeWorld({ client, pool }: RunningServer): Promise<Readonly<Record<string, string>>> {
  const text = customersText(2_400);
  const completed = await importFile(client, { name: 'loyalty-members-2026.csv', text });
  await importFile(client, {
    name: 'newsletter subscribers (Berlin, cleaned, final version 3).csv',
    text: text.replaceAll('Smith', 'Miller').split('\n').slice(0, 300).join('\n'),
    settings: { action: 'edit-existing' },
  });
  const unchanged = await importFile(client, { name: 'loyalty-members-2026.csv', text });
  const failed = await importFile(client, { name: 'till-system.csv', text: customersText(40) });
  await pool.query(
    "update import set status = 'failed', failure = 'The file cannot be read any more: it is not where it was.' where id = $1",
    [failed],
  );
  const draft = await makeDraft(client, { name: 'shopify-customers.csv', text: customersText(30) });
  const stopRejected = 0.5;
  const paused = await importFile(client, {
    name: 'spring campaign.csv',
    text: customersText(400),
    settings: { stopRejected },
  });
  const undone = await importFile(client, {
    name: 'wrong-list.csv',
    text: text.replaceAll('person', 'other'),
  });
  await importFile(client, {
    name: 'corrections.csv',
    text: text.replaceAll('person', 'other').replaceAll('Ann', 'Anna').split('\n').slice(0, 30).join('\n'),
  });
  await client.startUndo(undone);
  for await (const _ of client.followUndo(undone));
  const cancelled = await importFile(client, { name: 'stores-export.csv', text: customersText(120) });
  await pool.query("update import set status = 'cancelled' where id = $1", [cancelled]);
  return {
    'imports-none-found': '/?file=nothing',
    'import-completed': `/imports/${completed}`,
    'import-unchanged': `/imports/${unchanged}`,
    'import-failed': `/imports/${failed}`,
    'import-paused': `/imports/${paused}`,
    'import-undone': `/imports/${undone}`,
    'import-cancelled': `/imports/${cancelled}`,
    'new-choose': '/new',
    'new-upload': '/new/upload?action=add-and-edit',
    'draft-choose': `/drafts/${draft}/choose`,
    'draft-upload': `/drafts/${draft}/upload`,
    'draft-configure': `/drafts/${draft}/configure`,
    'draft-review': `/drafts/${draft}/review`,
    missing: '/nowhere',
  };
}

/**
 * An import that is half through, in a process that is not there: nobody goes on with it.
 * @returns its number, and what takes it a batch further
 */
export async function holdRunning({ client, pool }: RunningServer) {
  const importId = await importFile(client, { name: 'all customers 2026.csv', text: customersText(900) });
  await pool.query(
    "update import set status = 'running', for_workers = false, next_row = 1, next_offset = 0, created = 0, unchanged = 0, rejected = 0, seconds = 0 where id = $1",
    [importId],
  );
  const advance = (batch: number) =>
    pool.query(
      `update import set next_row = next_row + 80, next_offset = next_offset + file_bytes / 16, created = created + 60,
        unchanged = unchanged + 18, rejected = rejected + 2, seconds = seconds + $2 where id = $1`,
      [importId, 1.4 + 0.5 * Math.sin(batch * 1.7)],
    );
  return { importId, advance };
}
