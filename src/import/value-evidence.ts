import type { ValueEvidence } from '../contract/value-evidence.ts';
import { sliceBytes, sliceRows } from '../limits.ts';
import { createRowCheck } from '../row/check.ts';
import type { FileRow } from '../row/check.ts';
import type { CheckedRow } from '../row/checked-row.ts';
import { holdsDates } from '../row/column.ts';
import type { Column } from '../row/column.ts';
import { EnumValues } from '../row/enum-values.ts';
import type { Rules } from '../row/rules.ts';
import { clean } from '../value/clean.ts';
import { cellsOf } from './check-slices.ts';
import { readBatches } from './read.ts';
import type { FileDialect, Position } from './read.ts';
import type { ImportProgress } from './run-batches.ts';
import { apostrophesOf } from './value-evidence-apostrophes.ts';
import { callOuts } from './value-evidence-call-outs.ts';
import type { WatchedColumn } from './value-evidence-call-outs.ts';
import { ColumnCount } from './value-evidence-column.ts';
import { contactRepeats } from './value-evidence-contacts.ts';
import { DateOrder } from './value-evidence-dates.ts';
import { DistinctCount } from './value-evidence-distinct.ts';
import { EvidenceIssues } from './value-evidence-issues.ts';
import { PhoneStyles } from './value-evidence-phones.ts';

/** A file whose values are counted, and the rules of the import that it is meant for. */
export interface EvidenceSource {
  /** For showing only. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly dialect: FileDialect;
  /** Where the first data row begins. */
  readonly start: Position;
  readonly rules: Rules;
}

/**
 * Goes through a whole file once and counts what becomes of its values, by the rules of an import and before any
 * customer is looked up. Memory does not grow with the file, but for enum values that its rows create.
 * @param onProgress hears how far it is, slice by slice; false: that is enough
 */
export async function gatherEvidence(
  source: EvidenceSource,
  onProgress: (progress: ImportProgress) => unknown = () => undefined,
): Promise<ValueEvidence> {
  const { path, dialect, start, rules, bytes } = source;
  const count = new EvidenceCount(rules);
  const began = performance.now();
  for await (const batch of readBatches(path, dialect, start, { rows: sliceRows, bytes: sliceBytes })) {
    for (const [place, raw] of batch.rows.entries()) {
      const { line, damage } = raw;
      count.add({ row: batch.firstRow + place, line, cells: cellsOf(raw, rules), damage });
    }
    const rows = batch.next.row - start.row;
    const seconds = (performance.now() - began) / 1000;
    if (onProgress({ rows, bytes: batch.next.offset, totalBytes: bytes, seconds }) === false) break;
  }
  return count.evidence(source.name);
}

/** Everything that is counted of a file. */
class EvidenceCount {
  readonly #rules: Rules;
  readonly #check: (row: FileRow) => CheckedRow | null;
  readonly #enums: EnumValues;
  readonly #columns: readonly WatchedColumn[];
  readonly #issues: EvidenceIssues;
  readonly #customers = new DistinctCount();
  readonly #rows = { total: 0, blank: 0, rejected: 0, unreadable: 0 };

  constructor(rules: Rules) {
    const enums = new EnumValues(rules.catalog.customFields);
    this.#rules = rules;
    this.#enums = enums;
    this.#check = createRowCheck(rules, enums);
    this.#columns = rules.layout.columns.map((column) => watch(column, rules, enums));
    this.#issues = new EvidenceIssues(rules.mapping.headers);
  }

  add(row: FileRow): void {
    const checked = this.#check(row);
    // Nobody writes them to the base.
    this.#enums.takeCreated();
    if (checked === null) {
      this.#rows.blank += 1;
      return;
    }
    this.#rows.total += 1;
    this.#issues.add(row.row, checked.findings);
    if (checked.rejected) this.#rows.rejected += 1;
    else this.#customers.add(strongestIdentifier(checked));
    if (isUnreadable(row, checked)) this.#rows.unreadable += 1;
    else for (const column of this.#columns) addCell(column, row.cells[column.count.column.index], checked);
  }

  evidence(file: string): ValueEvidence {
    const { atMost, exact } = this.#customers.result();
    const { total, rejected } = this.#rows;
    return {
      file,
      rows: { ...this.#rows },
      customers: { atMost: Math.min(atMost, total - rejected), exact },
      columns: this.#columns.map((column) => column.count.evidence()),
      notRead: [...this.#rules.mapping.leftOut],
      issues: this.#issues.groups(),
      callOuts: callOuts(this.#columns, total, this.#rules),
    };
  }
}

function watch(column: Column, rules: Rules, enums: EnumValues): WatchedColumn {
  return {
    count: new ColumnCount(column, rules, enums),
    dates: holdsDates(column.field) ? new DateOrder() : null,
    phones: column.field.kind === 'phone' ? new PhoneStyles(rules) : null,
    repeats: contactRepeats(column),
    apostrophes: apostrophesOf(column),
  };
}

function addCell(
  { count, dates, phones, repeats, apostrophes }: WatchedColumn,
  cell: string | undefined,
  checked: CheckedRow,
): void {
  const text = count.add(cell, checked);
  if (text === null) return;
  if (dates !== null) for (const date of itemsOf(text, count.column)) dates.add(date);
  phones?.add(text);
  apostrophes?.add(text);
  const contact = repeats?.take(checked);
  if (typeof contact === 'string') repeats?.repeats.add(contact);
}

function itemsOf(text: string, { field }: Column): readonly string[] {
  return field.kind === 'custom' && field.custom.multiple ? text.split('|').map(clean) : [text];
}

/** Step 1 of docs/spec.md §5 ended the row: none of its cells was read. */
function isUnreadable({ damage }: FileRow, { findings }: CheckedRow): boolean {
  return damage !== null || findings[0]?.code === 'too-many-cells';
}

/** Rows that agree in it mean one customer; the others may mean as many as there are. */
function strongestIdentifier({ musterId, identities, email, phone }: CheckedRow): string {
  if (musterId !== undefined) return `MusterId ${musterId}`;
  const slot = identities.findIndex((value) => typeof value === 'string');
  if (slot !== -1) return `identity ${slot} ${identities[slot]}`;
  return typeof email === 'string' ? `Email ${email}` : `MobilePhone ${phone}`;
}
