/**
 * For queries whose values come as the texts the base writes, which is what `fromRecord` reads: what is not needed is
 * not parsed.
 */
export const asTexts = { getTypeParser: () => (text: string) => text };
