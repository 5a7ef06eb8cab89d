import { issueCatalogue } from '../../src/row/issue.ts';
import type { IssueLevel } from '../../src/row/issue.ts';

/** The page docs/issues.md: every code with its level and its sentence, from the one table that the doors use. */
export function issuePage(): string {
  return `${[
    '# Issue codes',
    'Written from `src/row/issue.ts` by `npm run docs`: change the table there.',
    'A code is stable: scripts may rely on it. The sentence is for people and may get better. ‹column› is the header as in the file; … stands for the value, the customer or the row that the sentence names.',
    '## Errors',
    'The row is rejected: it changes nothing.',
    ...entries('error'),
    '## Warnings',
    'The row goes on without that value.',
    ...entries('warning'),
  ].join('\n\n')}\n`;
}

function entries(level: IssueLevel): string[] {
  return Object.entries(issueCatalogue)
    .filter(([, issue]) => issue.level === level)
    .flatMap(([code, { sentence }]) => [`### ${code}`, `> ${readable(sentence)}`]);
}

const readable = (sentence: string): string =>
  sentence.replaceAll('{column}', '‹column›').replaceAll(/\{\d\}/gu, '…');
