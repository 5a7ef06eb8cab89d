import type { EvidenceIssue } from '../contract/value-evidence.ts';
import { sentenceOf } from '../row/issue.ts';
import type { Finding } from '../row/issue.ts';
import { kept } from './value-evidence-kept.ts';

/** Of each group: what a table shows, whatever a file of a million rows has of them. */
const mostRanges = 100;
const mostSamples = 5;

/** The findings of a file by code, level and column (docs/spec.md §9.6), in memory that does not grow with its rows. */
export class EvidenceIssues {
  readonly #headers: readonly string[];
  readonly #groups = new Map<string, OpenGroup>();

  constructor(headers: readonly string[]) {
    this.#headers = headers;
  }

  /** @param row given in ascending order */
  add(row: number, findings: readonly Finding[]): void {
    for (const finding of findings) {
      const open = this.#groupOf(finding);
      const { group } = open;
      group.count += 1;
      addRow(open, row);
      const value = finding.column === -1 ? undefined : finding.values[0];
      if (value !== undefined && group.samples.length < mostSamples)
        group.samples.push({ row, value: kept(value) });
    }
  }

  /** Errors first, then in order of appearance. */
  groups(): EvidenceIssue[] {
    const all = [...this.#groups.values()].map(({ group }) => group);
    return all.toSorted((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'));
  }

  #groupOf(finding: Finding): OpenGroup {
    const { code, level, column } = finding;
    const key = `${code} ${level} ${column}`;
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const header = this.#headers[column] ?? null;
    const example = kept(sentenceOf(finding, header));
    const group = { code, level, column: header, count: 0, rows: [], furtherRows: 0, example, samples: [] };
    const open: OpenGroup = { group, lastRow: 0 };
    this.#groups.set(key, open);
    return open;
  }
}

interface OpenGroup {
  readonly group: EvidenceIssue;
  lastRow: number;
}

function addRow(open: OpenGroup, row: number): void {
  if (open.lastRow === row) return;
  open.lastRow = row;
  const { group } = open;
  const last = group.rows.at(-1);
  if (group.furtherRows === 0 && last !== undefined && last[1] === row - 1) last[1] = row;
  else if (group.rows.length < mostRanges) group.rows.push([row, row]);
  else group.furtherRows += 1;
}
