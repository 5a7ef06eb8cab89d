import { readFile } from 'node:fs/promises';

/** Where the time of a `.cpuprofile` went. */
export interface CpuProfile {
  readonly seconds: number;
  /** Seconds of their own, the longest first. */
  readonly functions: readonly SelfTime[];
  readonly files: readonly SelfTime[];
}

export interface SelfTime {
  readonly name: string;
  readonly seconds: number;
}

/** Sums up a profile as `node --cpu-prof` writes it. */
export async function readCpuProfile(path: string): Promise<CpuProfile> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- V8's format
  const { nodes, samples, timeDeltas } = JSON.parse(await readFile(path, 'utf8')) as StoredProfile;
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const [functions, files] = [new Map<string, number>(), new Map<string, number>()];
  let seconds = 0;
  for (const [place, id] of samples.entries()) {
    const spent = Math.max(0, timeDeltas[place] ?? 0) / 1e6;
    const { functionName = '', url = '', lineNumber = -1 } = frames.get(id) ?? {};
    const file = shortFile(url);
    const name = functionName === '' ? 'anonymous' : functionName;
    add(functions, file === '' ? name : `${name} ${file}:${lineNumber + 1}`, spent);
    add(files, file === '' ? name : file, spent);
    seconds += spent;
  }
  return { seconds, functions: longestFirst(functions), files: longestFirst(files) };
}

interface StoredProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas: readonly number[];
}

const shortFile = (url: string): string => url.replace(/^.*\/(?=dist\/|node_modules\/)/u, '');

function add(sums: Map<string, number>, name: string, seconds: number): void {
  sums.set(name, (sums.get(name) ?? 0) + seconds);
}

function longestFirst(sums: ReadonlyMap<string, number>): SelfTime[] {
  return [...sums].map(([name, seconds]) => ({ name, seconds })).sort((a, b) => b.seconds - a.seconds);
}
