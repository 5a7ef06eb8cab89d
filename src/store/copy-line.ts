/** The values of a line of COPY's text format, as `CopyBlocks` writes it; null: no value. */
export function copyValues(line: string): (string | null)[] {
  return line.split('\t').map((value) => {
    if (!value.includes('\\')) return value;
    return value === '\\N' ? null : value.replaceAll(/\\(.)/gsu, (_, sign: string) => signs[sign] ?? sign);
  });
}

const signs: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };
