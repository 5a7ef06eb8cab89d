/**
 * Names that differ only in case have one key (docs/spec.md §1). By way of the upper case, because some letters
 * meet only there: `ß` and `SS`, the two forms of the Greek sigma.
 */
export function anyCase(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}
