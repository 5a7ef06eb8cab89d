import type { CustomField } from '../customer/catalog.ts';
import { isLongerThan } from '../value/text.ts';
import { foldName } from './name-lookup.ts';

/** A value that rows of the file gave to an enum that *creates missing values*. */
export interface CreatedEnumValue {
  readonly customFieldId: number;
  readonly value: string;
}

/** Longest value of an enum, in code points (docs/spec.md §4). */
const longestValue = 250;

/**
 * The enum values an import knows: the catalog's and those its earlier rows created, found in any case. What a
 * row adds counts for that row at once, and for later rows only when the row passed (docs/spec.md §4).
 */
export class EnumValues {
  readonly #known = new Map<number, Map<string, string>>();
  /** By field and folded value: one row may bring thousands, and each asks for all. */
  readonly #pending = new Map<string, CreatedEnumValue>();
  #created: CreatedEnumValue[] = [];

  /** @param created by earlier rows of this import, when it is resumed */
  constructor(fields: readonly CustomField[], created: readonly CreatedEnumValue[] = []) {
    for (const field of fields) {
      this.#known.set(field.id, new Map(field.values.map((value) => [foldName(value), value])));
    }
    for (const { customFieldId, value } of created)
      this.#known.get(customFieldId)?.set(foldName(value), value);
  }

  /** The value in the catalog's spelling; null when it is unknown and the field creates none. */
  find(field: CustomField, text: string): string | null {
    const folded = foldName(text);
    const key = `${field.id} ${folded}`;
    const known = this.#known.get(field.id)?.get(folded) ?? this.#pending.get(key)?.value;
    if (known !== undefined) return known;
    if (!field.createMissingValues || !mayStandInCatalog(text)) return null;
    this.#pending.set(key, { customFieldId: field.id, value: text });
    return text;
  }

  /** The row passed steps 1 and 2: what it added exists from now on. */
  keepRow(): void {
    if (this.#pending.size === 0) return;
    for (const entry of this.#pending.values()) {
      this.#known.get(entry.customFieldId)?.set(foldName(entry.value), entry.value);
      this.#created.push(entry);
    }
    this.#pending.clear();
  }

  /** The row was rejected: what it added is forgotten. */
  forgetRow(): void {
    if (this.#pending.size > 0) this.#pending.clear();
  }

  /** What was created since the last call. */
  takeCreated(): CreatedEnumValue[] {
    const created = this.#created;
    this.#created = [];
    return created;
  }
}

/** What a catalog file may not declare as a value, no row creates either: the catalog could not be written back. */
function mayStandInCatalog(text: string): boolean {
  return text !== '%CLEAR%' && !unwritable.test(text);
}

/** The bar separates items; the rest is control characters, lone surrogates and line breaks. */
const unwritable = /[|\p{Cc}\p{Cs}\u2028\u2029]/u;

/** Whether a text is too long to be a value of an enum. */
export function isTooLongForEnum(text: string): boolean {
  return isLongerThan(text, longestValue);
}
