import type { FormerValue, FormerValues } from '../customer/draft.ts';
import { grouped } from './grouped.ts';

/** What a row did to a customer, or what the undo of a row put back. */
export interface HistoryEntry {
  /** The number of the row among all rows ever applied; the undo of a row has another one. */
  readonly position: number;
  readonly importId: number;
  readonly row: number;
  /** It put back what the row with this import and number had written. */
  readonly undo: boolean;
  /** What stood there before. */
  readonly former: FormerValues;
}

/** How a customer came to be what it is, as far as the undo of an import has to know it. */
export interface Origins {
  /** The position of the row that created it. */
  readonly customerId: number;
  readonly createdImport: number;
  readonly createdRow: number;
  /**
   * Without the creation, in any order. Of the import being undone those of the rows at hand do, with the last below
   * them that wrote each value.
   */
  readonly entries: readonly HistoryEntry[];
  /** Imports that made it a member of a segment. */
  readonly joinedBy: readonly number[];
}

/** The import being undone, and all that are undone or begun to be, with the position their undo began at. */
export interface UndoneImports {
  readonly importId: number;
  readonly before: ReadonlyMap<number, number>;
}

/** A row of the import being undone, and what it replaced. */
export interface UndoStep {
  readonly position: number;
  readonly row: number;
  readonly former: FormerValues;
}

/** What a step means for the values of one unit. */
export type Verdict = { readonly kind: 'changed-since' } | PutBack;

export interface PutBack {
  readonly kind: 'put-back';
  /** By value key what to put there: the step's own, and those of rows undone while it stood upon them. */
  readonly values: FormerValues;
  /** What was there in between, and is not to be found again. */
  readonly passed: readonly FormerValue[];
}

/**
 * Values that stand and fall together: a confirmation is one of a contact and says nothing of another.
 * @returns the key of the value that all of them belong to
 */
export function unitOf(key: string): string {
  if (key === 'isEmailConfirmed') return 'email';
  return key === 'isMobilePhoneConfirmed' ? 'mobilePhone' : key;
}

/**
 * Who wrote a customer's values, for taking rows of one import back (docs/spec.md §9.7). What counts is who wrote a
 * value last, not what it is. Imports that are undone count as never having been: what they wrote below a later
 * import's value is passed over when that one is undone, too.
 */
export class Lineage {
  readonly #origins: Origins;
  readonly #undone: UndoneImports;
  readonly #chains: ReadonlyMap<string, Chain>;

