import { join } from 'node:path';
import { z } from 'zod';
import { Bad } from '#src/value/bad.ts';
import { clean } from '#src/value/clean.ts';
import { parseEmail } from '#src/value/email.ts';
import { readJson } from './corpus-files.ts';
import { countScore, tellScore, type Score } from './score.ts';

const addresses = z.array(
  z.object({
    address: z.string(),
    expect: z.enum(['must_accept', 'should_accept', 'either', 'must_reject']),
    why: z.string().optional(),
  }),
);

/** Addresses that four validators judged. */
export async function scoreEmail(folder: string): Promise<Score[]> {
  const all = await readJson(join(folder, 'email'), 'recommended.json');
  if (all === undefined) return [];
  const judged = addresses
    .parse(all)
    .map((each) => Object.assign(each, { isAccepted: isAccepted(each.address) }));
  const of = (expect: string): typeof judged => judged.filter((each) => each.expect === expect);
  const shown = (list: typeof judged): string[] => list.map(({ address, why = '' }) => `${address}: ${why}`);
  const refused = of('must_accept').filter((each) => !each.isAccepted);
  const taken = of('must_reject').filter((each) => each.isAccepted);
  const rejected = of('must_reject').length - taken.length;
  const should = of('should_accept');
  return [
    countScore('email', 'must be accepted', {
      right: of('must_accept').length - refused.length,
      of: of('must_accept').length,
      misses: shown(refused),
    }),
    countScore('email', 'must be rejected', {
      right: rejected,
      of: of('must_reject').length,
      least: Math.ceil((290 / 295) * of('must_reject').length),
      misses: shown(taken),
    }),
    tellScore(
      'email',
      'should be accepted',
      `${should.filter((each) => each.isAccepted).length} of ${should.length}`,
    ),
  ];
}

/**
 * Accepted as it is written: what is taken out of `Name <a@b>` or between blanks is another text, and so is a domain
 * that is stored otherwise than written, but for its case and its ASCII form.
 */
function isAccepted(address: string): boolean {
  const email = parseEmail(clean(address));
  if (email instanceof Bad) return false;
  const isAscii = /@(?:.*\.)?xn--/iu.test(address);
  return isAscii || email.toLowerCase() === address.normalize('NFC').toLowerCase();
}
