import { callOuts } from './en/call-outs.ts';
import { choose } from './en/choose.ts';
import { configure } from './en/configure.ts';
import { entry } from './en/entry.ts';
import { fields } from './en/fields.ts';
import { importPage } from './en/import-page.ts';
import { imports } from './en/imports.ts';
import { issues } from './en/issues.ts';
import { order } from './en/order.ts';
import { outcomes, statuses } from './en/outcomes.ts';
import { problems } from './en/problems.ts';
import { reading } from './en/reading.ts';
import { review } from './en/review.ts';
import { shell } from './en/shell.ts';
import { undo } from './en/undo.ts';
import { upload } from './en/upload.ts';
import { wizard } from './en/wizard.ts';

/** The catalogue of all texts, in English: nothing that is shown stands anywhere else, but what the server says. */
export const en = {
  shell,
  problems,
  statuses,
  outcomes,
  imports,
  importPage,
  order,
  undo,
  issues,
  wizard,
  choose,
  callOuts,
  upload,
  fields,
  reading,
  configure,
  entry,
  review,
};
