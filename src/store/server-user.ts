import { readFile } from 'node:fs/promises';
import { runProgram } from './run-program.ts';
import { Refusal } from '../refusal.ts';

/** Who the server runs as when Muster itself runs as root, which PostgreSQL refuses to. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * The first unprivileged user of this machine that fits; null when Muster is not root and the server can simply
 * run as whoever runs Muster. The user must be in /etc/passwd: initdb looks its name up.
 * @throws Refusal `data-folder` when root finds no such user
 */
export async function findServerUser(): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null;
  const users = await readUsers();
  const user = ['muster', 'postgres', 'nobody'].flatMap((name) => users.get(name) ?? [])[0];
  if (user) return user;
  throw new Refusal(
    'data-folder',
    'PostgreSQL does not run as root and this machine has neither a user "postgres" nor "nobody": run Muster as an ordinary user, or set DATABASE_URL.',
  );
}

/** Whether the user can enter a folder, by every folder above it; a shell tries, so that ACLs count too. */
export async function canEnter(user: ServerUser, folder: string): Promise<boolean> {
  const { status } = await runProgram('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], user);
  return status === 0;
}

async function readUsers(): Promise<Map<string, ServerUser>> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  const fields = lines.map((line) => line.split(':'));
  return new Map(
    fields
      .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
      .filter(({ uid, gid }) => uid > 0 && gid >= 0)
      .map((user) => [user.name, user]),
  );
}
