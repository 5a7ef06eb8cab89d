import { randomInt } from 'node:crypto';

/**
 * Where the run's random choices begin, for all of its workers: the same in every everyday run, so that it says the same
 * of the same code, and anew in each soak, which prints it.
 */
export function seedOf(mode: string): string {
  const given = process.env['MUSTER_SEED'];
  if (given !== undefined) return given;
  if (mode !== 'soak') return '104';
  const drawn = String(randomInt(2 ** 31 - 1));
  process.stdout.write(`seed ${drawn}: MUSTER_SEED=${drawn} npm run soak draws the same again\n`);
  return drawn;
}
