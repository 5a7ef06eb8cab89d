import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { packageRoot, packageVersion } from '../../src/config.ts';
import { textOf } from '../tidy/project-files.ts';
import { createDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';

const run = promisify(execFile);

/*
 * What `npm pack` makes, installed where nothing else is: beside it stand only the packages that it declares, so that
 * a file or a package it forgot is missing here as it would be for everybody.
 */
let folder: string;
let database: TestDatabase;
const installed = (): string => join(folder, 'node_modules/muster');

beforeAll(async () => {
  database = await createDatabase();
  folder = await mkdtemp(join(tmpdir(), 'muster-installed-'));
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  await run('npm', pack, { cwd: packageRoot });
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? '';
  await run('tar', ['-xzf', join(folder, tarball)], { cwd: folder });
  await mkdir(dirname(installed()), { recursive: true });
  await cp(join(folder, 'package'), installed(), { recursive: true });
  for (const name of declared()) await link(name);
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

function declared(): string[] {
  const section = z.record(z.string(), z.string()).default({});
  const manifest = z.object({ dependencies: section, optionalDependencies: section });
  const { dependencies, optionalDependencies } = manifest.parse(JSON.parse(textOf('package.json')));
  return [...Object.keys(dependencies), ...Object.keys(optionalDependencies)];
}

/** Packages of other platforms are not there, which is right. */
async function link(name: string): Promise<void> {
  const place = join(folder, 'node_modules', name);
  await mkdir(dirname(place), { recursive: true });
  await symlink(join(packageRoot, 'node_modules', name), place);
}

const options = () => ({
  cwd: folder,
  env: { PATH: process.env['PATH'], MUSTER_DATA_DIR: join(folder, 'data'), DATABASE_URL: database.url },
});
const program = (): string => join(installed(), 'bin/muster.js');

test('the package holds what runs, and nothing of how it was made', async () => {
  const names = await readdir(installed(), { recursive: true });
  const needed = ['bin/muster.js', 'dist/main.js', 'migrations/0001-catalog.sql', 'examples/catalog.yaml'];
  expect(names).toEqual(expect.arrayContaining([...needed, 'README.md', 'LICENSE']));
  expect(names.filter((name) => /\.test\.|\.tsbuildinfo|\.map$|(?<!url)\.ts$|^dist\/\./u.test(name))).toEqual(
    [],
  );
});

test('it says its version and runs the example', async () => {
  const { stdout: version } = await run(process.execPath, [program(), '--version'], options());
  expect(version.trim()).toBe(packageVersion());
  const { stdout } = await run(process.execPath, [program(), 'demo'], options());
  expect(stdout).toMatch(/^ +total +310$/mu);
});

test('it serves', async () => {
  const serving = spawn(process.execPath, [program(), 'serve', '--port', '0'], {
    ...options(),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => serving.once('exit', resolve));
  try {
    const lines = createInterface({ input: serving.stdout })[Symbol.asyncIterator]();
    const first: IteratorResult<string, undefined> = await lines.next();
    const [url = ''] = /http:\/\/[\d.:]+\d/u.exec(first.value ?? '') ?? [];
    for (const path of ['/healthz', '/readyz', '/metrics', '/', '/api/v1/openapi.json', '/api/v1/imports'])
      expect([path, (await fetch(url + path)).status]).toEqual([path, 200]);
  } finally {
    serving.kill('SIGTERM');
  }
  expect(await ended).toBe(0);
});
