import { makeRules } from '../../src/import/make-rules.ts';
import type { Catalog } from '../../src/customer/catalog.ts';
import type { Customer } from '../../src/customer/customer.ts';
import { applyRow } from '../../src/row/apply.ts';
import type { RowResult } from '../../src/row/apply.ts';
import { createRowCheck } from '../../src/row/check.ts';
import type { CheckRow, RowDamage } from '../../src/row/check.ts';
import type { CheckedRow } from '../../src/row/checked-row.ts';
import { EnumValues } from '../../src/row/enum-values.ts';
import { sentenceOf } from '../../src/row/issue.ts';
import type { Finding } from '../../src/row/issue.ts';
import type { Rules } from '../../src/row/rules.ts';
import { defaultSettings } from '../../src/row/settings.ts';
import type { ImportSettings } from '../../src/row/settings.ts';
import { SmallBase } from './small-base.ts';
import { smallCatalog } from './small-catalog.ts';

/** 15 June 2024, noon in Berlin, the project's zone. */
export const startedAt = Date.UTC(2024, 5, 15, 10);

export type SmallSettings = Partial<ImportSettings>;
/** Cells separated by commas, or one by one where they hold commas. */
export type SmallRow = string | readonly string[];

/** One file over a small base, without reader and database: its rows are given one by one, in file order. */
export class SmallImport {
  readonly rules: Rules;
  readonly base: SmallBase;
  readonly #check: CheckRow;
  #row = 0;

  constructor(
    headers: SmallRow,
    settings: SmallSettings = {},
    { base = new SmallBase(), catalog = smallCatalog }: { base?: SmallBase; catalog?: Catalog } = {},
  ) {
    this.base = base;
    this.rules = smallRules(headers, settings, catalog);
    base.beginImport();
    this.#check = createRowCheck(this.rules, new EnumValues(catalog.customFields));
  }

  /** Steps 1 and 2 alone; null: a blank row. */
  check(cells: SmallRow, damage: RowDamage | null = null): CheckedRow | null {
    this.#row += 1;
    return this.#check({ row: this.#row, line: this.#row + 1, cells: cellsOf(cells), damage });
  }

  /** What steps 1 and 2 found, as `code(Header)`. */
  found(cells: SmallRow): string[] {
    return this.told(this.check(cells)?.findings ?? []);
  }

  /** All four steps; the base takes up what the row did. */
  apply(cells: SmallRow): RowResult & { readonly all: readonly Finding[] } {
    const checked = this.check(cells);
    if (checked === null) throw new Error('a blank row is not applied');
    const result = applyRow(checked, this.base, { rules: this.rules, newId: this.base.nextId });
    if (result.attribution !== null && result.customer !== null) {
      this.base.put(result.before, result.customer, checked.row);
    }
    return { ...result, all: [...checked.findings, ...result.findings] };
  }

  /** What became of a row in one line: outcome, customer, findings. */
  run(cells: SmallRow): string {
    const { outcome, customer, all } = this.apply(cells);
    return [outcome, ...(customer === null ? [] : [String(customer.id)]), ...this.told(all)].join(' ');
  }

  /** The customer whom a row creates or meets, after it. */
  after(cells: SmallRow): Customer {
    const { customer, outcome } = this.apply(cells);
    if (customer === null) throw new Error(`the row is ${outcome}`);
    return customer;
  }

  told(findings: readonly Finding[]): string[] {
    return findings.map(({ code, column, level }) => {
      const mark = level === 'error' ? '!' : '';
      return `${mark}${code}${column === -1 ? '' : `(${this.rules.mapping.headers[column] ?? ''})`}`;
    });
  }

  sentences(findings: readonly Finding[]): string[] {
    return findings.map((each) => sentenceOf(each, this.rules.mapping.headers[each.column] ?? null));
  }
}

/** The rules of a file with these headers; *add and edit* unless the settings say otherwise. */
export function smallRules(
  headers: SmallRow,
  settings: SmallSettings = {},
  catalog: Catalog = smallCatalog,
): Rules {
  return makeRules({
    importId: 7,
    settings: { ...defaultSettings, action: 'add-and-edit', ...settings },
    catalog,
    headers: cellsOf(headers),
    phoneStyle: 'national',
    startedAt,
  });
}

const cellsOf = (row: SmallRow): readonly string[] => (typeof row === 'string' ? row.split(',') : row);
