import { createServer, type Server, type Socket } from 'node:net';
import { Client } from 'pg';

/** Which of its free server sessions a pooler takes next: PgBouncer's `server_round_robin` off and on. */
export type Choice = 'used-last' | 'used-longest-ago';

/** A pooler in transaction mode, small but real: it speaks PostgreSQL's protocol on both sides. */
export interface Pooler {
  readonly url: string;
  close(): Promise<void>;
}

/** Opens server sessions as the URL says and lends one to each client's transaction at a time. */
export async function startPooler(url: string, choice: Choice, sessions = 3): Promise<Pooler> {
  const servers = await Promise.all(Array.from({ length: sessions }, () => openServer(url)));
  const free = servers.map(streamOf);
  for (const stream of free) stream.removeAllListeners('data');
  const take = (): Socket | undefined => (choice === 'used-last' ? free.pop() : free.shift());
  const clients = new Set<Socket>();
  const listener = createServer((client) => {
    clients.add(client);
    client.on('error', () => undefined);
    client.once('data', () => {
      client.write(greeting);
      serve(client, take, (stream) => free.push(stream));
    });
  });
  const port = await listen(listener);
  const address = new URL(url);
  address.host = `127.0.0.1:${port}`;
  return {
    url: address.href,
    async close() {
      for (const client of clients) client.destroy();
      for (const server of servers) streamOf(server).destroy();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
}

async function openServer(url: string): Promise<Client> {
  const server = new Client({ connectionString: url });
  server.on('error', () => undefined);
  await server.connect();
  return server;
}

/** The socket under a session, once pg has signed in. */
function streamOf(server: Client): Socket {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- inside pg, no types
  return (server as unknown as { connection: { stream: Socket } }).connection.stream;
}

/** Signed in (R), the session's key (K), ready outside a transaction (Z). */
const ready = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);
const greeting = Buffer.concat([
  Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0]),
  Buffer.from([0x4b, 0, 0, 0, 12, 0, 0, 0, 1, 0, 0, 0, 1]),
  ready,
]);

function serve(client: Socket, take: () => Socket | undefined, give: (stream: Socket) => void): void {
  let server: Socket | undefined;
  const onAnswer = (answer: Buffer): void => {
    client.write(answer);
    // An answer ends with "ready"; I: no transaction is open. These tests' answers fit one packet.
    if (!server || !answer.subarray(-ready.length).equals(ready)) return;
    server.off('data', onAnswer);
    give(server);
    server = undefined;
  };
  client.on('data', (question: Buffer) => {
    if (question[0] === 0x58) return client.destroy();
    server ??= take()?.on('data', onAnswer);
    return server?.write(question);
  });
}

function listen(listener: Server): Promise<number> {
  return new Promise((resolve) => {
    listener.listen(0, '127.0.0.1', () => {
      const address = listener.address();
      resolve(address !== null && typeof address === 'object' ? address.port : 0);
    });
  });
}
