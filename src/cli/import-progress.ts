import type { ImportProgress } from '../import/run-batches.ts';
import type { Sink } from './output.ts';

/** One line that is rewritten while an import runs. */
export interface ProgressLine {
  /** What is going on while there is nothing to count. */
  readonly say: (text: string) => void;
  readonly show: (progress: ImportProgress) => void;
  /** Leaves nothing of it on the screen. */
  readonly clear: () => void;
}

/**
 * Shows progress where a person is looking; elsewhere it says nothing.
 * @param resumed it begins somewhere in the middle: only what this run does tells its speed
 */
export function progressLine(sink: Sink, resumed: boolean): ProgressLine {
  if (!sink.isTerminal) return silent;
  let first: Reached | null = resumed ? null : { rows: 0, bytes: 0, seconds: 0 };
  let shown = false;
  const rewrite = (text: string): void => {
    shown = text !== '';
    void sink.write(`\r${text.slice(0, Math.max(sink.columns - 1, 0))}\u001B[K`);
  };
  return {
    say: rewrite,
    show(progress) {
      first ??= progress;
      rewrite(progressText(progress, first));
    },
    clear() {
      if (shown) rewrite('');
    },
  };
}

const silent: ProgressLine = { say: () => undefined, show: () => undefined, clear: () => undefined };

type Reached = Pick<ImportProgress, 'rows' | 'bytes' | 'seconds'>;

/** As in `1,200,000 rows, 48 %, 61,000 rows/s, 20 s left`. @param first from where speed is measured */
export function progressText(progress: ImportProgress, first: Reached): string {
  const { rows, bytes, totalBytes } = progress;
  const parts = [`${count(rows)} rows`];
  if (totalBytes > 0) parts.push(`${Math.floor((bytes / totalBytes) * 100)} %`);
  const seconds = progress.seconds - first.seconds;
  const done = bytes - first.bytes;
  if (seconds > 0 && done > 0) {
    parts.push(`${count(Math.round((rows - first.rows) / seconds))} rows/s`);
    parts.push(`${duration(((totalBytes - bytes) * seconds) / done)} left`);
  }
  return parts.join(', ');
}

/** A number as people read it, as in `1,200,000`. */
export function count(number: number): string {
  return numbers.format(number);
}

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** As in `12 s`, `3 min 5 s`, `1 h 20 min`; below ten seconds with a tenth. */
export function duration(seconds: number): string {
  if (seconds < 9.95) return `${numbers.format(seconds)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
