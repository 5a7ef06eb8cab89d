/** The first of the browser's locales that is one: on a system without a language browsers say `en-US@posix`. */
export const locale = navigator.languages.find(isLocale) ?? 'en';

function isLocale(name: string): boolean {
  try {
    return Intl.getCanonicalLocales(name).length > 0;
  } catch {
    return false;
  }
}
