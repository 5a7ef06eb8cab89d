import type { Candidate, FileColumn } from './candidate.ts';
import type { ValueKinds } from './value-kinds.ts';

/** What values suggest under a header that says nothing: contacts and what cannot be mistaken, never names or dates. */
export function valueCandidates({ kinds }: FileColumn): Candidate[] {
  const found = signs.flatMap(({ field, noun, share, confidence }) =>
    share(kinds) >= nearlyAll ? [{ field, noun, confidence, readable: share(kinds) }] : [],
  );
  return found.flatMap(({ field, noun, confidence, readable }) => {
    const isContact = field === 'Email' || field === 'MobilePhone';
    // The same address on many rows is an owner's or a shop's.
    if (kinds.count < enough || (isContact && kinds.distinct < mostlyDifferent)) return [];
    const needs = field === 'MobilePhone' && kinds.internationalPhone ? international : {};
    const said = `${Math.round(readable * kinds.count)} of ${kinds.count} values are ${noun}`;
    return [{ field, confidence, reason: `The header says nothing; ${said}.`, needs, isOffer: false }];
  });
}

const international = { phoneStyle: 'international' } as const;

interface Sign {
  readonly field: string;
  readonly noun: string;
  readonly share: (kinds: ValueKinds) => number;
  readonly confidence: number;
}

const signs: readonly Sign[] = [
  { field: 'Email', noun: 'email addresses', share: ({ email }) => email, confidence: 0.7 },
  {
    field: 'MobilePhone',
    noun: 'phone numbers',
    share: ({ dressedPhone }) => dressedPhone,
    confidence: 0.65,
  },
  { field: 'TimeZone', noun: 'time zones', share: ({ timeZone }) => timeZone, confidence: 0.65 },
];

const nearlyAll = 0.8;
const enough = 2;
const mostlyDifferent = 0.6;
