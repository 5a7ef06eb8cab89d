import { spawn } from 'node:child_process';
import type { ServerUser } from './server-user.ts';

/** How a program ended; `status` is null when it could not be started or a signal ended it. */
export interface Ran {
  readonly status: number | null;
  /** What it wrote to stdout and stderr, or why it could not be started. */
  readonly output: string;
}

/** The environment of everything that is started: ours, so that nobody's LANG or TZ decides about the base. */
export const serverEnvironment: Readonly<Record<string, string>> = { LANG: 'C', LC_ALL: 'C', TZ: 'UTC' };

/** Runs a program to its end, as another user if one is given (root only). Never throws. */
export function runProgram(file: string, args: readonly string[], user: ServerUser | null): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: '/',
      env: serverEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...asUser(user),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.on('error', (error) => resolve({ status: null, output: `${output}${error.message}` }));
    child.on('close', (status) => resolve({ status, output }));
  });
}

/** The part of spawn's options that changes the user. */
export function asUser(user: ServerUser | null): { uid: number; gid: number } | Record<string, never> {
  return user ? { uid: user.uid, gid: user.gid } : {};
}
