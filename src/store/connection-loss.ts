/**
 * Whether an error says that the connection to the server broke or the server went down, rather than that a
 * statement was wrong: what was committed is safe, and the work can be taken up again.
 */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return lossCodes.test(code) || lossMessages.test(error.message);
}

/** Connection exceptions, shutdown and crash of the server, and what the operating system says of sockets. */
const lossCodes = /^(?:08\w{3}|57P0[1-4]|E(?:CONN|HOST|NET|PIPE|TIMEDOUT)\w*)$/u;

/** What pg and pg-copy-streams throw without a code. */
const lossMessages =
  /connection (?:terminated|error|ended)|client (?:was closed|has encountered a connection error)|not queryable/iu;
