import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { apiRoot } from '../contract/open-api.ts';
import { builtFolder, readWebFiles } from './web-files.ts';
import type { WebFile } from './web-files.ts';

/**
 * The web app: its files, and its one page under every path that it knows. Nothing of the API is shadowed: paths are
 * listed, and what is none of them is answered as before, but to a browser as the app's own "not found".
 * @returns what answers a browser that asks for a page that does not exist; false: it was no browser, or there is no app
 */
export function addWeb(app: FastifyInstance): (request: FastifyRequest, reply: FastifyReply) => boolean {
  const files = existsSync(builtFolder) ? readWebFiles() : new Map<string, WebFile>();
  const page = files.get('/index.html')?.plain.toString() ?? notBuilt;
  for (const [path, file] of files) {
    if (path !== '/index.html') app.get(path, (request, reply) => sendFile(file, { request, reply }));
  }
  for (const path of appPaths) app.get(path, (_request, reply) => sendPage(reply, page));
  return (request, reply) => {
    const isApi = request.url === apiRoot || request.url.startsWith('/api/');
    if (request.method !== 'GET' || isApi || !wantsPage(request)) return false;
    void sendPage(reply.code(404), page);
    return true;
  };
}

/** As in web/src/router.tsx. */
const appPaths = ['/', '/new', '/new/*', '/drafts/*', '/imports/*'];

const notBuilt =
  '<!doctype html><html lang="en"><title>Muster</title><p>The web app has not been built: run <code>npm run build</code>.</p></html>';

const wantsPage = ({ headers }: FastifyRequest): boolean => (headers.accept ?? '').includes('text/html');

function sendFile(file: WebFile, { request, reply }: { request: FastifyRequest; reply: FastifyReply }) {
  reply.headers({
    'Content-Type': file.type,
    'Cache-Control': file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: file.etag,
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.headers['if-none-match'] === file.etag) return reply.code(304).send();
  const isPacked = file.gzip !== null && /\bgzip\b/u.test(request.headers['accept-encoding'] ?? '');
  if (isPacked) reply.header('Content-Encoding', 'gzip');
  return reply.send(isPacked ? file.gzip : file.plain);
}

/** Each page has a nonce of its own, by which its script may add styles: docs/decisions/0019-web-app.md says why. */
function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  reply.headers({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy(nonce),
    'Cache-Control': 'no-cache',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
  });
  return reply.send(page.replaceAll('{{nonce}}', nonce));
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
