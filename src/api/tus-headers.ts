import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PartChecksum } from '../upload/receive.ts';
import { RequestError } from './problem.ts';

/** What tus 1.0 says in headers (tus.io/protocols/resumable-upload). */
const version = '1.0.0';
const algorithms: Readonly<Record<string, number>> = { sha256: 32, sha1: 20, md5: 16 };

/** Refuses a client of another version. */
export function requireTus({ headers }: FastifyRequest, reply: FastifyReply): void {
  reply.header('Tus-Resumable', version);
  if (headers['tus-resumable'] === version) return;
  reply.header('Tus-Version', version);
  throw new RequestError(
    'protocol',
    'Uploads in parts speak tus 1.0.0: send the header Tus-Resumable: 1.0.0, or the whole file at once with PUT.',
  );
}

/** What this server can do. */
export function tellTus(reply: FastifyReply, maxBytes: number): void {
  reply.headers({
    'Tus-Resumable': version,
    'Tus-Version': version,
    'Tus-Extension': 'creation,termination,checksum',
    'Tus-Max-Size': maxBytes,
    'Tus-Checksum-Algorithm': Object.keys(algorithms).join(','),
  });
}

/** A number of bytes. @throws RequestError when the header is missing or none */
export function bytesIn({ headers }: FastifyRequest, name: 'upload-length' | 'upload-offset'): number {
  const text = headers[name];
  if (typeof text === 'string' && /^\d{1,15}$/u.test(text)) return Number(text);
  throw new RequestError('bad-request', `The header ${name} has to be a number of bytes.`);
}

/** What was said of the file: its name, which is only shown, and its hash. */
export function metadataIn({ headers }: FastifyRequest): {
  readonly name: string;
  readonly sha256: string | null;
} {
  const said = pairsIn(String(headers['upload-metadata'] ?? ''));
  const sha256 = said.get('sha256')?.toLowerCase() ?? null;
  if (sha256 !== null && !/^[0-9a-f]{64}$/u.test(sha256))
    throw new RequestError('bad-request', 'The sha256 in Upload-Metadata has to be 64 hexadecimal digits.');
  return { name: said.get('filename') ?? said.get('name') ?? 'unnamed.csv', sha256 };
}

/** Keys and values in base64, as `filename Y3VzdG9tZXJzLmNzdg==,other`. */
function pairsIn(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(',').map((pair) => pair.trim().split(' '));
  return new Map(pairs.map(([key = '', value = '']) => [key, Buffer.from(value, 'base64').toString()]));
}

/** The hash of a part; null: none is said. */
export function checksumIn({ headers }: FastifyRequest): PartChecksum | null {
  const text = headers['upload-checksum'];
  if (text === undefined) return null;
  const [algorithm = '', hash = ''] = String(text).split(' ');
  const bytes = Object.hasOwn(algorithms, algorithm) ? algorithms[algorithm] : undefined;
  if (bytes !== undefined && Buffer.from(hash, 'base64').length === bytes) return { algorithm, hash };
  throw new RequestError(
    'bad-request',
    'Upload-Checksum has to be an algorithm (sha256, sha1 or md5), a blank, and the hash in base64.',
  );
}
