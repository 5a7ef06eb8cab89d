/** The part of tr46 (UTS 46, internationalised domain names) that is used; it brings no types. */
declare module 'tr46' {
  interface ValidityOptions {
    checkBidi?: boolean;
    checkHyphens?: boolean;
    checkJoiners?: boolean;
    useSTD3ASCIIRules?: boolean;
    ignoreInvalidPunycode?: boolean;
    transitionalProcessing?: boolean;
  }

  /** The ASCII form of a domain; null if it has none. */
  export function toASCII(
    domain: string,
    options?: ValidityOptions & { verifyDNSLength?: boolean },
  ): string | null;

  /** The Unicode form of a domain; `error` if some label is not valid. */
  export function toUnicode(domain: string, options?: ValidityOptions): { domain: string; error: boolean };
}
