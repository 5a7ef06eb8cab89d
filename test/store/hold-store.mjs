// A Muster process as small as can be: opens the store of a data folder, says so, and does what it is told on
// standard input: `close`, `write <text>` (committed), `work <text>` (one long transaction).
// oxlint-disable typescript/no-unsafe-assignment, typescript/no-unsafe-argument -- not TypeScript: Node 20 runs it as it is
import { createInterface } from 'node:readline';
import { readEnvironment } from '../../dist/config.js';
import { closeOnSignal } from '../../dist/store/close-on-signal.js';
import { openStore } from '../../dist/store/store.js';
import { inTransaction } from '../../dist/store/transaction.js';

// When the test run is killed, standard input ends and the store is closed; nobody listens then.
process.stdout.on('error', () => undefined);
const notices = [];
const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
try {
  const store = await openStore({ ...readEnvironment(), onNotice: (sentence) => notices.push(sentence) });
  const forget = closeOnSignal(store, (signal) => process.exit(signal === 'SIGTERM' ? 43 : 42));
  // "if not exists" alone fails for one of two that start at once.
  await inTransaction(store.pool, async (tx) => {
    await tx.query('select pg_advisory_xact_lock(1)');
    await tx.query('create table if not exists written (text text)');
  });
  say({ opened: store.url, notices });
  for await (const line of createInterface({ input: process.stdin })) {
    const [verb, text] = line.split(' ');
    if (verb === 'close') break;
    if (verb === 'write') await store.pool.query('insert into written values ($1)', [text]);
    if (verb === 'work') void work(store.pool, text);
    say({ done: line });
  }
  forget();
  await store.close();
} catch (error) {
  say({ refused: error.code, sentence: error.message });
}

function work(pool, text) {
  return inTransaction(pool, async (tx) => {
    await tx.query('insert into written values ($1)', [text]);
    say({ working: text });
    await tx.query('select pg_sleep(600)');
  }).catch(() => undefined);
}
