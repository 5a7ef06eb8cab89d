import { hash } from 'node:crypto';

/**
 * The key under which the base finds a value: the first 128 bits of SHA-256, as 32 hex digits, which
 * PostgreSQL reads as a uuid. Made of a key of customer/identifier.ts.
 */
export function hashKey(key: string): string {
  return hash('sha256', key, 'hex').slice(0, 32);
}
