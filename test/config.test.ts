import { describe, expect, it } from 'vitest';
import { effectiveSettings, packageVersion, readConfig, readEnvironment } from '../src/config.ts';

describe('the environment', () => {
  it.each([
    ['nothing', {}, { dataDir: '.muster', databaseUrl: null, serverSettings: {} }],
    [
      'empty variables, as scripts leave them',
      { MUSTER_DATA_DIR: '', DATABASE_URL: '', MUSTER_SERVER_SETTINGS: '' },
      { dataDir: '.muster', databaseUrl: null, serverSettings: {} },
    ],
    [
      'everything',
      {
        MUSTER_DATA_DIR: '/data',
        DATABASE_URL: 'postgres://one@two/three',
        MUSTER_SERVER_SETTINGS: 'shared_buffers=16MB, search_path = a=b ,nonsense',
      },
      {
        dataDir: '/data',
        databaseUrl: 'postgres://one@two/three',
        serverSettings: { shared_buffers: '16MB', search_path: 'a=b' },
      },
    ],
  ])('that says %s', (_, env, expected) => {
    expect(readEnvironment(env)).toEqual(expected);
  });
});

it('the version is the package’s', () => {
  expect(packageVersion()).toMatch(/^\d+\.\d+\.\d+/u);
});

describe('how a server is set up', () => {
  const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
  const webhook = { MUSTER_WEBHOOK_URL: 'https://example.com/x', MUSTER_WEBHOOK_SECRET: secret };
  const mail = {
    MUSTER_SMTP_URL: 'smtp://one:two@example.com:587',
    MUSTER_MAIL_FROM: 'muster@example.com',
    MUSTER_MAIL_TO: ' a@example.com,b@example.com',
  };

  it('is nothing unusual when nothing is said', () => {
    expect(readConfig({ MUSTER_WEBHOOK_URL: '', MUSTER_SOURCE_DAYS: '' })).toEqual({
      publicUrl: null,
      webhook: null,
      mail: null,
      keep: { uploadHours: 24, sourceDays: 90 },
    });
  });

  it('is what is said', () => {
    const all = {
      ...webhook,
      ...mail,
      MUSTER_PUBLIC_URL: 'https://m.example.com/x',
      MUSTER_SOURCE_DAYS: '0',
    };
    expect(readConfig({ ...all, MUSTER_UPLOAD_HOURS: '8760' })).toEqual({
      publicUrl: new URL('https://m.example.com/x'),
      webhook: { url: new URL('https://example.com/x'), secret: Buffer.alloc(32, 1), isPrivate: false },
      mail: {
        server: new URL('smtp://one:two@example.com:587'),
        from: 'muster@example.com',
        to: ['a@example.com', 'b@example.com'],
      },
      keep: { uploadHours: 8760, sourceDays: 0 },
    });
  });

  it.each([
    ['MUSTER_PUBLIC_URL', { MUSTER_PUBLIC_URL: 'muster.example.com' }],
    ['MUSTER_PUBLIC_URL', { MUSTER_PUBLIC_URL: 'javascript:alert(1)' }],
    ['MUSTER_WEBHOOK_URL', { ...webhook, MUSTER_WEBHOOK_URL: 'http://example.com/x' }],
    ['MUSTER_WEBHOOK_URL', { MUSTER_WEBHOOK_SECRET: secret }],
    ['MUSTER_WEBHOOK_SECRET', { MUSTER_WEBHOOK_URL: 'https://example.com/x' }],
    ['MUSTER_WEBHOOK_SECRET', { ...webhook, MUSTER_WEBHOOK_SECRET: 'whsec_c2hvcnQ=' }],
    ['MUSTER_WEBHOOK_PRIVATE', { ...webhook, MUSTER_WEBHOOK_PRIVATE: 'maybe' }],
    ['MUSTER_SMTP_URL', { ...mail, MUSTER_SMTP_URL: 'http://example.com' }],
    ['MUSTER_SMTP_URL', { ...mail, MUSTER_SMTP_URL: '' }],
    ['MUSTER_MAIL_FROM', { ...mail, MUSTER_MAIL_FROM: 'a@example.com\r\nBcc: b@example.com' }],
    ['MUSTER_MAIL_TO', { ...mail, MUSTER_MAIL_TO: 'a@example.com,,b' }],
    ['MUSTER_UPLOAD_HOURS', { MUSTER_UPLOAD_HOURS: '0' }],
    ['MUSTER_SOURCE_DAYS', { MUSTER_SOURCE_DAYS: '1.5' }],
  ])('is refused by the name of what is wrong: %s', (name, env) => {
    expect(() => readConfig(env)).toThrow(name);
  });

  it('says all that is wrong at once, and no secret', () => {
    const wrong = { MUSTER_WEBHOOK_SECRET: 'whsec_geheim', MUSTER_SOURCE_DAYS: 'x' };
    expect(() => readConfig(wrong)).toThrow(/MUSTER_WEBHOOK_SECRET has to.*MUSTER_SOURCE_DAYS has to/u);
    expect(() => readConfig(wrong)).not.toThrow('geheim');
  });

  it('is shown with secrets masked', () => {
    const shown = effectiveSettings({
      ...webhook,
      ...mail,
      MUSTER_SMTP_URL: 'smtp://one:two@example.com:587/?a=b',
    });
    const values = new Map(shown.map(({ name, value, from }) => [name, [value, from]]));
    expect(values.get('MUSTER_WEBHOOK_URL')).toEqual(['https://example.com/***', 'given']);
    expect(values.get('MUSTER_WEBHOOK_SECRET')).toEqual(['***', 'given']);
    expect(values.get('MUSTER_SMTP_URL')).toEqual(['smtp://***@example.com:587/***', 'given']);
    expect(values.get('MUSTER_SOURCE_DAYS')).toEqual(['90', 'default']);
  });
});
