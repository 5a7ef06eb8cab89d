import { z } from 'zod';

/** What is chosen before there is a draft, kept in the address so that a reload loses nothing. */
export const wizardSearch = z.object({
  action: z.enum(['add-and-edit', 'edit-existing']).optional().catch(undefined),
  /** Id of an upload that has begun. */
  upload: z
    .string()
    .regex(/^[0-9a-f]{32}$/u)
    .optional()
    .catch(undefined),
});
