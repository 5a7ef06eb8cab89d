import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';
import type pg from 'pg';
import type { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { claimRequest, keepAnswer, releaseRequest, selectRequest } from './once.sql.ts';
import { RequestError } from './problem.ts';

/** A request that changes something, and may come twice. */
export interface Repeatable<T extends z.ZodType> {
  readonly request: FastifyRequest;
  /** The same key means something else for another operation. */
  readonly operation: string;
  /** What is asked for: with the same key it must be the same. */
  readonly asked: unknown;
  /** What is answered, as it comes back from the base. */
  readonly schema: T;
}

/**
 * Does what a request asks for, or gives the answer that its `Idempotency-Key` was given before; of many at the same
 * time one does it and the others wait. What failed is not remembered. With a key the first answer, too, holds what
 * the schema says and no more, so that all are the same.
 * @throws Refusal `key-reused` when the key came with another request
 */
export async function once<T extends z.ZodType>(
  pool: pg.Pool,
  { request, operation, asked, schema }: Repeatable<T>,
  work: () => Promise<z.output<T>>,
): Promise<z.output<T>> {
  const key = idempotencyKey(request);
  if (key === null) return work();
  const id = { operation, key };
  const hash = createHash('sha256').update(JSON.stringify(asked)).digest('hex');
  for (let tries = 0; tries < patience; tries++) {
    if (await claimRequest(pool, id, hash))
      return doClaimed(pool, id, async () => schema.parse(await work()));
    const before = await selectRequest(pool, id);
    if (before !== undefined && before.body_hash !== hash) throw reused();
    if (before !== undefined && before.answer !== null) return schema.parse(before.answer);
    await wait(100);
  }
  throw new RequestError('still-at-work', 'The same request is still being worked on: ask again later.');
}

/** Half a minute. */
const patience = 300;

async function doClaimed<T>(
  pool: pg.Pool,
  id: { readonly operation: string; readonly key: string },
  work: () => Promise<T>,
): Promise<T> {
  try {
    const answer = await work();
    await keepAnswer(pool, id, answer);
    return answer;
  } catch (error) {
    await releaseRequest(pool, id).catch(() => undefined);
    throw error;
  }
}

/** The key of a request; null: it has none. @throws RequestError for one that is too long */
export function idempotencyKey({ headers }: FastifyRequest): string | null {
  const key = headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key === 'string' && /^[\x21-\x7e]{1,200}$/u.test(key)) return key;
  throw new RequestError('bad-request', 'An Idempotency-Key has 1 to 200 characters, none of them blank.');
}

function reused(): Refusal {
  return new Refusal(
    'key-reused',
    'The Idempotency-Key was used for another request. Use a new key for each.',
  );
}
