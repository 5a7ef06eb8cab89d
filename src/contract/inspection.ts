import { z } from 'zod';
import { previewRows } from '../limits.ts';
import { importSettings } from './import-settings.ts';
import { callOut } from './value-evidence.ts';

/** How a person says that a file is to be read; null: detected, or the first sheet. */
export const readingChoice = z.strictObject({
  delimiter: z.string().length(1).nullable().default(null),
  quote: z.string().max(1).nullable().default(null).describe('empty: quotes are text'),
  escape: z.enum(['double', 'backslash']).nullable().default(null),
  headerLine: z.int().positive().nullable().default(null).describe('physical line of the header'),
  encoding: z.string().max(100).nullable().default(null),
  sheet: z.string().max(300).nullable().default(null).describe('name or number of a workbook’s sheet'),
});

/** The recipe behind what is chosen. */
export const recipeName = z
  .string()
  .max(250)
  .nullable()
  .default(null)
  .describe('a recipe, for everything that reading and settings leave open');

/** What somebody wants to see of a file. */
export const inspectOrder = z.strictObject({
  reading: readingChoice.prefault({}),
  settings: importSettings.prefault({}),
  recipe: recipeName,
  suggested: z.boolean().default(true).describe('take the suggested mapping, guesses left out'),
  rows: z.int().min(0).max(previewRows).default(20).describe('how many of the first rows'),
  judge: z
    .boolean()
    .default(true)
    .describe('false: only how it is written, and its rows as they stand in the file'),
});

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const value = z.union([scalar, z.array(scalar).readonly()]);

const dialect = z.object({
  delimiter: z.string(),
  quote: z.string(),
  escape: z.enum(['double', 'backslash']).optional(),
});

const suggestion = z.object({
  index: z.number().int(),
  header: z.string(),
  kind: z.enum(['field', 'offer', 'left-out', 'by-hand']),
  field: z.string().nullable(),
  confidence: z.number(),
  band: z.enum(['sure', 'likely', 'guess']).nullable(),
  reason: z.string(),
  option: z.string().nullable().describe('what would choose otherwise on the command line; null: nothing'),
  declare: z
    .string()
    .nullable()
    .describe('system name of an external identity whose values these are, once the catalog has it'),
  examples: z.array(z.string()).readonly(),
  needs: z.object({
    dayFirst: z.literal(true).optional(),
    phoneStyle: z.literal('international').optional(),
  }),
});

/** How a file is read, before it is imported: all of it from its beginning and from what was seen as it arrived. */
export const inspection = z.object({
  encoding: z
    .object({
      encoding: z.string(),
      by: z.enum(['choice', 'mark', 'bytes']),
      sure: z.boolean(),
      readings: z.array(z.object({ encoding: z.string(), line: z.string() })).readonly(),
      firstBad: z
        .object({ line: z.number().int(), column: z.number().int(), offset: z.number().int() })
        .nullable(),
    })
    .nullable()
    .describe('null for a workbook'),
  sheet: z
    .object({
      name: z.string(),
      others: z.array(z.string()).readonly(),
      unsolved: z.number().int().describe('formulas whose results were not saved with them: empty cells'),
    })
    .nullable()
    .describe('null for a text'),
  dialect: z.object({
    dialect,
    columns: z.number().int(),
    rows: z.number().int().describe('rows looked at'),
    agreeing: z.number().int().describe('how many of them have so many cells'),
    headerLine: z.number().int(),
    headerBy: z.enum(['first-row', 'titles-above', 'choice']),
    delimiterBy: z.enum(['detection', 'choice', 'sep-line']),
    otherDelimiter: z.string().nullable(),
    candidates: z
      .array(
        z.object({
          dialect,
          columns: z.number().int(),
          score: z.number(),
          header: z.array(z.string()).readonly(),
          example: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
  }),
  sentences: z.array(z.string()).describe('what is unusual, in words'),
  headers: z.array(z.string()).readonly(),
  suggestions: z.array(suggestion),
  recipes: z.array(z.string()).describe('names of those that were made for such headers'),
  reading: readingChoice.describe('what is chosen, with the recipe behind it'),
  settings: importSettings.describe('those that were sent, with recipe and suggestions taken'),
  mapping: z
    .array(z.object({ header: z.string(), field: z.string().nullable(), inverted: z.boolean() }))
    .describe('column by column, also of what would not start; empty without a data source'),
  problem: z
    .object({
      code: z.string(),
      detail: z.string(),
      faults: z
        .array(
          z.object({
            code: z.string(),
            text: z.string().describe('what is wrong and what to do'),
            setting: z.string().nullable().describe('the setting that it is about; null: none'),
            columns: z
              .array(z.number().int())
              .readonly()
              .describe('places of columns that it is about, from 0'),
          }),
        )
        .readonly()
        .describe('everything that is wrong, each with its place'),
    })
    .nullable()
    .describe('why an import with these settings would not start'),
  phones: z
    .object({
      style: z.enum(['national', 'international', 'mixed']),
      chosen: z.boolean().describe('false: detected'),
      country: z.string().describe('whose numbers have no country code'),
    })
    .nullable()
    .describe(
      'how phones without + or 00 are read, as the first 4 MB of the file tell; null: none are, or a problem stands in the way',
    ),
  notices: z
    .array(z.object({ code: z.string(), sentence: z.string() }))
    .describe('issues of the file as a whole'),
  callOuts: z
    .object({
      rows: z.number().int().describe('of the beginning of the file, looked at for this'),
      isWhole: z.boolean().describe('these are all rows'),
      items: z.array(callOut),
    })
    .describe('what looks wrong about the values of the first rows'),
  rowEstimate: z.object({ rows: z.number().int(), exact: z.boolean() }),
  rows: z.array(
    z.object({
      row: z.number().int(),
      line: z.number().int(),
      outcome: z
        .enum(['ok', 'rejected', 'blank', 'not-judged'])
        .describe('not-judged: a problem stands in the way, or nobody asked'),
      cells: z.array(z.string()).readonly().describe('as in the file'),
      values: z.record(z.string(), value.nullable()).describe('as they will be stored; null: cleared'),
      issues: z.array(
        z.object({
          code: z.string(),
          level: z.enum(['error', 'warning']),
          column: z.number().int().describe('index of the column; -1: the row'),
          sentence: z.string(),
        }),
      ),
    }),
  ),
});

export type Inspection = z.infer<typeof inspection>;
export type InspectOrder = z.infer<typeof inspectOrder>;
