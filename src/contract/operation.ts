import { z } from 'zod';

/**
 * An operation of the HTTP API: what the server checks, the OpenAPI document tells and the client sends, each from
 * here. Paths are those under `/api/v1`; what stands in braces is a property of `params`.
 */
export interface Operation<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  A extends Answer = Answer,
> {
  /** Names it in the document and in the client. */
  readonly id: string;
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly summary: string;
  /** What it is about, as a heading of the page. */
  readonly group: string;
  readonly params: P;
  readonly query: Q;
  /** `nothing`: it has none. */
  readonly body: B;
  /** Bytes that a JSON body may have; absent: 1 MiB. */
  readonly mostBytes?: number;
  /** The body is a file instead, of this media type. */
  readonly file?: string;
  /** Headers of the request, as the document names them, each with a sentence. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly answer: A;
}

/** What comes back when it goes well. */
export type Answer = JsonAnswer | EmptyAnswer | FileAnswer | EventsAnswer;

export interface JsonAnswer<T extends z.ZodType = z.ZodType> {
  readonly kind: 'json';
  readonly status: 200 | 201 | 202;
  readonly schema: T;
}
/** Nothing but headers, each with a sentence. */
export interface EmptyAnswer {
  readonly kind: 'empty';
  readonly status: 200 | 201 | 204;
  readonly headers?: Readonly<Record<string, string>>;
}
export interface FileAnswer {
  readonly kind: 'file';
  readonly status: 200;
  readonly type: string;
}
/** Server-sent events; the data of each is JSON. */
export interface EventsAnswer<T extends z.ZodType = z.ZodType> {
  readonly kind: 'events';
  readonly status: 200;
  readonly schema: T;
}

/** Parameters, query or body that an operation does not have. */
export const nothing = z.strictObject({});

/** Keeps what an operation is exactly, so that server and client know the types of its parts. */
export function operation<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends Answer>(
  described: Operation<P, Q, B, A>,
): Operation<P, Q, B, A> {
  return described;
}

/** A moment, RFC 3339 in UTC. */
export const moment = z.iso.datetime({ precision: 3 }).describe('RFC 3339, UTC');

/** Whole numbers as they stand in a path or a query. */
export const wholeNumber = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** How much of a list is asked for: all lists are read so. */
export const page = {
  limit: z.coerce.number().int().min(1).max(500).default(50).describe('how many at most'),
  cursor: z.string().max(500).optional().describe('`next` of the page before; absent for the first page'),
};

/** A page of a list. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    /** Ask for the next page with it. */
    next: z.string().nullable().describe('cursor of the next page; null behind the last'),
  });
}
