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
  throw new RequestError('bad-request', 'The cursor is none of this list: begin without one.');
}

const places = z
  .string()
  .regex(/^\[\d{1,16}(?:,\d{1,16}){0,3}\]$/u)
  .transform((text) => text.slice(1, -1).split(',').map(Number));
