/** The encodings that are offered by name; the server knows them and more (`src/text/encoding.ts`). */
export const encodings: readonly string[] = `
utf-8 utf-16le utf-16be
windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258
iso-8859-1 iso-8859-2 iso-8859-5 iso-8859-7 iso-8859-9 iso-8859-15
koi8-r koi8-u macintosh mac-cyrillic mac-centeuro
cp437 cp850 cp852 cp866
shift_jis euc-jp gbk gb18030 big5 euc-kr windows-874
`
  .trim()
  .split(/\s+/u);
