import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { channelsOf } from '../../src/notify/channels.ts';
import { testEvent } from '../../src/notify/event.ts';
import type { ImportEvent } from '../../src/notify/event.ts';
import { startMailServer, startReceiver } from './receiver.ts';

const key = Buffer.alloc(32, 7);
const secret = `whsec_${key.toString('base64')}`;
const event: ImportEvent = {
  ...testEvent('6a1f1d4e-0000-4000-8000-000000000001', Date.UTC(2026, 0, 31, 17)),
  importId: 7,
};
const going = new AbortController().signal;

function webhook(url: string, more: Record<string, string> = {}) {
  const [channel] = channelsOf(
    readConfig({
      MUSTER_WEBHOOK_URL: url,
      MUSTER_WEBHOOK_SECRET: secret,
      MUSTER_WEBHOOK_PRIVATE: 'true',
      ...more,
    }),
  );
  if (channel === undefined) throw new Error('no channel');
  return channel;
}

function mail(url: string) {
  const [channel] = channelsOf(
    readConfig({
      MUSTER_SMTP_URL: url,
      MUSTER_MAIL_FROM: 'muster@example.com',
      MUSTER_MAIL_TO: 'ops@example.com, boss@example.com',
      MUSTER_PUBLIC_URL: 'https://muster.example.com',
    }),
  );
  if (channel === undefined) throw new Error('no channel');
  return channel;
}

describe('a webhook', () => {
  it('is signed as Standard Webhooks says and holds counts, no names', async () => {
    const receiver = await startReceiver();
    await webhook(receiver.url, { MUSTER_PUBLIC_URL: 'https://muster.example.com/' }).tell(event, going);
    const [heard] = receiver.heard;
    const {
      'webhook-id': id,
      'webhook-timestamp': at,
      'webhook-signature': signature,
    } = heard?.headers ?? {};
    const signed = `${String(id)}.${String(at)}.${heard?.body}`;
    expect(signature).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
    expect(id).toBe(event.id);
    expect(Math.abs(Number(at) - Date.now() / 1000)).toBeLessThan(60);
    expect(heard?.path).toBe('/hook?key=1');
    expect(JSON.parse(heard?.body ?? '')).toEqual({
      type: 'import.completed',
      timestamp: '2026-01-31T17:00:00.000Z',
      data: {
        importId: 7,
        type: 'customers',
        status: 'completed',
        action: 'add-and-edit',
        startedAt: '2026-01-31T16:59:59.000Z',
        endedAt: '2026-01-31T17:00:00.000Z',
        rows: { total: 3, created: 1, updated: 1, unchanged: 0, notFound: 0, rejected: 1, blank: 0 },
        warnings: 0,
        seconds: 1,
        url: 'https://muster.example.com/imports/7',
      },
    });
    await receiver.close();
  });

  it.each([
    [301, 'a redirect, which is not followed', false],
    [404, 'status 404', false],
    [410, 'status 410', true],
    [500, 'status 500', false],
  ])('that is answered with %i was not taken', async (status, trouble, isFinal) => {
    const receiver = await startReceiver([status]);
    const telling = webhook(receiver.url).tell(event, going);
    await expect(telling).rejects.toMatchObject({
      name: 'DeliveryError',
      message: expect.stringContaining(trouble) as unknown,
      isFinal,
    });
    expect(receiver.heard).toHaveLength(1);
    await receiver.close();
  });

  it.each([
    'https://127.0.0.1:1/',
    'https://localhost:1/',
    'https://[::ffff:127.0.0.1]:1/',
    'https://0x7f.1:1/',
  ])(
    'to this machine or its network is refused before anything is sent, unless that is allowed: %s',
    async (url) => {
      const telling = webhook(url, { MUSTER_WEBHOOK_PRIVATE: 'false' }).tell(event, going);
      await expect(telling).rejects.toThrow('private network');
      await expect(webhook(url).tell(event, going)).rejects.toThrow('ECONNREFUSED');
    },
  );

  it('that nobody answers is broken off', async () => {
    const receiver = await startReceiver([null]);
    const asked = new AbortController();
    const telling = webhook(receiver.url).tell(event, asked.signal);
    setTimeout(() => asked.abort(), 50);
    await expect(telling).rejects.toMatchObject({ name: 'DeliveryError' });
    await receiver.close();
  });
});

describe('a mail', () => {
  it('holds counts and a link', async () => {
    const server = await startMailServer();
    await mail(server.url).tell({ ...event, status: 'failed' }, going);
    const [text = ''] = server.mails;
    expect(text).toContain('Subject: Muster: import 7 failed');
    expect(text).toContain('To: ops@example.com, boss@example.com');
    expect(text).toMatch(/^rejected +1\r$/mu);
    expect(text).toContain('https://muster.example.com/imports/7');
    await server.close();
  });

  it('that the server does not take is told of by its status only', async () => {
    const server = await startMailServer('550 no such person zoe@example.com');
    await expect(mail(server.url).tell(event, going)).rejects.toThrow(/^status 550$/u);
    await server.close();
  });
});
