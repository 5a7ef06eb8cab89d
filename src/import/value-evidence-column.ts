import type { ColumnEvidence } from '../contract/value-evidence.ts';
import type { CheckedRow } from '../row/checked-row.ts';
import { cellReader } from '../row/read-cell.ts';
import type { Column } from '../row/column.ts';
import type { EnumValues } from '../row/enum-values.ts';
import { storedForm } from '../row/evidence-form.ts';
import type { StoredForm } from '../row/evidence-form.ts';
import { shortened } from '../row/issue.ts';
import type { Rules } from '../row/rules.ts';
import { clean, looksEmpty } from '../value/clean.ts';
import { kept } from './value-evidence-kept.ts';
import { textKind } from './value-evidence-kind.ts';

/** Samples of changed values, each of another kind. */
const mostSamples = 5;

/** What becomes of the cells of one column, counted while the file goes by. */
export class ColumnCount {
  readonly column: Column;
  readonly #form: StoredForm | null;
  #absent = 0;
  #blank = 0;
  #looksEmpty = 0;
  #asWritten = 0;
  #changed = 0;
  #dropped = 0;
  #cleared = 0;
  #unused = 0;
  readonly #spellings = new Map<string, number>();
  readonly #kinds = new Set<string>();
  readonly #samples: ColumnEvidence['samples'] = [];

  /** @param enums only asked whether the column is read at all */
  constructor(column: Column, rules: Rules, enums: EnumValues) {
    this.column = column;
    this.#form = cellReader(column, rules, enums) === null ? null : storedForm(column, rules);
  }

  /**
   * Takes the cell of a row whose shape is sound.
   * @returns its text where it is a value, else null
   */
  add(cell: string | undefined, checked: CheckedRow): string | null {
    if (cell === undefined) {
      this.#absent += 1;
      return null;
    }
    const text = cell === '' ? cell : clean(cell);
    if (text === '') {
      this.#blank += 1;
      return null;
    }
    if (looksEmpty(text) && !this.column.realValues) {
      this.#addEmptyLook(text.toLowerCase());
      return null;
    }
    this.#addValue(text, checked);
    return text;
  }

  /** Of the cells that are not blank; the spelling is the most frequent one. */
  get emptyLooks(): { readonly count: number; readonly of: number; readonly spelling: string } {
    const [spelling = ''] = [...this.#spellings].toSorted(([, a], [, b]) => b - a)[0] ?? [];
    return { count: this.#looksEmpty, of: this.#looksEmpty + this.#values(), spelling };
  }

  /** Values that nothing is stored of. */
  get leftOut(): { readonly count: number; readonly of: number } {
    return { count: this.#dropped, of: this.#values() };
  }

  evidence(): ColumnEvidence {
    const { index, header, field, inverted } = this.column;
    return {
      column: index + 1,
      header,
      field: field.name,
      inverted,
      absent: this.#absent,
      blank: this.#blank,
      looksEmpty: this.#looksEmpty,
      values: this.#values(),
      asWritten: this.#asWritten,
      changed: this.#changed,
      dropped: this.#dropped,
      cleared: this.#cleared,
      unused: this.#unused,
      samples: this.#samples,
    };
  }

  #values(): number {
    return this.#asWritten + this.#changed + this.#dropped + this.#cleared + this.#unused;
  }

  #addEmptyLook(spelling: string): void {
    this.#looksEmpty += 1;
    this.#spellings.set(spelling, (this.#spellings.get(spelling) ?? 0) + 1);
  }

  #addValue(text: string, checked: CheckedRow): void {
    const stored = text === '%CLEAR%' && !this.#isDropped(checked) ? null : this.#form?.(checked);
    if (this.#form === null) this.#unused += 1;
    else if (stored === text) this.#asWritten += 1;
    else if (stored === null) this.#cleared += 1;
    else if (stored !== undefined) this.#addChange(checked.row, text, stored);
    else if (this.#isDropped(checked)) this.#dropped += 1;
    else this.#unused += 1;
  }

  #isDropped({ findings }: CheckedRow): boolean {
    return findings.some(({ column }) => column === this.column.index);
  }

  #addChange(row: number, before: string, after: string): void {
    this.#changed += 1;
    if (this.#samples.length >= mostSamples) return;
    const kind = textKind(before);
    if (this.#kinds.has(kind)) return;
    this.#kinds.add(kind);
    this.#samples.push({ row, before: kept(shortened(before)), after: kept(shortened(after)) });
  }
}
