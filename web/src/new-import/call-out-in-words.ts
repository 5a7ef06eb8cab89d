import type { Inspection } from '../server/answers.ts';
import { texts } from '../texts/texts.ts';
import { countryName } from './configure/countries.ts';

type CallOut = Inspection['callOuts']['items'][number];

/**
 * What looks wrong about a column, as sentences.
 * @param phones how phones are read; null: not known
 */
export function callOutInWords(callOut: CallOut, phones: Inspection['phones']): string {
  const country = phones === null ? null : countryName(phones.country);
  return texts.callOuts[callOut.code]({ ...callOut, country });
}
