import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '#src/refusal.ts';
import { readJson } from './corpus-files.ts';
import { readRows } from './read-rows.ts';
import type { Score } from './score.ts';

const listing = z.object({
  files: z.array(
    z.object({ file: z.string(), encoding: z.string(), tier: z.int(), sha256_of_rows: z.string() }),
  ),
});

/** Texts in many encodings as files of two columns; what is compared is the text, never the encoding's name. */
export async function scoreEncodings(folder: string): Promise<Score[]> {
  const root = join(folder, 'encodings');
  const listed = await readJson(root, 'derived-csv.json');
  if (listed === undefined) return [];
  const verdicts: Verdict[] = [];
  for (const { file, encoding, tier, sha256_of_rows: wanted } of listing.parse(listed).files)
    verdicts.push({ tier, name: `${file} (${encoding})`, ...(await judge(join(root, file), wanted)) });
  return [tierScore(verdicts, 1, 1), tierScore(verdicts, 2, 0.9), tierScore(verdicts, 3, 0)];
}

interface Verdict {
  readonly tier: number;
  readonly name: string;
  readonly isRight: boolean;
  /** Refused or not certain, so that the person is asked. */
  readonly isOpen: boolean;
  readonly read: string;
}

async function judge(path: string, wanted: string): Promise<Pick<Verdict, 'isRight' | 'isOpen' | 'read'>> {
  try {
    const { rows, sure, encoding } = await readRows(path);
    const text = rows.map(({ cells }) => cells[1] ?? '').join('\n');
    const isRight = createHash('sha256').update(text).digest('hex') === wanted;
    return { isRight, isOpen: !sure, read: encoding };
  } catch (error) {
    if (error instanceof Refusal) return { isRight: false, isOpen: true, read: error.code };
    throw error;
  }
}

/** In the third tier it is also right to be uncertain. */
function tierScore(all: readonly Verdict[], tier: number, least: number): Score {
  const verdicts = all.filter((verdict) => verdict.tier === tier);
  const right = verdicts.filter(({ isRight }) => isRight).length;
  const open = verdicts.filter(({ isRight, isOpen }) => !isRight && isOpen).length;
  const share = verdicts.length === 0 ? 1 : right / verdicts.length;
  return {
    corpus: 'encodings',
    measure: `tier ${tier}`,
    reached: `${right} of ${verdicts.length}, not sure ${open}`,
    goal: least === 0 ? '' : `≥ ${100 * least} %`,
    isReached: share >= least,
    misses: verdicts
      .filter(({ isRight }) => !isRight)
      .map(({ name, read, isOpen }) => `${name}: ${read}${isOpen ? ', not sure' : ''}`),
  };
}
