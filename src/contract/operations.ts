import { catalogOperations } from './catalog-operations.ts';
import { customerOperations } from './customer-operations.ts';
import { fieldOperations } from './field-operations.ts';
import { importOperations } from './import-operations.ts';
import type { Operation } from './operation.ts';
import { recipeOperations } from './recipe-operations.ts';
import { rehearsalOperations } from './rehearsal-operations.ts';
import { undoOperations } from './undo-operations.ts';
import { uploadOperations } from './upload-operations.ts';

/** All operations of the HTTP API, by id, in the order of its page. */
export const operations = {
  ...uploadOperations,
  ...importOperations,
  ...undoOperations,
  ...catalogOperations,
  ...recipeOperations,
  ...rehearsalOperations,
  ...customerOperations,
  ...fieldOperations,
} as const;

export const allOperations: readonly Operation[] = Object.values(operations);
