import type { FastifyInstance } from 'fastify';
import { packageVersion } from '../config.ts';
import { apiRoot, openApi } from '../contract/open-api.ts';
import { allOperations } from '../contract/operations.ts';
import { canKeepFiles } from '../upload/can-keep-files.ts';
import { isReachable } from './health.sql.ts';
import type { ApiContext } from './context.ts';

/** What is no operation: whether the server lives, what its API is, and a page that tells of it. */
export function addPages(app: FastifyInstance, context: ApiContext): void {
  const document = openApi(packageVersion());
  app.get('/healthz', () => ({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    const hindrance = await hindranceOf(context);
    if (hindrance === null) return { status: 'ready' };
    return reply.code(503).send({ status: hindrance });
  });
  app.get(`${apiRoot}/openapi.json`, () => document);
  app.get(`${apiRoot}/`, (_request, reply) => reply.type(html).headers(strict).send(apiPage()));
}

/** Why nothing can be done now; null: everything can. */
async function hindranceOf({ pool, uploads, closing }: ApiContext): Promise<string | null> {
  if (closing.aborted) return 'closing';
  if (!(await isReachable(pool))) return 'the database cannot be reached';
  return (await canKeepFiles(uploads)) ? null : 'the file store cannot be reached';
}

const html = 'text/html; charset=utf-8';

/** The pages load nothing and run nothing. */
const strict = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
};

const style = `<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
  code { font-size: 0.9em; overflow-wrap: anywhere } dt { margin-top: 1rem } dd { margin-left: 1rem }
</style>`;

function apiPage(): string {
  const groups = [...new Set(allOperations.map(({ group }) => group))];
  const sections = groups.map((group) => `<h2>${escaped(group)}</h2>\n<dl>\n${operationsOf(group)}\n</dl>`);
  return page(
    'The HTTP API of Muster',
    `<p>Everything in detail: <a href="${apiRoot}/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>\n${sections.join('\n')}`,
  );
}

function operationsOf(group: string): string {
  return allOperations
    .filter((each) => each.group === group)
    .map(
      ({ method, path, summary }) =>
        `<dt><code>${method} ${escaped(apiRoot + path)}</code></dt>\n<dd>${escaped(summary)}</dd>`,
    )
    .join('\n');
}

function page(title: string, content: string): string {
  return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${title}</title>\n${style}\n</head>\n<body>\n<h1>${title}</h1>\n${content}\n</body>\n</html>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
