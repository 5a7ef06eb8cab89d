import { once } from 'node:events';
import { createServer, Server as HttpServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer as createMailServer } from 'node:net';
import type { Server } from 'node:net';

/** Somebody's server that is told of imports. */
export interface Receiver {
  readonly url: string;
  readonly heard: readonly Heard[];
  close(): Promise<void>;
}

export interface Heard {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** @param answers statuses in their order, the last one for all that follow; null: no answer at all */
export async function startReceiver(answers: readonly (number | null)[] = [204]): Promise<Receiver> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const { url: path = '', headers } = request;
      heard.push({ path, headers, body: Buffer.concat(pieces).toString() });
      const status = answers[Math.min(heard.length, answers.length) - 1];
      if (typeof status !== 'number') return;
      response.writeHead(status, { Location: '/elsewhere' }).end('zoe@example.com'.repeat(1_000));
    });
  });
  const port = await listening(server);
  return { url: `http://127.0.0.1:${port}/hook?key=1`, heard, close: () => closed(server) };
}

/** A mail server that takes everything. @returns its mails as they were sent */
export async function startMailServer(answer = '250 taken'): Promise<{
  readonly url: string;
  readonly mails: readonly string[];
  close(): Promise<void>;
}> {
  const mails: string[] = [];
  const server = createMailServer((socket) => {
    let inMail = false;
    let text = '';
    socket.on('error', () => undefined);
    socket.write('220 mail.example.com ESMTP\r\n');
    socket.on('data', (piece: Buffer) => {
      text += piece.toString();
      for (let end = text.indexOf('\r\n'); end >= 0 && !inMail; end = text.indexOf('\r\n')) {
        const line = text.slice(0, end);
        text = text.slice(end + 2);
        inMail = line === 'DATA';
        socket.write(inMail ? '354 go on\r\n' : line === 'QUIT' ? '221 bye\r\n' : '250 well\r\n');
      }
      if (!inMail || !text.includes('\r\n.\r\n')) return;
      mails.push(text);
      text = '';
      inMail = false;
      socket.write(`${answer}\r\n`);
    });
  });
  const port = await listening(server);
  return { url: `smtp://127.0.0.1:${port}`, mails, close: () => closed(server) };
}

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
}

async function closed(server: Server): Promise<void> {
  if (server instanceof HttpServer) server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
