import type { Rules } from '../row/rules.ts';
import { Bad } from '../value/bad.ts';
import { barePhone } from '../value/phone-text.ts';
import { createPhoneParser } from '../value/phone.ts';

/** How the phones of a column are written (docs/spec.md §4). */
export class PhoneStyles {
  /** With `+` or `00`. */
  marked = 0;
  /** Without, and a number only with the calling code it begins with. */
  international = 0;
  /** Without, and a number only in the default country. */
  national = 0;
  /** Without, and a number either way. */
  either = 0;
  readonly #national: (text: string) => unknown;
  readonly #international: (text: string) => unknown;

  constructor({ catalog, defaultCountry }: Rules) {
    const options = { defaultCountry, acceptPossible: catalog.project.acceptPossibleNumbers };
    this.#national = createPhoneParser({ ...options, style: 'national' });
    this.#international = createPhoneParser({ ...options, style: 'international' });
  }

  /** @param text a value; what is no phone is not counted */
  add(text: string): void {
    const isNational = !(this.#national(text) instanceof Bad);
    if (isMarked(text)) {
      this.marked += isNational ? 1 : 0;
      return;
    }
    const isInternational = !(this.#international(text) instanceof Bad);
    if (isNational && isInternational) this.either += 1;
    else if (isNational) this.national += 1;
    else if (isInternational) this.international += 1;
  }
}

function isMarked(text: string): boolean {
  const phone = barePhone(text);
  return phone.startsWith('+') || phone.startsWith('00');
}
