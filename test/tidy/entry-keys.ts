import { z } from 'zod';

/** Every key that may stand in a document of this shape, at any depth, each once. */
export function entryKeys(shape: z.ZodType): string[] {
  return [...new Set(keysOf(z.toJSONSchema(shape, { io: 'input' })))];
}

function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap(keysOf);
  const { properties = {} } = z.looseObject({ properties: z.looseObject({}).optional() }).parse(schema);
  return Object.keys(properties).concat(Object.values(schema).flatMap(keysOf));
}
