/** How much had arrived at a moment (epoch milliseconds). */
export interface Sample {
  readonly at: number;
  readonly received: number;
}

/** How fast bytes go, and how long the rest takes at that. */
export interface Pace {
  readonly bytesPerSecond: number;
  readonly secondsLeft: number;
}

/**
 * The pace of the last ten seconds: long enough not to jump with every part, short enough to follow a connection that
 * has become slow. Null: too little has been seen.
 * @param samples the earliest first
 * @param bytes of the whole file
 */
export function paceOf(samples: readonly Sample[], bytes: number): Pace | null {
  const last = samples.at(-1);
  const first = samples.find(({ at }) => last !== undefined && at >= last.at - windowMillis);
  if (last === undefined || first === undefined || last.at - first.at < 500) return null;
  const bytesPerSecond = ((last.received - first.received) / (last.at - first.at)) * 1000;
  if (bytesPerSecond <= 0) return null;
  return { bytesPerSecond, secondsLeft: (bytes - last.received) / bytesPerSecond };
}

const windowMillis = 10_000;
