import { describe, expect, it } from 'vitest';
import { packageVersion, readEnvironment } from '../src/config.ts';

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
