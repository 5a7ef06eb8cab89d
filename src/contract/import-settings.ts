import { z } from 'zod';
import { defaultSettings } from '../row/settings.ts';
import type { ImportSettings } from '../row/settings.ts';

/**
 * The settings of an import as a door receives them: what is left out takes its default (docs/spec.md §§2–8).
 * Whether the names in it exist is judged against file and catalog when the import starts.
 */
const name = z.string().trim().min(1, 'must not be blank');
const header = z.string();

/** Longest reason for trusting a file: a paragraph. */
const longestReason = 1_000;

const blank = z.enum(['keep', 'clear']);

/** Per cent of the rows; null: never. */
const share = z
  .number('must be a number of per cent, as in 5 or 2.5')
  .min(0, 'must be at least 0')
  .lt(100, 'must be below 100')
  .nullable()
  .default(null)
  .describe('pauses the import when more than so many per cent of its rows are like that');

export const importSettings = z
  .strictObject({
    action: z.enum(['add-and-edit', 'edit-existing']).default(defaultSettings.action),
    dataSource: name.default(defaultSettings.dataSource),
    pointOfContact: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('derived') }),
        z.strictObject({ kind: z.literal('picked'), externalId: name }),
        z.strictObject({ kind: z.literal('from-file') }),
      ])
      .default(defaultSettings.pointOfContact),
    actionTemplateFromFile: z.boolean().default(false),
    segment: z.strictObject({ name, create: z.boolean() }).nullable().default(null),
    map: z.array(z.strictObject({ header, field: name })).default([]),
    ignore: z.array(header).default([]),
    blank: blank.default(defaultSettings.blank),
    blankByField: z.array(z.strictObject({ field: name, blank })).default([]),
    policies: z.array(z.strictObject({ field: name, policy: z.enum(['replace', 'fill-empty']) })).default([]),
    realValues: z.array(header).default([]),
    dayFirst: z.array(name).default([]),
    phoneStyle: z.enum(['national', 'international', 'mixed']).nullable().default(null),
    defaultCountry: name.nullable().default(null),
    allowClear: z.boolean().default(false),
    onConflict: z.enum(['reject', 'strongest']).default(defaultSettings.onConflict),
    onContactChange: z.enum(['reject', 'keep', 'replace']).default(defaultSettings.onContactChange),
    consent: z.enum(['guard', 'never-resubscribe', 'trust-file']).default(defaultSettings.consent),
    consentReason: name
      .max(longestReason, `must have at most ${longestReason} characters`)
      .nullable()
      .default(null),
    dataAsOf: name.nullable().default(null),
    actionTime: name.nullable().default(null),
    unsubscribeBelow: z.boolean().default(false),
    stopRejected: share,
    stopChanged: share,
    stopConsentGained: share,
  })
  .refine(({ consent, consentReason }) => consent !== 'trust-file' || consentReason !== null, {
    path: ['consentReason'],
    error: 'is missing: who trusts a file about consent says why, and the reason is kept with the import',
  })
  .refine(({ consent, consentReason }) => consent === 'trust-file' || consentReason === null, {
    path: ['consentReason'],
    error: 'goes only with the consent "trust-file"',
  }) satisfies z.ZodType<ImportSettings>;
