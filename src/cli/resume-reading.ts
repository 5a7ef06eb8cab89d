import type { Reading } from '../import/job.ts';
import type { ImportRecord } from '../import/job.sql.ts';
import { otherOption } from './import-resume.ts';
import { readReading } from './reading-options.ts';
import type { ReadingOptions } from './reading-options.ts';

/**
 * An import goes on reading its file as it began. What the command line says otherwise is refused rather than ignored;
 * what means nothing for the file, as the quotes of a workbook, is not asked about.
 * @throws Refusal `settings`
 */
export function refuseOtherReading(options: ReadingOptions, { id, reading }: ImportRecord): void {
  const { delimiter, quote, escape, encoding, headerLine, sheet } = readReading(options);
  const asked: Readonly<Record<string, unknown>> = {
    '--delimiter': delimiter,
    '--quote': quote,
    '--escape': escape,
    '--encoding': encoding,
    '--header-row': headerLine,
    '--sheet': sheet,
  };
  for (const [option, began] of Object.entries(beganWith(reading))) {
    const value = asked[option] ?? null;
    if (value !== null && !began.includes(value)) throw otherOption(id, option);
  }
}

/** What may be said again, option by option. */
function beganWith({ dialect, chosen }: Reading): Readonly<Record<string, readonly unknown[]>> {
  const { sheet } = dialect;
  if (sheet !== undefined)
    return { '--header-row': [sheet.headerLine], '--sheet': [chosen?.sheet, String(sheet.number)] };
  return {
    '--delimiter': [dialect.delimiter],
    '--quote': [dialect.quote],
    '--escape': [dialect.escape ?? 'double'],
    '--encoding': [dialect.encoding ?? 'utf-8'],
    '--header-row': [chosen?.headerLine],
    '--sheet': [],
  };
}
