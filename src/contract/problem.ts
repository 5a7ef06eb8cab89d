import { z } from 'zod';

/** What every failure answers, as `application/problem+json` (RFC 9457). */
export const problem = z.object({
  type: z.string(),
  title: z.string().describe('the status in words'),
  status: z.number().int(),
  code: z.string().describe('why, as a word that stays the same'),
  detail: z.string().describe('what happened and what to do, for a person'),
  faults: z
    .array(z.object({ path: z.string(), text: z.string() }))
    .optional()
    .describe('what is wrong with the request, each with its place'),
});

export type Problem = z.infer<typeof problem>;
