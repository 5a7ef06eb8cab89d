import { describeCells, describeDialect } from './describe-dialect.ts';
import { describeEncoding } from './describe-encoding.ts';
import type { Job } from './job.ts';

/** Says in words what an import will do, before its first row: where subscriptions go, what is not read. */
export function describeJob({ rules, file, dialect, from, hint }: Job): string[] {
  const { catalog, mapping, settings, layout } = rules;
  const brand = catalog.brands.find(({ id }) => id === rules.brandId);
  const source = catalog.dataSources.find(({ id }) => id === rules.dataSourceId);
  const sentences = [
    `Rows are read from line ${from.line}, cells separated by ${describeCells(dialect, file.guess)}, ${file.bytes} bytes in all.`,
    `Subscriptions go to brand **${brand?.name ?? ''}**, the brand of *${source?.name ?? ''}*${layout.columns.some(({ field }) => field.kind === 'brand') ? ', unless a row names another' : ''}.`,
  ];
  const encoding = file.encoding === undefined ? [] : describeEncoding(file.encoding);
  const cells = file.guess === undefined ? [] : describeDialect(file.guess, mapping.headers);
  return [...sentences, ...encoding, ...cells, ...pointOfContact(), ...dataAsOf(), ...phones(), ...leftOut()];

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
