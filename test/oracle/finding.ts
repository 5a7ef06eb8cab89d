/** A coded finding about a cell, a row or the file (docs/spec.md §§1, 10). */
export interface Finding {
  readonly code: string;
  readonly level: 'error' | 'warning';
  /** The header as in the file; null for what is about the whole row or file. */
  readonly column: string | null;
}

/** A finding with the level its code has in docs/spec.md §10. */
export function finding(code: string, column: { readonly header: string } | null): Finding {
  return { code, level: errors.has(code) ? 'error' : 'warning', column: column?.header ?? null };
}

/** The only code with two levels: under the setting `keep` it is a warning (docs/spec.md §10). */
export function contactKept(column: { readonly header: string }): Finding {
  return { code: 'contact-differs', level: 'warning', column: column.header };
}

export function rejects(findings: readonly Finding[]): boolean {
  return findings.some((each) => each.level === 'error');
}

const errors: ReadonlySet<string> = new Set([
  'no-identifier',
  'ambiguous-customer',
  'contact-differs',
  'identity-differs',
  'name-too-long',
  'unknown-point-of-contact',
  'unknown-brand',
  'too-many-cells',
]);
