import { Refusal } from '../refusal.ts';

/** A workbook that cannot be read for certain. @param what is wrong with it, as the end of a sentence */
export function brokenWorkbook(what: string, cause?: unknown): Refusal {
  return new Refusal(
    'not-a-csv',
    `The Excel workbook is damaged: ${what}. Open it in Excel, save it again as .xlsx, or save the sheet as "CSV UTF-8", and import that.`,
    { cause },
  );
}
