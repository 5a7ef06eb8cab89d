import type { Finding, IssueCode, IssueLevel } from '../row/issue.ts';

/** The findings of one code, level and column in a batch (docs/spec.md §9.6). */
export interface FindingGroup {
  readonly code: IssueCode;
  readonly level: IssueLevel;
  readonly column: number;
  count: number;
  /** from, to, from, to, …: ascending, neighbours joined. */
  readonly rowRanges: number[];
  /** The first findings: row and values. */
  readonly samples: Sample[];
  /** Every finding that the file alone does not show again. */
  readonly details: Sample[];
}

export type Sample = readonly [row: number, ...values: string[]];

/** How many findings of a group are kept with their values. */
const sampleCount = 20;

/** Groups the findings of a batch's rows, given in file order. */
export class FindingGroups {
  readonly #groups = new Map<string, FindingGroup>();
  #warnings = 0;

  /** @param fromBase whether the findings depend on the base, so that they must be kept one by one */
  add(row: number, findings: readonly Finding[], fromBase: boolean): void {
    for (const finding of findings) {
      const group = this.#groupOf(finding);
      const sample: Sample = [row, ...finding.values];
      group.count += 1;
      extend(group.rowRanges, row);
      if (finding.level === 'warning') this.#warnings += 1;
      if (group.samples.length < sampleCount) group.samples.push(sample);
      if (fromBase) group.details.push(sample);
    }
  }

  get warnings(): number {
    return this.#warnings;
  }

  groups(): FindingGroup[] {
    return [...this.#groups.values()];
  }

  #groupOf({ code, level, column }: Finding): FindingGroup {
    const key = `${code} ${level} ${column}`;
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const group: FindingGroup = { code, level, column, count: 0, rowRanges: [], samples: [], details: [] };
    this.#groups.set(key, group);
    return group;
  }
}

function extend(ranges: number[], row: number): void {
  const last = ranges.length - 1;
  const to = ranges[last];
  if (to === row) return;
  if (to === row - 1) ranges[last] = row;
  else ranges.push(row, row);
}
