import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { projectRoot } from '../tidy/project-files.ts';

/** Builds the web app if anything that it is made of is newer; whoever comes at the same time waits for it. */
export async function buildWeb(): Promise<void> {
  for (let tries = 0; tries < 300 && isStale(); tries += 1) {
    const isOurs = await mkdir(lock).then(
      () => true,
      () => false,
    );
    if (!isOurs) await wait(200);
    else await build();
  }
  if (isStale()) throw new Error(`The web app is not built. If nobody builds it, remove ${lock}.`);
}

/** As `npm run build` does: not for tests, whose environment would make it a build for developing. */
async function build(): Promise<void> {
  const vite = join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js');
  const env = { ...process.env, NODE_ENV: 'production' };
  try {
    await promisify(execFile)(process.execPath, [vite, 'build', 'web'], { cwd: projectRoot, env });
  } finally {
    await rm(lock, { recursive: true });
  }
}

const lock = join(projectRoot, 'dist', '.web-build');
const made = join(projectRoot, 'dist', 'web', 'index.html');
const sources = ['web', 'src/client', 'src/contract', 'src/row', 'package-lock.json'];

function isStale(): boolean {
  if (!existsSync(made)) return true;
  const { mtimeMs } = statSync(made);
  return sources.some((path) => newest(join(projectRoot, path)) > mtimeMs);
}

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return Math.max(mtimeMs, ...files.map((name) => statSync(join(path, name)).mtimeMs));
}
