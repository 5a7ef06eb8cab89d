import type { BlocklistEntry } from '../contract/catalog-file.ts';
import type { Blocklist, Project } from '../customer/catalog.ts';
import { Bad } from '../value/bad.ts';
import type { Parsed } from '../value/bad.ts';
import { clean } from '../value/clean.ts';
import { parseEmail } from '../value/email.ts';
import { createPhoneParser } from '../value/phone.ts';
import type { Merging } from './merging.ts';

/**
 * The blocklist with what a file adds to it, normalised as cells are, so that they meet. A phone without `+` is
 * of the project's country; it need only be possible, because blocking a number that is not valid harms nobody.
 */
export function mergeBlocklist(merging: Merging, { defaultCountry }: Project): Blocklist {
  const emails = new Set(merging.base.blocklist.emails);
  const mobilePhones = new Set(merging.base.blocklist.mobilePhones);
  const parsePhone = createPhoneParser({ style: 'national', defaultCountry, acceptPossible: true });
  for (const { path, value } of merging.entries.blocklist) {
    add(`${path}.email`, value.email, { known: emails, parse: parseEmail, noun: 'an email address' });
    add(`${path}.mobilePhone`, value.mobilePhone, {
      known: mobilePhones,
      parse: parsePhone,
      noun: 'a phone number',
    });
  }
  return { emails: [...emails], mobilePhones: [...mobilePhones] };

  /** What is on the list already is taken as it is, whatever became of the rules since. */
  function add(path: string, written: BlocklistEntry['email'], kind: ContactKind): void {
    if (written === undefined || kind.known.has(written)) return;
    const contact = kind.parse(clean(written));
    if (!(contact instanceof Bad)) kind.known.add(contact);
    else merging.problems.push({ path, text: `is not ${kind.noun}: ${JSON.stringify(written)}` });
  }
}

interface ContactKind {
  readonly known: Set<string>;
  readonly parse: (text: string) => Parsed<string>;
  readonly noun: string;
}
