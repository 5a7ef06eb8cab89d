import { toASCII, toUnicode } from 'tr46';

/** A domain in both forms, in lower case. */
export interface Domain {
  /** The form that is judged and compared. */
  readonly ascii: string;
  /** The form that is stored and shown. */
  readonly unicode: string;
}

/**
 * A domain by UTS 46, non-transitional, whose ASCII form has at least two labels of 1–63 letters, digits and inner
 * hyphens, the last beginning with a letter (docs/spec.md §4). Undefined for any other.
 */
export function parseDomain(text: string): Domain | undefined {
  if (text.length > MAX_DOMAIN) return undefined;
  const known = recent.get(text);
  if (known !== undefined) return known;
  const domain = readDomain(text);
  if (domain !== undefined) remember(text, domain);
  return domain;
}

/** No domain of an address of 254 bytes is longer. */
const MAX_DOMAIN = 253;
/** UTS 46 costs about 10 µs and files repeat their few internationalised domains: the last ones are kept. */
const MAX_RECENT = 1000;
const recent = new Map<string, Domain>();

function remember(text: string, domain: Domain): void {
  if (recent.size >= MAX_RECENT) recent.clear();
  recent.set(text, domain);
}

function readDomain(text: string): Domain | undefined {
  const ascii = toASCII(text, { ...UTS_46, verifyDNSLength: true });
  if (ascii === null || !DOMAIN.test(ascii)) return undefined;
  const unicode = toUnicode(ascii, UTS_46);
  return unicode.error ? undefined : { ascii, unicode: unicode.domain };
}

/** Hyphens are judged by the pattern: `r3---sn.example.com` is in use, and right by docs/spec.md. */
const UTS_46 = {
  checkBidi: true,
  checkHyphens: false,
  checkJoiners: true,
  useSTD3ASCIIRules: true,
  transitionalProcessing: false,
};

const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
