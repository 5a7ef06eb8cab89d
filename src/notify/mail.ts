import { once } from 'node:events';
import { createTransport } from 'nodemailer';
import type { MailConfig } from '../config.ts';
import { DeliveryError, codeOf } from './channel.ts';
import type { Channel } from './channel.ts';
import { linkTo } from './event.ts';
import type { ImportEvent } from './event.ts';

/** Tells of imports by mail: counts and a link. */
export function mailChannel({ server, from, to }: MailConfig, publicUrl: URL | null): Channel {
  const transport = createTransport({
    url: server.href,
    connectionTimeout: patienceMillis,
    greetingTimeout: patienceMillis,
    socketTimeout: patienceMillis,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: 'mail',
    async tell(event, signal) {
      try {
        const sent = transport.sendMail({
          from,
          to: [...to],
          messageId: `<${event.id}@muster>`,
          date: new Date(event.happenedAt),
          subject: subjectOf(event),
          text: textOf(event, linkTo(event, publicUrl)),
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        await unlessAborted(sent, signal);
      } catch (error) {
        if (error instanceof DeliveryError) throw error;
        const status = responseOf(error);
        throw new DeliveryError(status === null ? codeOf(error) : `status ${status}`, { cause: error });
      }
    },
  };
}

/** For each silence of the mail server. */
const patienceMillis = 10_000;

/** The transport cannot be broken off: it is left to its own patience. @throws DeliveryError when aborted before */
async function unlessAborted(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  const ended = new AbortController();
  const aborted = once(signal, 'abort', { signal: ended.signal });
  try {
    const first = await Promise.race([
      work,
      aborted.then(
        () => brokenOff,
        () => brokenOff,
      ),
    ]);
    if (first === brokenOff) throw new DeliveryError('broken off');
  } finally {
    ended.abort();
  }
}

const brokenOff = Symbol('broken off');

const endings: Readonly<Record<string, string>> = {
  completed: 'is completed',
  failed: 'failed',
  cancelled: 'was cancelled',
  paused: 'has stopped and waits for somebody to decide',
  undone: 'was undone',
};

function subjectOf({ importId, status }: ImportEvent): string {
  if (importId === 0) return 'Muster: a test';
  return `Muster: import ${importId} ${endings[status] ?? status}`;
}

function textOf(event: ImportEvent, link: string | null): string {
  const { importId, rows, warnings } = event;
  const lines = Object.entries({
    created: rows.created,
    updated: rows.updated,
    unchanged: rows.unchanged,
    'not found': rows.notFound,
    rejected: rows.rejected,
    total: rows.total,
    blank: rows.blank,
    warnings,
  }).map(([name, count]) => `${name.padEnd(10)} ${String(count).padStart(12)}`);
  const head =
    importId === 0
      ? 'This is a test. Whoever reads it hears of imports from now on. The numbers are made up.'
      : `Import ${importId} ${endings[event.status] ?? event.status}.`;
  const where = link === null ? '' : `\n\n${link}`;
  return `${head}\n\n${lines.join('\n')}${where}\n`;
}

/** The status that the mail server gave; its words may name people. */
function responseOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('responseCode' in error)) return null;
  return typeof error.responseCode === 'number' ? error.responseCode : null;
}
