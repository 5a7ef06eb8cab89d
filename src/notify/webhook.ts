import { createHmac } from 'node:crypto';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { RequestOptions } from 'node:https';
import type { WebhookConfig } from '../config.ts';
import { DeliveryError, codeOf } from './channel.ts';
import type { Channel } from './channel.ts';
import { linkTo } from './event.ts';
import type { ImportEvent } from './event.ts';
import { lookUpPublic, refusePrivateLiteral } from './public-address.ts';

/**
 * Tells of imports by a request to somebody's address, signed as Standard Webhooks says. Only a 2xx counts; a redirect
 * is not followed, and what is answered is not read. Private networks are refused where the connection is made, unless
 * they are allowed.
 */
export function webhookChannel(config: WebhookConfig, publicUrl: URL | null): Channel {
  return {
    name: 'webhook',
    async tell(event, signal) {
      const body = JSON.stringify(documentOf(event, publicUrl));
      const status = await send(config, { event, body }, signal);
      if (status >= 200 && status < 300) return;
      const isRedirect = status >= 300 && status < 400;
      throw new DeliveryError(
        isRedirect ? `status ${status}, a redirect, which is not followed` : `status ${status}`,
        // Gone: nobody is to come back.
        { isFinal: status === 410 },
      );
    },
  };
}

/** What is sent: counts, and no name of anybody or of any file. */
function documentOf(event: ImportEvent, publicUrl: URL | null): object {
  const { importId, status, action, rows, warnings, seconds, startedAt, happenedAt } = event;
  const at = new Date(happenedAt).toISOString();
  return {
    type: importId === 0 ? 'test' : `import.${status}`,
    timestamp: at,
    data: {
      importId,
      type: 'customers',
      status,
      action,
      startedAt: new Date(startedAt).toISOString(),
      endedAt: at,
      rows,
      warnings,
      seconds,
      url: linkTo(event, publicUrl),
    },
  };
}

interface Message {
  readonly event: ImportEvent;
  readonly body: string;
}

/** @returns the status that was answered */
async function send(config: WebhookConfig, message: Message, signal: AbortSignal): Promise<number> {
  const { url, isPrivate } = config;
  if (!isPrivate) refusePrivateLiteral(url.hostname);
  const options: RequestOptions = {
    method: 'POST',
    headers: headersOf(config, message),
    // Each time a new connection, so that each is looked up.
    agent: false,
    signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMillis)]),
    ...(isPrivate ? {} : { lookup: lookUpPublic }),
  };
  try {
    return await exchange(url, options, message.body);
  } catch (error) {
    if (error instanceof DeliveryError) throw error;
    const isLate = codeOf(error) === 'ABORT_ERR' && !signal.aborted;
    throw new DeliveryError(isLate ? `no answer within ${patienceMillis / 1000} s` : codeOf(error), {
      cause: error,
    });
  }
}

/** For everything: names, connection, sending, answer. */
const patienceMillis = 15_000;

function exchange(url: URL, options: RequestOptions, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    const sent = request(url, options, (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function headersOf({ secret }: WebhookConfig, { event, body }: Message): Record<string, string | number> {
  const timestamp = Math.floor(Date.now() / 1000);
  return {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'User-Agent': 'Muster',
    'webhook-id': event.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${createHmac('sha256', secret).update(`${event.id}.${timestamp}.${body}`).digest('base64')}`,
  };
}
