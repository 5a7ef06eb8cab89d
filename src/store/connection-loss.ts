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

/**
 * Whether an error says that the server could not go on for a reason that will pass or can be mended: disk or memory
 * full, too many connections, a deadlock, a cancelled statement, a failed read or write.
 */
export function isPassingTrouble(error: unknown): boolean {
  return error instanceof Error && 'code' in error && troubleCodes.test(String(error.code));
}

/** Classes of PostgreSQL's error codes: transaction rollback, resources, operator intervention, system error. */
const troubleCodes = /^(?:40|53|57|58)[0-9A-Z]{3}$/u;

/** What pg and pg-copy-streams throw without a code. */
const lossMessages =
  /connection (?:terminated|error|ended)|client (?:was closed|has encountered a connection error)|not queryable|timeout exceeded when trying to connect/iu;
