import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../tidy/project-files.ts';

/** A browser on this machine, and what it wants to find around it. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Debian's own where it is installed; else the one of the package, unpacked once into a folder of the project. */
export async function findChromium(): Promise<Chromium> {
  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
  if (installed !== undefined) return { executablePath: installed, env: {} };
  if (!existsSync(unpacked)) await unpack();
  return {
    executablePath: join(unpacked, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(unpacked, 'fonts.conf'),
    },
  };
}

const cache = join(projectRoot, 'node_modules', '.cache', 'muster');
const unpacked = join(cache, 'chromium-147.0.0');

/**
 * The package unpacks into the system's folder for temporary files and brings libraries only where it believes to be on
 * its own platform: a process of its own is told both. Whoever comes second finds the folder complete, or none.
 */
async function unpack(): Promise<void> {
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, 'draft-'));
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: projectRoot,
    env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  await writeFile(join(draft, 'fonts.conf'), fontsIn(join(unpacked, 'fonts')));
  try {
    await rename(draft, unpacked);
  } catch (error) {
    await rm(draft, { recursive: true });
    if (!existsSync(unpacked)) throw error;
  }
}

const fontsIn = (folder: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><dir>${folder}</dir><cachedir>${folder}-cache</cachedir></fontconfig>
`;
