import { check, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { Bad, INVALID_EMAIL } from './bad.ts';
import { parseEmail } from './email.ts';

const label63 = 'a'.repeat(63);
const local64 = 'a'.repeat(64);

test.each([
  ['plain', 'anna@example.com', 'anna@example.com'],
  ['upper case', 'Anna.Maria@Example.COM', 'anna.maria@example.com'],
  ['every sign', "_-!#$%&'*+/=?^`{}|~@example.com", "_-!#$%&'*+/=?^`{}|~@example.com"],
  ['a digit first', '1@example.com', '1@example.com'],
  ['one letter everywhere', 'a@b.c', 'a@b.c'],
  ['inner hyphens', 'a@b-c.d--e.com', 'a@b-c.d--e.com'],
  ['a label that begins with a digit', 'a@1and1.com', 'a@1and1.com'],
  ['hyphens in third place', 'a@r3---sn.example.com', 'a@r3---sn.example.com'],
  ['a last label with digits inside', 'a@example.c0m', 'a@example.c0m'],
  ['64 bytes before the @', `${local64}@example.com`, `${local64}@example.com`],
  ['a label of 63', `a@${label63}.com`, `a@${label63}.com`],
  ['letters of other scripts', 'анна@example.com', 'анна@example.com'],
  ['upper case of other scripts', 'ÄNNA@example.com', 'änna@example.com'],
  ['digits of other scripts', '٣a@example.com', '٣a@example.com'],
  ['marks behind letters', 'हिन्दी@example.com', 'हिन्दी@example.com'],
  ['a domain of another script', 'a@пример.рф', 'a@пример.рф'],
  ['its ASCII form is stored in Unicode', 'a@xn--e1afmkfd.xn--p1ai', 'a@пример.рф'],
  ['any case of the ASCII form', 'a@XN--E1AFMKFD.xn--P1AI', 'a@пример.рф'],
  ['non-transitional: ß stays', 'a@straße.de', 'a@straße.de'],
  ['UTS 46 maps upper case', 'a@BÜCHER.de', 'a@bücher.de'],
  ['UTS 46 maps full width and the ideographic stop', 'a@ｅｘａｍｐｌｅ。com', 'a@example.com'],
  ['right-to-left', 'a@שלום.com', 'a@שלום.com'],
  ['a name before it', 'Anna Smith <Anna@Example.com>', 'anna@example.com'],
  ['a quoted name with a comma', '"Smith, Anna" <anna@example.com>', 'anna@example.com'],
  ['no name before it', '<anna@example.com>', 'anna@example.com'],
  ['mailto', 'mailto:Anna@example.com', 'anna@example.com'],
  ['MAILTO', 'MAILTO:anna@example.com', 'anna@example.com'],
  ['both', 'Anna <mailto:anna@example.com>', 'anna@example.com'],
])('accepts %s: %s', (_, text, expected) => {
  expect(parseEmail(text)).toBe(expected);
});

test.each([
  ['no @', 'anna.example.com'],
  ['nothing before the @', '@example.com'],
  ['nothing behind the @', 'anna@'],
  ['two @', 'a@b@example.com'],
  ['a quoted local part', '"anna"@example.com'],
  ['a comment', 'anna(x)@example.com'],
  ['a dot first', '.anna@example.com'],
  ['a dot last', 'anna.@example.com'],
  ['two dots in a row', 'an..na@example.com'],
  ['a blank', 'an na@example.com'],
  ['a blank before the @', 'anna @example.com'],
  ['a comma', 'an,na@example.com'],
  ['65 bytes before the @', `a${local64}@example.com`],
  ['65 bytes of two-byte letters', `${'я'.repeat(33)}@example.com`],
  ['more than 254 bytes', `a@${label63}.${label63}.${label63}.${label63}.com`],
  ['more than 254 bytes in ASCII form', `a@${'ü'.repeat(40)}.${'ü'.repeat(40)}.${`${label63}.`.repeat(3)}de`],
  ['what NFKC would change', 'ａnna@example.com'],
  ['a ligature', 'ﬁ@example.com'],
  ['a mark first', '\u0301anna@example.com'],
  ['an emoji', '😀@example.com'],
  ['a zero-width blank', 'an\u200bna@example.com'],
  ['one label', 'anna@localhost'],
  ['an empty label', 'anna@example..com'],
  ['a dot at the end', 'anna@example.com.'],
  ['a dot behind the @', 'anna@.example.com'],
  ['a label of 64', `a@a${label63}.com`],
  ['a hyphen first in a label', 'anna@-example.com'],
  ['a hyphen last in a label', 'anna@example-.com'],
  ['an underscore in the domain', 'anna@exa_mple.com'],
  ['a last label that begins with a digit', 'anna@example.1com'],
  ['an IPv4 address', 'anna@192.168.0.1'],
  ['an address literal', 'anna@[192.168.0.1]'],
  ['punycode of nothing', 'anna@xn--a.com'],
  ['mixed directions in a label', 'anna@שלוםa.com'],
  ['a port', 'anna@example.com:25'],
  ['a query behind mailto', 'mailto:anna@example.com?subject=x'],
  ['two addresses by comma', 'a@example.com,b@example.com'],
  ['two addresses by semicolon', 'a@example.com; b@example.com'],
  ['two addresses by blank', 'a@example.com b@example.com'],
  ['two addresses with names', 'A <a@example.com>, B <b@example.com>'],
  ['an address as the name of another', 'a@example.com <b@example.com>'],
  ['an open bracket', 'Anna <anna@example.com'],
  ['a closing bracket', 'anna@example.com>'],
  ['blanks inside the brackets', 'Anna < anna@example.com >'],
  ['empty brackets', 'Anna <>'],
])('refuses %s: %s', (_, text) => {
  expect(parseEmail(text)).toBe(INVALID_EMAIL);
});

test('254 bytes pass and 255 do not', () => {
  const domain = `${label63}.${label63}.${label63}`;
  const address = `${'b'.repeat(254 - domain.length - 1)}@${domain}`;
  expect(parseEmail(address)).toBe(address);
  expect(parseEmail(`b${address}`)).toBe(INVALID_EMAIL);
});

test('what is stored can be imported again and means the same', () => {
  const unit = constantFrom(...Array.from('abZ09.-_ÄßıİΣςσяЙｅ。ñ\u0301中'));
  const part = string({ unit, minLength: 1, maxLength: 6 });
  let accepted = 0;
  const roundTrip = property(part, part, constantFrom('com', 'РФ', 'xn--p1ai'), (local, domain, top) => {
    const stored = parseEmail(`${local}@${domain}.${top}`.normalize('NFC'));
    if (stored instanceof Bad) return true;
    accepted++;
    return parseEmail(stored) === stored;
  });
  expect(check(roundTrip, { numRuns: 5000 })).toMatchObject({ failed: false });
  expect(accepted).toBeGreaterThan(500);
});
