import { ownAddress, ownApi } from '../api/in-process.ts';
import { createClient } from '../client/client.ts';
import { ProblemError } from '../client/send.ts';
import { undoWindowDays } from '../limits.ts';
import { withStore } from './context.ts';
import type { CliContext, GlobalOptions } from './context.ts';
import { systemUser } from './import-request.ts';
import { askedServer, askingServer } from './server-options.ts';
import type { AskedServer, ServerOptions } from './server-options.ts';

/** The options of a command that asks the base of this machine, or a server. */
export type AskingOptions = GlobalOptions & ServerOptions;

/** What is asked, and what for. */
export interface Question<T> {
  readonly work: (asked: AskedServer) => Promise<T>;
  /** How to go on when the server stays away. */
  readonly advice?: () => string;
}

/**
 * Does something through the API: that of a server, or of this process over the base that the options name. So a command
 * does the same, wherever the base is.
 * @throws Refusal what is refused
 */
export async function asking<T>(
  context: CliContext,
  options: AskingOptions,
  { work, advice = tryAgain }: Question<T>,
): Promise<T> {
  if (options.server !== undefined) {
    const server = askedServer(options.server, options);
    return askingServer(server, advice, () => work(server));
  }
  return withStore(context, options, async (store) => {
    const { dataDir } = options;
    const api = ownApi(store, { dataDir, by: systemUser(), undoWindowDays });
    const client = createClient(ownAddress, api.fetch);
    try {
      return await work({ client, address: ownAddress, seconds: 0 });
    } catch (error) {
      // Here the error itself is at hand, with its code and all it says.
      throw error instanceof ProblemError ? (api.thrown() ?? error) : error;
    } finally {
      await api.close();
    }
  });
}

const tryAgain = (): string => 'Give the same command again.';
