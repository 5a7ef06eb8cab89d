import { isAway } from '../../../src/client/patience.ts';
import { ProblemError } from '../../../src/client/send.ts';
import { texts } from '../texts/texts.ts';

/** What an error means for whoever looks at the page: the server's own sentence, unless the catalogue has a better one. */
export function problemSentence(error: unknown): string {
  if (error instanceof ProblemError) {
    const { code, detail } = error.problem;
    return new Map(Object.entries(texts.problems.byCode)).get(code) ?? detail;
  }
  return isAway(error) ? texts.problems.away : texts.problems.unknown;
}
