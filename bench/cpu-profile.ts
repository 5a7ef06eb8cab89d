import { readFile } from 'node:fs/promises';

/** Where the time of a `.cpuprofile` went. Waiting is left out. */
export interface CpuProfile {
  /** Of the thread that runs JavaScript; on a busy machine more than its CPU-seconds. */
  readonly seconds: number;
  /** Seconds of their own, the longest first: what V8 does for a function in its own code is the function's. */
  readonly functions: readonly Time[];
  readonly files: readonly Time[];
  /** Seconds of what the import does, with all that is called for it. */
  readonly stages: readonly Time[];
}

export interface Time {
  readonly name: string;
  readonly seconds: number;
}

/** Sums up a profile as `node --cpu-prof` writes it. */
export async function readCpuProfile(path: string): Promise<CpuProfile> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- V8's format
  const { nodes, samples, timeDeltas } = JSON.parse(await readFile(path, 'utf8')) as StoredProfile;
  const places = describeNodes(nodes);
  const [functions, files, stages] = [new Sums(), new Sums(), new Sums()];
  let seconds = 0;
  for (const [index, id] of samples.entries()) {
    const place = places.get(id);
    if (place === undefined || place.called === '(idle)') continue;
    const spent = Math.max(0, timeDeltas[index] ?? 0) / 1e6;
    functions.add(place.called, spent);
    files.add(place.file, spent);
    stages.add(place.stage ?? (place.file.startsWith('(') ? place.file : 'else'), spent);
    seconds += spent;
  }
  return {
    seconds,
    functions: functions.longestFirst(),
    files: files.longestFirst(),
    stages: stages.longestFirst(),
  };
}

interface StoredProfile {
  readonly nodes: readonly StoredNode[];
  readonly samples: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas: readonly number[];
}

interface StoredNode {
  readonly id: number;
  readonly children?: readonly number[];
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    /** From 0. */
    readonly lineNumber: number;
  };
}

/** What the files of the engine are for; the outermost of a stack decides. */
const stageOf: readonly (readonly [RegExp, string])[] = [
  [/^dist\/(csv\/|text\/|import\/(read|open-file|refuse-file|detect-)|value\/phone\.js)/u, 'read'],
  [/^dist\/import\/(check-slices|checked-slices)|^dist\/row\/check/u, 'validate'],
  [/^dist\/import\/(load-base|mentions|key-order)/u, 'look up'],
  [/^dist\/import\/plan\.js|^dist\/row\//u, 'plan'],
  [/^dist\/import\/(apply-plan|copy-text)|^dist\/customer\/record|^dist\/store\/binary/u, 'write'],
  [/^dist\/import\/(finding-groups|outcomes|result)/u, 'report'],
  [/^node_modules\/pg|^dist\/store\//u, 'connection'],
];

interface Place {
  readonly called: string;
  readonly file: string;
  readonly stage: string | undefined;
}

/** Parents come before their children. */
function describeNodes(nodes: readonly StoredNode[]): Map<number, Place> {
  const places = new Map<number, Place>();
  const inherited = new Map<number, string | undefined>();
  for (const { id, children = [], callFrame } of nodes) {
    const file = callFrame.url.replace(/^.*\/(?=dist\/|node_modules\/)/u, '');
    const name = callFrame.functionName === '' ? 'anonymous' : callFrame.functionName;
    const stage = inherited.get(id) ?? stageOf.find(([pattern]) => pattern.test(file))?.[1];
    const called = file === '' ? name : `${name} ${file}:${callFrame.lineNumber + 1}`;
    places.set(id, { called, file: file === '' ? name : file, stage });
    for (const child of children) inherited.set(child, stage);
  }
  return places;
}

class Sums {
  readonly #seconds = new Map<string, number>();

  add(name: string, seconds: number): void {
    this.#seconds.set(name, (this.#seconds.get(name) ?? 0) + seconds);
  }

  longestFirst(): Time[] {
    return [...this.#seconds]
      .map(([name, seconds]) => ({ name, seconds }))
      .sort((a, b) => b.seconds - a.seconds);
  }
}
