import { z } from 'zod';
import type { Operation } from './operation.ts';
import { allOperations } from './operations.ts';
import { problem } from './problem.ts';

/** Where the API lies under the server's address. */
export const apiRoot = '/api/v1';

/** The OpenAPI 3.1 document of the API, made of the schemas by which requests are checked. Plain data. */
export function openApi(version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const each of allOperations) {
    (paths[apiRoot + each.path] ??= {})[each.method.toLowerCase()] = describe(each);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Muster',
      version,
      description: 'Imports customers from files into your own customer base.',
    },
    paths,
    components: { schemas: { Problem: jsonSchema(problem, 'output') } },
  };
}

function describe(each: Operation) {
  const parameters = [
    ...fields(each.params, 'path'),
    ...fields(each.query, 'query'),
    ...headers(each.headers ?? {}),
    ...(each.method === 'POST' ? headers({ 'Idempotency-Key': keySentence }) : []),
  ];
  const body = bodyOf(each);
  return {
    operationId: each.id,
    summary: each.summary,
    tags: [each.group],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === null ? {} : { requestBody: { required: true, content: body } }),
    responses: { [each.answer.status]: answerOf(each), default: failure },
  };
}

const keySentence =
  'chosen by the client, up to 200 characters: the same request with the same key is done once';

const failure = {
  description: 'what went wrong',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function bodyOf({ body, file }: Operation): Record<string, unknown> | null {
  if (file !== undefined) return { [file]: {} };
  const schema = jsonSchema(body, 'input');
  return Object.keys(propertiesOf(schema)).length === 0 ? null : { 'application/json': { schema } };
}

function answerOf({ answer, summary }: Operation): Record<string, unknown> {
  if (answer.kind === 'json')
    return {
      description: summary,
      content: { 'application/json': { schema: jsonSchema(answer.schema, 'output') } },
    };
  if (answer.kind === 'events')
    return {
      description: summary,
      content: { 'text/event-stream': { schema: jsonSchema(answer.schema, 'output') } },
    };
  if (answer.kind === 'file') return { description: summary, content: { [answer.type]: {} } };
  const told = Object.entries(answer.headers ?? {}).map(([name, description]) => [
    name,
    { description, schema: { type: 'string' } },
  ]);
  return { description: summary, ...(told.length === 0 ? {} : { headers: Object.fromEntries(told) }) };
}

function fields(schema: z.ZodType, place: 'path' | 'query') {
  const described = jsonSchema(schema, 'input');
  const required = Array.isArray(described['required']) ? described['required'] : [];
  return Object.entries(propertiesOf(described)).map(([name, each]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: each,
  }));
}

function headers(described: Readonly<Record<string, string>>) {
  return Object.entries(described).map(([name, description]) => ({
    name,
    in: 'header',
    required: false,
    description,
    schema: { type: 'string' },
  }));
}

type JsonSchema = Readonly<Record<string, unknown>>;

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  // What a refinement says cannot be written down: requests are checked by it all the same.
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return described;
}

function propertiesOf({ properties }: JsonSchema): Readonly<Record<string, unknown>> {
  return typeof properties === 'object' && properties !== null ? { ...properties } : {};
}
