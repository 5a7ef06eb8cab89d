import { expect, test } from 'vitest';
import { cardKind, emailKind, identityKind, ownedKey, phoneKind } from './identifier.ts';

test('the same text of different kinds never has one key', () => {
  const kinds = [emailKind, phoneKind, cardKind, identityKind(1), identityKind(11), identityKind(2)];
  const keys = kinds.flatMap((kind) => ['1', '11:1', ':1'].map((value) => ownedKey(kind, value)));
  expect(new Set(keys).size).toBe(keys.length);
});

test('an identity has one kind, its id a number or the text of one', () => {
  expect(identityKind('3')).toBe(identityKind(3));
});
