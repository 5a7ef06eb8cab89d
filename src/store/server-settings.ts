import { statfs } from 'node:fs/promises';
import { totalmem } from 'node:os';

/**
 * The embedded server's settings for this machine: as fast as memory and disk allow without giving up durability
 * (fsync, full_page_writes and synchronous_commit stay on).
 * @param folder where the base lies; must exist
 * @param overrides settings that win, by name
 */
export async function serverSettings(
  folder: string,
  overrides: Readonly<Record<string, string>> = {},
): Promise<Record<string, string>> {
  const freeDisk = await freeBytes(folder);
  const sharedMemory = await freeBytes('/dev/shm');
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: megabytes(Math.min(memoryBytes() / 4, 2 * GIGABYTE)),
    max_wal_size: megabytes(Math.max(Math.min(freeDisk / 10, 8 * GIGABYTE), 64 * MEGABYTE)),
    checkpoint_timeout: '30min',
    // A statement of a killed Muster is broken off, instead of holding its locks until it is done.
    ...(process.platform === 'win32' ? {} : { client_connection_check_interval: '1s' }),
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Containers often have 64 MB of /dev/shm, where a parallel hash join fails; files always work.
    ...(sharedMemory < GIGABYTE && process.platform === 'linux'
      ? { dynamic_shared_memory_type: 'mmap' }
      : {}),
    ...overrides,
  };
}

const MEGABYTE = 1024 ** 2;
const GIGABYTE = 1024 ** 3;

/** A container's limit where there is one, else the machine's memory. */
function memoryBytes(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}

function megabytes(bytes: number): string {
  return `${Math.floor(bytes / MEGABYTE)}MB`;
}
