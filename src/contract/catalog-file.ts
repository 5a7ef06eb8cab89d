import { z } from 'zod';
import { clean } from '../value/clean.ts';

/**
 * The shape of a catalog file, as `muster catalog apply` reads it and `muster catalog show --json` writes it
 * (docs/spec.md §1). Everything may be left out: what a file does not mention stays as it is. References are
 * names; whether they exist is judged against the base, not here.
 */
const unwritable = /[\p{Cc}\p{Cs}\u2028\u2029]/u;
const codePoints = (text: string): number => Array.from(text).length;

/** The longest name of anything, in code points; also that of an enum value (docs/spec.md §4). */
const longestName = 250;

/** Text as a cell would give it: trimmed and NFC-normalised, so that a cell can ever equal it. */
const name = z
  .string()
  .overwrite(clean)
  .refine((text) => text !== '', { abort: true, error: 'must not be blank' })
  .refine((text) => !unwritable.test(text), {
    abort: true,
    error: 'must not contain line breaks or control characters',
  })
  .refine((text) => codePoints(text) <= longestName, {
    abort: true,
    error: `must have at most ${longestName} characters`,
  });

const systemName = name.refine(
  (text) => /^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}_.-]*$/u.test(text),
  'must consist of letters, digits, "_", "-" and "." and start with a letter or a digit',
);

/** Becomes part of a column's name, so dots are out too and nothing reads as a number. */
const columnName = name.refine(
  (text) => /^\p{L}[\p{L}\p{M}\p{Nd}_-]*$/u.test(text),
  'must consist of letters, digits, "_" and "-" and start with a letter',
);

const enumValue = name
  .refine((text) => !text.includes('|'), 'must not contain "|", which separates the items of a list')
  .refine((text) => text !== '%CLEAR%', 'must not be %CLEAR%, which clears a value');

export const projectEntry = z.strictObject({
  timeZone: z.string().optional(),
  defaultCountry: z.string().optional(),
  nameOrder: z.enum(['first-last', 'last-first']).optional(),
  acceptPossibleNumbers: z.boolean().optional(),
});

export const brandEntry = z.strictObject({ systemName, name });

export const topicEntry = z.strictObject({ brand: name, externalId: systemName, name });

export const pointOfContactEntry = z.strictObject({ externalId: name, name, brand: name });

export const dataSourceEntry = z.strictObject({ systemName, name, pointOfContact: name });

export const areaEntry = z.strictObject({
  externalId: name,
  name,
  parent: name.nullable().optional(),
  timeZone: z.string().nullable().optional(),
});

export const actionTemplateEntry = z.strictObject({
  systemName,
  name,
  category: z.enum(['personal', 'performed', 'system']),
});

export const externalIdentityEntry = z.strictObject({
  systemName: columnName,
  name: name.optional(),
  mayChange: z.boolean().optional(),
});

export const customFieldEntry = z
  .strictObject({
    systemName: columnName,
    name: name.optional(),
    type: z.enum(['string', 'boolean', 'integer', 'decimal', 'date', 'datetime', 'enum']),
    multiple: z.boolean().optional(),
    blankClears: z.boolean().optional(),
    createMissingValues: z.boolean().optional(),
    values: z.array(enumValue).optional(),
  })
  .refine((field) => field.type === 'enum' || field.values === undefined, {
    path: ['values'],
    error: 'only a field of the type "enum" has values',
  })
  .refine((field) => field.type === 'enum' || field.createMissingValues !== true, {
    path: ['createMissingValues'],
    error: 'only a field of the type "enum" creates missing values',
  });

export const segmentEntry = z.strictObject({ name });

export const blocklistEntry = z
  .strictObject({ email: z.string().optional(), mobilePhone: z.string().optional() })
  .refine((entry) => (entry.email === undefined) !== (entry.mobilePhone === undefined), {
    error: 'must have either an email or a mobilePhone',
  });

export const catalogFile = z.strictObject({
  project: projectEntry.optional(),
  brands: z.array(brandEntry).optional(),
  topics: z.array(topicEntry).optional(),
  pointsOfContact: z.array(pointOfContactEntry).optional(),
  dataSources: z.array(dataSourceEntry).optional(),
  areas: z.array(areaEntry).optional(),
  actionTemplates: z.array(actionTemplateEntry).optional(),
  externalIdentities: z.array(externalIdentityEntry).optional(),
  customFields: z.array(customFieldEntry).optional(),
  segments: z.array(segmentEntry).optional(),
  blocklist: z.array(blocklistEntry).optional(),
});

export type CatalogFile = z.infer<typeof catalogFile>;
/** A catalog file that leaves no section out, as `muster catalog show --json` writes it. */
export type WholeCatalogFile = { readonly [S in keyof CatalogFile]-?: NonNullable<CatalogFile[S]> };
export type TopicEntry = z.infer<typeof topicEntry>;
export type PointOfContactEntry = z.infer<typeof pointOfContactEntry>;
export type DataSourceEntry = z.infer<typeof dataSourceEntry>;
export type AreaEntry = z.infer<typeof areaEntry>;
export type ExternalIdentityEntry = z.infer<typeof externalIdentityEntry>;
export type CustomFieldEntry = z.infer<typeof customFieldEntry>;
export type BlocklistEntry = z.infer<typeof blocklistEntry>;
