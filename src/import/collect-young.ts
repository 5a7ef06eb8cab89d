import { setFlagsFromString } from 'node:v8';

/**
 * Tells V8 to make every object where young ones are made. It would make those of some places in the program old
 * from the start, by how many of the first rows' were still in use when it looked; nearly all that a row makes is
 * dead a moment later. Of a million rows, clearing up took 0.6 instead of 2.9 s, and 255 instead of 330 MB.
 */
export function collectYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
