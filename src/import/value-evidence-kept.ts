/**
 * A copy of a text that is kept: one cut out of a file's text would keep the whole piece it was cut from, 64 KiB for
 * some letters. Surrogates that stand alone become U+FFFD.
 */
export function kept(text: string): string {
  return Buffer.from(text).toString();
}
