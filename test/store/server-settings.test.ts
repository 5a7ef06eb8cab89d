import { tmpdir, totalmem } from 'node:os';
import { expect, it } from 'vitest';
import { serverSettings } from '../../src/store/server-settings.ts';

function megabytes(setting: string | undefined): number {
  return Number(setting?.replace(/MB$/u, ''));
}

it('take a quarter of the memory up to 2 GB, and a tenth of the free disk up to 8 GB', async () => {
  const settings = await serverSettings(tmpdir());
  const buffers = megabytes(settings['shared_buffers']);
  expect(buffers).toBeGreaterThan(0);
  expect(buffers).toBeLessThanOrEqual(Math.min(2048, totalmem() / 4 / 1024 ** 2));
  expect(megabytes(settings['max_wal_size'])).toBeGreaterThanOrEqual(64);
  expect(megabytes(settings['max_wal_size'])).toBeLessThanOrEqual(8192);
});

it('leave durability alone', async () => {
  const names = Object.keys(await serverSettings(tmpdir()));
  expect(names.filter((name) => /fsync|full_page_writes|synchronous_commit/u.test(name))).toEqual([]);
});

it('give way to what is asked for', async () => {
  const settings = await serverSettings(tmpdir(), { shared_buffers: '16MB', work_mem: '8MB' });
  expect(settings).toMatchObject({ shared_buffers: '16MB', work_mem: '8MB' });
});
