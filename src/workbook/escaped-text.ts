/**
 * A text of a workbook as it was typed: characters that XML cannot hold are written `_xHHHH_` there (ECMA-376 part
 * 1, 22.9.2.19), and so is a `_` before what only looks like it.
 */
export function typedText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
