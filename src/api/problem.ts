import { STATUS_CODES } from 'node:http';
import type { z } from 'zod';
import type { Problem } from '../contract/problem.ts';
import { Refusal } from '../refusal.ts';
import type { RefusalCode } from '../refusal.ts';
import { isConnectionLoss } from '../store/connection-loss.ts';
import { OffsetError } from '../store/file-store.ts';
import { ChecksumError } from '../upload/receive.ts';

/** What is wrong with a request as such, before anybody was asked for anything. */
export class RequestError extends Error {
  readonly code: RequestCode;
  readonly faults: Problem['faults'];

  constructor(code: RequestCode, sentence: string, faults?: Problem['faults']) {
    super(sentence);
    this.name = 'RequestError';
    this.code = code;
    this.faults = faults;
  }
}

/** Stable, beside those of refusals. */
type RequestCode = keyof typeof requestStatuses;

const requestStatuses = {
  'bad-request': 400,
  'no-version': 428,
  'content-type': 415,
  host: 421,
  'not-found': 404,
  origin: 403,
  protocol: 412,
  'still-at-work': 409,
} as const;

/** A request whose parts are not as the contract says, each with its place. */
export function faultsIn(part: string, { issues }: z.ZodError): RequestError {
  const faults = issues.slice(0, shownFaults).map(({ path, message }) => ({
    path: [part, ...path.map(String)].join('.'),
    text: message,
  }));
  const [first] = faults;
  return new RequestError(
    'bad-request',
    `The request is not as it should be: ${first?.path ?? part}: ${first?.text ?? 'wrong'}`,
    faults,
  );
}

const shownFaults = 50;

/** What somebody is told of an error. A fault of our own says nothing of itself. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return refused(error);
  if (error instanceof RequestError) {
    const { code, message, faults } = error;
    return { ...problem(requestStatuses[code], code, message), ...(faults === undefined ? {} : { faults }) };
  }
  if (error instanceof OffsetError) {
    const { size } = error;
    return problem(409, 'offset', `${size} bytes of the file have arrived: go on there.`);
  }
  if (error instanceof ChecksumError)
    return problem(460, 'checksum', 'The part arrived damaged: send it again.');
  return isConnectionLoss(error) ? lostBase : (frameworkProblem(error) ?? ownFault);
}

/** Who asks over HTTP has no options of a command line. */
function refused({ code, plain, faults }: Refusal): Problem {
  if (faults.length === 0) return problem(statuses[code], code, plain);
  const places = faults.slice(0, shownFaults).map(({ text, setting, columns }) => ({
    path:
      setting === null
        ? `columns${columns.length === 0 ? '' : `.${columns.join(',')}`}`
        : `settings.${setting}`,
    text,
  }));
  return { ...problem(statuses[code], code, plain), faults: places };
}

function problem(status: number, code: string, detail: string): Problem {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Checksum Mismatch', status, code, detail };
}

const ownFault = problem(
  500,
  'fault',
  'Muster failed by a fault of its own. What is wrong stands in the log of the server.',
);
const lostBase = problem(
  503,
  'database-unreachable',
  'The database cannot be reached at the moment: try again in a few seconds.',
);

/** What Fastify finds out before we are asked; its own words may quote what was sent. */
function frameworkProblem(error: unknown): Problem | null {
  if (!(error instanceof Error) || !('statusCode' in error) || typeof error.statusCode !== 'number')
    return null;
  const { statusCode } = error;
  if (statusCode === 413) return problem(413, 'request-too-large', 'The request is larger than it may be.');
  if (statusCode === 415)
    return problem(415, 'content-type', 'The body is not of the media type that this operation takes.');
  if (statusCode < 400 || statusCode >= 500) return null;
  return problem(
    statusCode,
    'bad-request',
    'The request cannot be read: its body is no sound JSON, or its address is none.',
  );
}

const statuses: Readonly<Record<RefusalCode, number>> = {
  'already-there': 409,
  catalog: 422,
  'changed-meanwhile': 412,
  'clear-not-allowed': 422,
  'customer-not-found': 404,
  'data-folder': 503,
  'database-newer': 503,
  'database-too-old': 503,
  'database-unfit': 503,
  'database-unreachable': 503,
  'empty-file': 422,
  'entry-not-found': 404,
  'file-changed': 409,
  'file-not-found': 410,
  'file-removed': 410,
  'file-too-large': 413,
  'file-unreadable': 422,
  'file-unwritable': 503,
  'import-not-found': 404,
  'in-use': 409,
  interrupted: 503,
  'key-reused': 409,
  mapping: 422,
  'no-space': 507,
  'not-a-csv': 422,
  'not-utf-8': 422,
  pooler: 503,
  recipe: 422,
  'recipe-not-found': 404,
  'rehearsal-not-found': 404,
  settings: 422,
  'take-from-file': 422,
  'too-slow': 503,
  'upload-differs': 422,
  'upload-incomplete': 409,
  'upload-not-found': 404,
  'wrong-state': 409,
};
