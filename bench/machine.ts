import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { packageRoot } from '#src/config.ts';

/** What a benchmark ran on. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGb: number;
  readonly node: string;
}

export function thisMachine(): Machine {
  const cores = cpus();
  return {
    cores: cores.length,
    processor: cores[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
  };
}

/** The commit that was measured, with a `+` when the engine differs from it. */
export function thisCommit(): string {
  try {
    const commit = git('rev-parse', '--short', 'HEAD');
    return git('status', '--porcelain', '--', 'src', 'migrations') === '' ? commit : `${commit}+`;
  } catch {
    return 'unknown';
  }
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: packageRoot, encoding: 'utf8' }).trim();
}
