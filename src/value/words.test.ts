import { expect, test } from 'vitest';
import { INVALID_BOOLEAN, INVALID_SEX, INVALID_SUBSCRIPTION } from './bad.ts';
import { parseBoolean } from './boolean.ts';
import { parseSex } from './sex.ts';
import { parseSubscription } from './subscription.ts';

test.each([
  ['true', true],
  ['TRUE', true],
  ['Yes', true],
  ['1', true],
  ['false', false],
  ['False', false],
  ['no', false],
  ['0', false],
  ['y', INVALID_BOOLEAN],
  ['on', INVALID_BOOLEAN],
  ['01', INVALID_BOOLEAN],
  ['да', INVALID_BOOLEAN],
  ['WaitingForConfirmation', INVALID_BOOLEAN],
])('the boolean %s', (text, expected) => {
  expect(parseBoolean(text)).toBe(expected);
});

test.each([
  ['yes', 'subscribed'],
  ['True', 'subscribed'],
  ['1', 'subscribed'],
  ['NO', 'unsubscribed'],
  ['false', 'unsubscribed'],
  ['0', 'unsubscribed'],
  ['WaitingForConfirmation', 'waiting-for-confirmation'],
  ['waitingforconfirmation', 'waiting-for-confirmation'],
  ['waiting-for-confirmation', INVALID_SUBSCRIPTION],
  ['subscribed', INVALID_SUBSCRIPTION],
  ['2', INVALID_SUBSCRIPTION],
])('the subscription %s', (text, expected) => {
  expect(parseSubscription(text)).toBe(expected);
});

test.each([
  ['male', 'male'],
  ['Male', 'male'],
  ['m', 'male'],
  ['M', 'male'],
  ['female', 'female'],
  ['F', 'female'],
  ['w', 'female'],
  ['W', 'female'],
  ['man', INVALID_SEX],
  ['ж', INVALID_SEX],
  ['0', INVALID_SEX],
])('the sex %s', (text, expected) => {
  expect(parseSex(text)).toBe(expected);
});
