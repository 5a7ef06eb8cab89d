import type { z } from 'zod';
import { nearestName } from './nearest-name.ts';

/** A fault in a catalog file: where it is, as a path in the file, and what is wrong, as the rest of a sentence. */
export interface Problem {
  readonly path: string;
  readonly text: string;
}

/**
 * What is wrong with one entry of a catalog file, as sentences that name the path and say what to write.
 * @param where the entry's own path, as `customFields[3]`
 * @param entry the entry as it was written
 * @param keys the keys an entry of this kind has, to suggest the one that was meant
 */
export function explainEntry(
  where: string,
  entry: unknown,
  { error, keys }: { error: z.ZodError; keys: readonly string[] },
): Problem[] {
  const misspelt = new Set(
    error.issues
      .flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))
      .map((key) => nearestName(key, keys)),
  );
  return error.issues.flatMap((issue): Problem[] => {
    const path = pathOf(where, issue.path);
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(where, key, keys));
    const written = valueAt(entry, issue.path);
    if (written !== undefined) return [{ path, text: fault(issue, written) }];
    // It is there under a wrong name, which is reported.
    return misspelt.has(String(issue.path[0])) ? [] : [{ path, text: 'is missing' }];
  });
}

function fault(issue: z.core.$ZodIssue, written: unknown): string {
  if (issue.code === 'invalid_type') return wrongType(issue.expected, written);
  if (issue.code === 'invalid_value') return wrongChoice(issue.values.map(String), written);
  return issue.message;
}

/** A key nobody knows, with the one that was probably meant. */
export function unknownKey(where: string, key: string, keys: readonly string[]): Problem {
  const meant = nearestName(key, keys);
  const hint = meant === null ? `the keys here are ${keys.join(', ')}` : `did you mean ${meant}?`;
  return { path: where === '' ? key : `${where}.${key}`, text: `is not a key of a catalog file; ${hint}` };
}

/** What was written instead of what is expected, with the remedy where it is known. */
export function wrongType(expected: string, written: unknown): string {
  if (expected === 'string' && (typeof written === 'number' || typeof written === 'boolean')) {
    return `must be text, not the ${typeof written} ${written}: put it in quotes`;
  }
  return `must be ${typeNames[expected] ?? expected}, not ${described(written)}`;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
};

function described(written: unknown): string {
  if (written === null) return 'empty';
  if (Array.isArray(written)) return 'a list';
  if (typeof written === 'object') return 'a group of keys';
  return JSON.stringify(written);
}

function wrongChoice(values: readonly string[], written: unknown): string {
  const meant = typeof written === 'string' ? nearestName(written, values) : null;
  const hint = meant === null ? '' : `; did you mean ${meant}?`;
  return `must be one of ${values.join(', ')}, not ${described(written)}${hint}`;
}

function pathOf(where: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (before, part) => (typeof part === 'number' ? `${before}[${part}]` : `${before}.${String(part)}`),
    where,
  );
}

function valueAt(entry: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.getOwnPropertyDescriptor(value, part)?.value as unknown;
  }, entry);
}
