import type { Command } from 'commander';
import { createClient } from '../client/client.ts';
import type { Client } from '../client/client.ts';
import { isAway } from '../client/patience.ts';
import { ProblemError } from '../client/send.ts';
import { Refusal } from '../refusal.ts';
import { valueOption } from './option.ts';

/** The options of a command that can ask a server. */
export interface ServerOptions {
  readonly server?: string;
  readonly wait: string;
}

/** A server and how long to wait while it is away. */
export interface AskedServer {
  readonly client: Client;
  /** As it was written. */
  readonly address: string;
  readonly seconds: number;
}

/** Declares them on a command. */
export function addServerOptions(command: Command): Command {
  return command
    .addOption(valueOption('--server <url>', 'a Muster that does it, as http://127.0.0.1:7373'))
    .addOption(
      valueOption('--wait <seconds>', 'how long to try again when the server is away').default('60'),
    );
}

/** @throws Refusal `settings` for what is no address or no number */
export function askedServer(address: string, { wait }: ServerOptions): AskedServer {
  if (!/^\d{1,6}$/u.test(wait))
    throw new Refusal('settings', `--wait takes a number of seconds, not ${JSON.stringify(wait)}.`);
  if (!URL.canParse(address) || !/^https?:$/u.test(new URL(address).protocol)) {
    throw new Refusal(
      'settings',
      `--server takes an address such as http://127.0.0.1:7373, not ${JSON.stringify(address)}.`,
    );
  }
  return { client: createClient(address), address, seconds: Number(wait) };
}

/**
 * Waits for what a server is asked; what it refuses, or that it is away, becomes one sentence.
 * @param advice how to go on when the server stays away
 */
export async function askingServer<T>(
  { address, seconds }: AskedServer,
  advice: () => string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemError && !isAway(error))
      throw new Refusal('settings', error.message, { cause: error });
    if (!isAway(error)) throw error;
    const sentence = `The server ${address} could not be reached for ${seconds} s. ${advice()}`;
    throw new Refusal('interrupted', sentence, { cause: error });
  }
}
