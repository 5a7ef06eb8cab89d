import { basename } from 'node:path';
import { evidenceBytes } from '../limits.ts';
import type { Job } from './job.ts';
import { gatherEvidence } from './value-evidence.ts';

/**
 * What to look at in a file's values before an import of it begins, as sentences; of a large file where to see it.
 * Nothing for an import that goes on as it began.
 */
export async function adviseOfValues({ file, dialect, from, rules }: Job): Promise<string[]> {
  if (file.guess === undefined) return [];
  if (file.bytes > evidenceBytes) return [tooLarge];
  const { path, bytes } = file;
  const source = { name: basename(path), path, bytes, dialect, start: from, rules };
  const { callOuts } = await gatherEvidence(source);
  return callOuts.map(({ sentence }) => sentence);
}

const tooLarge =
  'The values of so large a file are not gone through beforehand: "muster evidence" does so, with the same options.';
