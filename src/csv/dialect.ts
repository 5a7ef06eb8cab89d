/** How a file's rows are written. */
export interface Dialect {
  /** Separates cells: one character, or several where a file really has them. */
  readonly delimiter: string;
  /** One character; empty when quotes are text. */
  readonly quote: string;
  /** How a quote inside quotes is written; absent: doubled. */
  readonly escape?: Escape;
}

/** `double`: `""` means `"`. `backslash`: `\"` and `\\` mean `"` and `\`, and doubling is understood as well. */
export type Escape = 'double' | 'backslash';
