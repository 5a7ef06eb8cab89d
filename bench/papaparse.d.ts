/** What the benchmark uses of PapaParse; its published types want those of a browser. */
declare module 'papaparse' {
  interface Settings {
    readonly delimiter: string;
    readonly newline: string;
    readonly skipEmptyLines: boolean;
  }
  const Papa: { parse(text: string, settings: Settings): { readonly data: string[][] } };
  export default Papa;
}
