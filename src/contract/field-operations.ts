import { z } from 'zod';
import { nothing, operation } from './operation.ts';

/** `FieldGuide` as a schema. */
const fieldGuide = z.object({
  name: z.string().describe('the header to write'),
  kind: z.string(),
  group: z.enum(['identifiers', 'profile', 'subscriptions', 'custom', 'service']),
  identifies: z.boolean().describe('its values find customers: a file needs one such column'),
  description: z.string(),
  accepts: z.string(),
  examples: z.array(z.string()).readonly().describe('values that are read without an issue'),
  blankClears: z.boolean().describe('a blank cell erases what is stored'),
});

const query = z.strictObject({
  brand: z.string().max(250).optional().describe('system name: only this brand’s topics; else those of all'),
});
const ofBrand = { group: 'Fields', params: nothing, query, body: nothing };

/** What a file of customers can hold. */
export const fieldOperations = {
  listFields: operation({
    ...ofBrand,
    id: 'listFields',
    method: 'GET',
    path: '/fields',
    summary: 'List all columns that a file can have, with what they accept and examples',
    answer: { kind: 'json', status: 200, schema: z.object({ fields: z.array(fieldGuide) }) },
  }),
  downloadTemplate: operation({
    ...ofBrand,
    id: 'downloadTemplate',
    method: 'GET',
    path: '/template.csv',
    summary: 'Download a file to fill in, with three invented customers',
    answer: { kind: 'file', status: 200, type: 'text/csv' },
  }),
} as const;
