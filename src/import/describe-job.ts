import type { ImportSettings } from '../row/settings.ts';
import { describeCells, describeDialect } from './describe-dialect.ts';
import { describeEncoding } from './describe-encoding.ts';
import { stopLimits, stopWords } from './stop-rules.ts';
import { describeSheet, sheetRead } from './describe-sheet.ts';
import type { Job } from './job.ts';

/** Says in words what an import will do, before its first row: where subscriptions go, what is not read. */
export function describeJob(job: Job): string[] {
  const { rules, file, hint } = job;
  const { catalog, mapping, settings, layout } = rules;
  const brand = catalog.brands.find(({ id }) => id === rules.brandId);
  const source = catalog.dataSources.find(({ id }) => id === rules.dataSourceId);
  const sentences = [
    whereRowsAre(job),
    `Subscriptions go to brand **${brand?.name ?? ''}**, the brand of *${source?.name ?? ''}*${layout.columns.some(({ field }) => field.kind === 'brand') ? ', unless a row names another' : ''}.`,
  ];
  return [
    ...sentences,
    ...howItIsWritten(file, mapping.headers),
    ...pointOfContact(),
    ...dataAsOf(),
    ...phones(),
    ...stops(settings),
    ...leftOut(),
  ];

  function pointOfContact(): string[] {
    if (settings.pointOfContact.kind !== 'picked') return [];
    const point = catalog.pointsOfContact.find(({ id }) => id === rules.pointOfContactId);
    const other = catalog.brands.find(({ id }) => id === point?.brandId);
    if (point === undefined || other === undefined || other.id === rules.brandId) return [];
    return [
      `The point of contact *${point.name}* belongs to brand **${other.name}**: it changes attribution only.`,
    ];
  }

  function dataAsOf(): string[] {
    if (rules.dataAsOf !== Infinity) return [];
    return [
      `The data is said to be as of "${settings.dataAsOf ?? ''}", which lies in the future: the consent guard takes no time from it, so nobody is subscribed again because of it. Correct the time.`,
    ];
  }

  function phones(): string[] {
    if (layout.phone === null) return [];
    const how = {
      national: `as in ${rules.defaultCountry}`,
      international: 'with the country code',
      mixed: 'both ways',
    };
    const chosen = settings.phoneStyle === null ? 'detected' : 'chosen';
    return [`Phones without + or 00 are read ${how[rules.phoneStyle]} (${chosen}).`];
  }

  function leftOut(): string[] {
    if (mapping.leftOut.length === 0) return [];
    const names = mapping.leftOut.map((header) => `"${header}"`).join(', ');
    return [`Not read: ${names}.`, ...(typeof hint === 'string' ? [hint] : [])];
  }
}

function stops(settings: ImportSettings): string[] {
  const limits = stopLimits(settings).map(({ rule, most }) => `${most} % of its rows ${stopWords[rule]}`);
  return limits.length === 0 ? [] : [`The import pauses by itself when more than ${limits.join(', or ')}.`];
}

function whereRowsAre({ file, dialect, from }: Job): string {
  if (file.sheet !== undefined) return sheetRead(file.sheet, from.line);
  return `Rows are read from line ${from.line}, cells separated by ${describeCells(dialect, file.guess)}, ${file.bytes} bytes in all.`;
}

function howItIsWritten({ encoding, sheet, guess }: Job['file'], headers: readonly string[]): string[] {
  return [
    ...(encoding === undefined ? [] : describeEncoding(encoding)),
    ...(sheet === undefined ? [] : describeSheet(sheet)),
    ...(guess === undefined ? [] : describeDialect(guess, headers)),
  ];
}
