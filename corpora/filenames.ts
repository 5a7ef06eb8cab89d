import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { printable } from '#src/cli/printable.ts';
import { nothingChosen } from '#src/csv/detect-dialect.ts';
import { openFile } from '#src/import/open-file.ts';
import { Refusal } from '#src/refusal.ts';
import { readJson } from './corpus-files.ts';
import { countScore, type Score } from './score.ts';

const listed = z.array(z.object({ name: z.string(), what: z.string() }));

/** Names of files: each is opened or refused with a sentence, and can be shown. */
export async function scoreFilenames(folder: string): Promise<Score[]> {
  const all = await readJson(join(folder, 'security/filenames'), 'filenames.json');
  if (all === undefined) return [];
  const names = listed.parse(all);
  const at = await mkdtemp(join(tmpdir(), 'muster-names-'));
  const misses: string[] = [];
  try {
    for (const { name, what } of names) if (!(await isAnswered(at, name))) misses.push(what);
  } finally {
    await rm(at, { recursive: true });
  }
  return [
    countScore('security/filenames', 'answered', {
      right: names.length - misses.length,
      of: names.length,
      misses,
    }),
  ];
}

async function isAnswered(folder: string, name: string): Promise<boolean> {
  if (/\p{Cc}|\u202E/u.test(printable(name))) return false;
  const path = join(folder, name);
  // A name that no file here can have is only looked for.
  if (basename(path) === name) await writeFile(path, 'Email\na@example.com\n').catch(() => undefined);
  try {
    const opened = await openFile(path, { ...nothingChosen, encoding: null, sheet: null });
    return opened.original.name === basename(path);
  } catch (error) {
    return error instanceof Refusal;
  }
}
