/**
 * Whether bytes without a mark are UTF-16, from a sample of a file's beginning: the zeros that ASCII has in it, the
 * line ends and delimiters of any file among them, stand all on one side of the pairs. Null: they are none.
 */
export function utf16WithoutMark(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if ((even + odd) * 20 < sample.length || Math.min(even, odd) * 20 > Math.max(even, odd)) return null;
  return even + odd === 0 ? null : even > odd ? 'utf-16be' : 'utf-16le';
}