  constructor(origins: Origins, undone: UndoneImports) {
    this.#origins = origins;
    this.#undone = undone;
    const counts = ({ importId }: HistoryEntry): boolean => this.#counts(importId);
    this.#chains = new Map(
      [...standing(origins)].map(([unit, entries]) => [unit, new Chain(unit, entries, counts)]),
    );
  }

  /** Whether nothing but undone imports, and the one being undone, ever touched the customer: then it goes. */
  get goes(): boolean {
    const { createdImport, entries, joinedBy } = this.#origins;
    if (this.#counts(createdImport) || joinedBy.some((importId) => this.#counts(importId))) return false;
    return !entries.some(({ importId }) => this.#counts(importId));
  }

  /** Judges the values of one unit (`unitOf`) that a step wrote. */
  judge(unit: string, step: UndoStep): Verdict {
    const chain = this.#chains.get(unit);
    if (chain !== undefined && chain.lastCounting > step.position) return { kind: 'changed-since' };
    const values = ofUnit(step.former, unit);
    const passed: FormerValue[] = [];
    for (const { former } of this.#passedOver(unit, step)) {
      if (unit in former) passed.push(values[unit] ?? null);
      Object.assign(values, ofUnit(former, unit));
    }
    return { kind: 'put-back', values, passed };
  }

  /** Whether a row that stands, and is not the step's, made an identity's value a former one. */
  staysFormer(unit: string, value: FormerValue, step: UndoStep): boolean {
    const passedOver = new Set(this.#passedOver(unit, step));
    const isTakenBack = (entry: HistoryEntry): boolean =>
      entry.importId === this.#undone.importId && entry.position >= step.position;
    const replaced = this.#chains.get(unit)?.replacedBy(value) ?? [];
    return replaced.some((entry) => !isTakenBack(entry) && !passedOver.has(entry));
  }

  /** Imports that stand. */
  #counts(importId: number): boolean {
    return importId !== this.#undone.importId && !this.#undone.before.has(importId);
  }

  /**
   * The rows below a step that were undone while the row right above them, or the step itself, stood upon them, from
   * the top. Neither counts what stands below one that was not, nor what was undone before anything was written there.
   */
  #passedOver(unit: string, { position }: UndoStep): HistoryEntry[] {
    const found: HistoryEntry[] = [];
    let above = position;
    const wasUndoneSince = (entry: HistoryEntry): boolean =>
      entry.importId !== this.#undone.importId && (this.#undone.before.get(entry.importId) ?? 0) > above;
    const creation = creationOf(this.#origins, unit);
    for (const entry of this.#chains.get(unit)?.below(position) ?? []) {
      if (!wasUndoneSince(entry)) return found;
      found.push(entry);
      above = entry.position;
    }
    if (creation.position < above && wasUndoneSince(creation)) found.push(creation);
    return found;
  }
}

/** The rows that touched one unit and were not put back since. */
class Chain {
  readonly #unit: string;
  /** By position. */
  readonly #entries: readonly HistoryEntry[];
  #byValue: Map<FormerValue, HistoryEntry[]> | null = null;
  /** Position of the last row of an import that stands; 0: none. */
  readonly lastCounting: number;

  constructor(unit: string, entries: readonly HistoryEntry[], counts: (entry: HistoryEntry) => boolean) {
    this.#unit = unit;
    this.#entries = entries.toSorted((a, b) => a.position - b.position);
    this.lastCounting = this.#entries.findLast(counts)?.position ?? 0;
  }

  /** From the one before a position to the first. */
  *below(position: number): Generator<HistoryEntry, void, undefined> {
    let from = 0;
    let to = this.#entries.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.#entries[middle]?.position ?? 0) < position) from = middle + 1;
      else to = middle;
    }
    for (let at = from - 1; at >= 0; at -= 1) {
      const entry = this.#entries[at];
      if (entry !== undefined) yield entry;
    }
  }

  /** The rows that replaced a value, by position. */
  replacedBy(value: FormerValue): readonly HistoryEntry[] {
    this.#byValue ??= grouped(this.#entries, ({ former }) => former[this.#unit] ?? null);
    return this.#byValue.get(value) ?? [];
  }
}

/** What rows wrote and nothing put back since, by unit. */
function standing({ entries }: Origins): Map<string, HistoryEntry[]> {
  const cancelled = new Set<string>();
  for (const entry of entries)
    if (entry.undo) for (const unit of unitsOf(entry.former)) cancelled.add(nameOf(entry, unit));
  const chains = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    if (entry.undo) continue;
    for (const unit of unitsOf(entry.former)) {
      if (cancelled.has(nameOf(entry, unit))) continue;
      const chain = chains.get(unit);
      if (chain === undefined) chains.set(unit, [entry]);
      else chain.push(entry);
    }
  }
  return chains;
}

const nameOf = ({ importId, row }: HistoryEntry, unit: string): string => `${importId} ${row} ${unit}`;

/** The units that values belong to, each once. */
export function unitsOf(values: FormerValues): Set<string> {
  return new Set(Object.keys(values).map(unitOf));
}

function ofUnit(values: FormerValues, unit: string): Record<string, FormerValue> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => unitOf(key) === unit));
}

/** Before its creation a customer had nothing. */
function creationOf({ customerId, createdImport, createdRow }: Origins, unit: string): HistoryEntry {
  const confirmation = confirmations[unit];
  const former = { [unit]: null, ...(confirmation === undefined ? {} : { [confirmation]: null }) };
  return { position: customerId, importId: createdImport, row: createdRow, undo: false, former };
}

const confirmations: Readonly<Record<string, string>> = {
  email: 'isEmailConfirmed',
  mobilePhone: 'isMobilePhoneConfirmed',
};
