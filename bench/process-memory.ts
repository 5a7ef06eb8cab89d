import { readFile } from 'node:fs/promises';

/** `VmHWM`, the most memory a process ever had, in bytes; null where the system does not tell. */
export async function peakBytesOf(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/mu.exec(status) ?? [];
  return kilobytes === undefined ? null : 1024 * Number(kilobytes);
}
