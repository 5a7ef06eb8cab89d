import { readFile } from 'node:fs/promises';

/** Watches how large the processes of a server get. */
export interface MemoryWatch {
  /** Ends it. @returns bytes of the largest process of its own, without what all share; null: the system does not tell */
  readonly stop: () => Promise<number | null>;
}

const sampleMs = 250;

/**
 * Looks at the processes that a postmaster has started, now and then: sessions come and go, and take their figures
 * with them. Shared memory, which is the size it is set to, does not count.
 */
export function watchMemory(postmaster: number): MemoryWatch {
  let most: number | null = null;
  const look = async (): Promise<void> => {
    const largest = await largestChild(postmaster).catch(() => null);
    if (largest !== null) most = Math.max(most ?? 0, largest);
  };
  const timer = setInterval(() => void look(), sampleMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await look();
      return most;
    },
  };
}

async function largestChild(postmaster: number): Promise<number> {
  const children = await readFile(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8');
  const sizes = children.trim().split(' ').map(ownBytes);
  return Math.max(...(await Promise.all(sizes)));
}

async function ownBytes(pid: string): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const [, kilobytes = '0'] = /^RssAnon:\s+(\d+) kB$/mu.exec(status) ?? [];
  return 1024 * Number(kilobytes);
}
