import { z } from 'zod';
import { RequestError } from './problem.ts';

/** Where a list goes on, as clients pass it back: they are not to look into it. */
export function cursorOf(place: readonly number[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The numbers of a cursor that `cursorOf` made; null: the list begins. @throws RequestError for any other text */
export function placeOf(cursor: string | undefined, count: number): readonly number[] | null {
  if (cursor === undefined) return null;
  const { success, data } = places.safeParse(Buffer.from(cursor, 'base64url').toString());
  if (success && data.length === count) return data;
  throw notOfThisList();
}

/** Where a list that is sorted by texts goes on. */
export function textCursor(place: readonly [string, string]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The texts of a cursor that `textCursor` made; null: the list begins. @throws RequestError for any other text */
export function textPlace(cursor: string | undefined): readonly [string, string] | null {
  if (cursor === undefined) return null;
  const { success, data } = textPlaces.safeParse(Buffer.from(cursor, 'base64url').toString());
  if (success) return data;
  throw notOfThisList();
}

const textPlaces = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('no JSON');
      return z.NEVER;
    }
  })
  .pipe(z.tuple([z.string(), z.string()]));

function notOfThisList(): RequestError {
  return new RequestError('bad-request', 'The cursor is none of this list: begin without one.');
}

const places = z
  .string()
  .regex(/^\[\d{1,16}(?:,\d{1,16}){0,3}\]$/u)
  .transform((text) => text.slice(1, -1).split(',').map(Number));
