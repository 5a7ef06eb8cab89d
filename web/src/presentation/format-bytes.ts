import { locale } from './locale.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Bytes as the browser's locale writes them, in powers of 1000: "12.3 MB", "28 bytes". */
export function formatBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  const unit = units[step] ?? 'byte';
  return (formatters.get(unit) ?? formatterOf(unit)).format(bytes / 1000 ** step);
}

type Unit = (typeof units)[number];

const formatters = new Map<Unit, Intl.NumberFormat>();

function formatterOf(unit: Unit): Intl.NumberFormat {
  // Always one digit behind the point, so that a number that counts does not jump in width.
  const digits = unit === 'byte' ? 0 : 1;
  const formatter = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formatters.set(unit, formatter);
  return formatter;
}
