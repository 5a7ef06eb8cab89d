import { maxRowChars } from '../limits.ts';
import { typedText } from './escaped-text.ts';

/**
 * The text of one `si` or `is` element: its own `t`, or those of its runs joined. What is written above characters to
 * tell their sound (`rPh`) is left out.
 */
export class StringItem {
  #text = '';
  #isText = false;
  /** Depth of the `rPh` that is open; 0: none. */
  #phonetic = 0;

  open(name: string, depth: number): void {
    if (name === 'rPh' && this.#phonetic === 0) this.#phonetic = depth;
    this.#isText = name === 't' && this.#phonetic === 0;
  }

  close(depth: number): void {
    this.#isText = false;
    if (depth === this.#phonetic) this.#phonetic = 0;
  }

  text(text: string): void {
    // What no row can hold is not gathered to its end.
    if (this.#isText && this.#text.length <= maxRowChars) this.#text += text;
  }

  /** The whole text; the next item begins. */
  take(): string {
    const text = typedText(this.#text);
    this.#text = '';
    this.#isText = false;
    this.#phonetic = 0;
    return text;
  }
}
