import { basename } from 'node:path';
import { evidenceBytes } from '../limits.ts';
import type { Job } from './job.ts';
import { gatherEvidence } from './value-evidence.ts';

/** What to look at in a file's values before an import of it begins. */
export interface ValueAdvice {
  readonly sentences: readonly string[];
  /** So many values are not gone through while somebody waits. */
  readonly isTooLarge: boolean;
}

/** Goes through the values of a small file. Nothing for an import that goes on as it began. */
export async function adviseOfValues({ file, dialect, from, rules }: Job): Promise<ValueAdvice> {
  const isTooLarge = file.bytes > evidenceBytes;
  if (file.guess === undefined || isTooLarge) return { sentences: [], isTooLarge };
  const { path, bytes } = file;
  const source = { name: basename(path), path, bytes, dialect, start: from, rules };
  const { callOuts } = await gatherEvidence(source);
  return { sentences: callOuts.map(({ sentence }) => sentence), isTooLarge };
}
