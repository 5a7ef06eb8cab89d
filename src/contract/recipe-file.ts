import { z } from 'zod';
import { importSettings } from './import-settings.ts';

const { map, ignore, blank, blankByField, policies, realValues, dayFirst, phoneStyle, defaultCountry } =
  importSettings.shape;

/** What of an import's settings a recipe keeps. */
export const recipeSettings = z.strictObject({
  map,
  ignore,
  blank,
  blankByField,
  policies,
  realValues,
  dayFirst,
  phoneStyle,
  defaultCountry,
});

const longestName = 250;
const mostHeaders = 1_000;

/**
 * A recipe: how files of one kind are read. What the base keeps and what `muster recipes export` writes. It says
 * nothing of where data comes from, of consent or of whom rows mean: those are chosen for each import.
 */
export const recipeFile = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, 'must not be blank')
    .max(longestName, `must have at most ${longestName} characters`)
    .regex(/^\P{Cc}*$/u, 'must not hold line breaks or control characters'),
  /** Of the file it was made for; it is found again by them, in any order. */
  headers: z.array(z.string()).min(1, 'must not be empty').max(mostHeaders),
  /** How rows are written; null: detected. */
  reading: z
    .strictObject({
      delimiter: z.string().length(1).nullable().default(null),
      quote: z.string().max(1).nullable().default(null),
      escape: z.enum(['double', 'backslash']).nullable().default(null),
      headerLine: z.int().positive().nullable().default(null),
      encoding: z.string().nullable().default(null),
      sheet: z.string().max(300).nullable().default(null).describe('of workbooks: name or number'),
    })
    .prefault({}),
  settings: recipeSettings.prefault({}),
});

export type Recipe = z.infer<typeof recipeFile>;
