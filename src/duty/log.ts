import { pino } from 'pino';
import { Refusal } from '../refusal.ts';

/** Where a process says what it does, one JSON document a line; nothing in it names a person or quotes a file. */
export interface Log {
  info(facts: object, sentence: string): void;
  warn(facts: object, sentence: string): void;
  error(facts: object, sentence: string): void;
}

/** Where a line of the log goes. */
export interface LogSink {
  write(line: string): void;
}

/** A log of a process that answers nobody, written as that of a server. */
export function openLog(sink: LogSink): Log {
  return pino({ level: 'info', base: null }, sink);
}

/** What kind of error it was: messages may quote what was in a file or in the base. */
export function kindOf(error: unknown): string {
  if (error === null) return 'none';
  if (error instanceof Refusal) return error.code;
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error ? `${error.name} ${String(error.code).slice(0, 60)}` : error.name;
}
