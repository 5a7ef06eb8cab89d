import type { FileColumn } from './candidate.ts';
import { dictionary } from './dictionary.ts';
import type { ValueKinds } from './value-kinds.ts';
import { namesAnother, readHeader } from './read-header.ts';
import { readConsent } from './read-consent.ts';

/** Why nothing is suggested for a column, as a sentence. */
export function unknownColumn({ header, words, kinds }: FileColumn): string {
  const own = /^\s*(ExternalIdentity|CustomField|IsSubscribedBy[a-z]+On)\S/iu.exec(header)?.[1];
  if (own !== undefined) return undeclared(own);
  if (namesAnother(words))
    return 'It speaks of somebody else than the customer, or of a number that is no phone.';
  if (
    words.some((word) => dictionary().hasRole(word, 'moments')) &&
    Math.max(kinds.date, kinds.dateLike) >= 0.5
  )
    return 'A date of the system it comes from, not of the customer.';
  if (readConsent(words) !== null)
    return 'It speaks of consent, but not clearly to what. Map it by hand if it is a subscription.';
  if (kinds.count === 0) return 'Neither the header nor the first rows say what it holds.';
  if (readHeader(words).length > 0) return 'The header would fit, but the values are something else.';
  return byValues(kinds);
}

/** A column of ours whose declaration the catalog lacks. */
function undeclared(start: string): string {
  const kind = { externalidentity: 'external identity', customfield: 'custom field' }[start.toLowerCase()];
  return `The header has the form of Muster's own, but the catalog has no such ${kind ?? 'topic'}. Declare it, or map the column by hand.`;
}

function byValues({ paymentCard, email, dressedPhone }: ValueKinds): string {
  if (paymentCard >= 0.5) return 'Numbers of payment cards do not belong into a customer base.';
  if (email >= 0.8 || dressedPhone >= 0.8)
    return 'The same contacts stand on many rows: they are probably not the customers’.';
  return 'Neither header nor values say what it holds. Map it by hand, or declare a custom field of that name.';
}
