import type { z } from 'zod';
import type { operations } from '../../../src/contract/operations.ts';

type Table = typeof operations;
type Answer<Id extends keyof Table> = Table[Id]['answer'] extends {
  readonly schema: infer S extends z.ZodType;
}
  ? z.output<S>
  : never;

/** What the server answers, by the contract, in the words of the pages. */
type ImportList = Answer<'listImports'>;
export type ImportListEntry = ImportList['items'][number];
export type ImportStatus = ImportListEntry['status'];
export type RowCounts = ImportListEntry['rows'];
export type Draft = Answer<'getDraft'>;
export type DraftOrder = Draft['order'];
export type Settings = DraftOrder['settings'];
export type ImportProgress = Answer<'getProgress'>;
export type ImportResult = Answer<'getImport'>;
export type ImportOrder = Answer<'getOrder'>;
export type IssueGroup = ImportResult['issues'][number];
export type RowResult = Answer<'listRows'>['items'][number];
export type ReadingChoice = DraftOrder['reading'];
export type UploadDocument = Answer<'getUpload'>;
export type FieldGuide = Answer<'listFields'>['fields'][number];
export type Inspection = Answer<'inspectUpload'>;
type UndoPreview = Answer<'previewUndo'>;
export type UndoCounts = UndoPreview['counts'];
export type KeptValue = UndoPreview['kept'][number];
