import { z } from 'zod';
import { moment } from './operation.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
/** A value as a customer's document has it. */
export const customValue = z.union([scalar, z.array(scalar).readonly()]);

const subscription = z.object({
  brand: z.string(),
  channel: z.string().nullable(),
  topic: z.string().nullable(),
  value: z.enum(['subscribed', 'unsubscribed', 'waiting-for-confirmation']),
});

/** `CustomerDocument` as a schema. */
export const customerDocument = z.object({
  customerId: z.number().int(),
  email: z.string().nullable(),
  isEmailConfirmed: z.boolean().nullable(),
  mobilePhone: z.string().nullable(),
  isMobilePhoneConfirmed: z.boolean().nullable(),
  externalIdentities: z.record(z.string(), z.string()),
  lastName: z.string().nullable(),
  firstName: z.string().nullable(),
  middleName: z.string().nullable(),
  sex: z.string().nullable(),
  birthDate: z.string().nullable(),
  timeZone: z.string().nullable(),
  area: z.string().nullable(),
  discountCard: z.string().nullable(),
  customFields: z.record(z.string(), customValue),
  subscriptions: z.array(subscription).readonly(),
  segments: z.array(z.string()).readonly(),
  createdAt: moment,
  changedAt: moment,
});

/** `CustomerDetails` as a schema. */
export const customerDetails = customerDocument.extend({
  effectiveSubscriptions: z
    .array(
      subscription.extend({
        by: z.enum(['itself', 'channel', 'global']).describe('the node that has the value explicitly'),
        asOf: moment,
        importId: z.number().int(),
        pointOfContact: z.string(),
      }),
    )
    .readonly(),
});

/** `ChangeDocument` as a schema. */
export const changeDocument = z.object({
  importId: z.number().int(),
  row: z.number().int(),
  at: moment,
  pointOfContact: z.string(),
  created: z.boolean(),
  undo: z.boolean().describe('it put back what the row had written'),
  fields: z
    .array(
      z.object({
        field: z.string(),
        brand: z.string().nullable(),
        before: customValue.nullable(),
        after: customValue.nullable(),
      }),
    )
    .readonly(),
});

/** `ActionDocument` as a schema. */
export const actionDocument = z.object({
  importId: z.number().int(),
  row: z.number().int(),
  template: z.string(),
  at: moment,
  pointOfContact: z.string(),
  dataSource: z.string(),
});
