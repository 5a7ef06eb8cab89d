import { variables } from '../../src/config-variables.ts';
import type { Variable } from '../../src/config-variables.ts';

/** The page docs/settings.md: every variable by which a server is set up, from the one table that reads them. */
export function settingsPage(): string {
  return `${[
    '# Settings of a server',
    'Written from `src/config-variables.ts` by `npm run docs`: change the table there.',
    'Servers and workers read these variables of the environment when they start, and end with a sentence that names each one that is wrong. An empty one counts as absent. `muster config` shows all of them as they stand, secrets masked. Every option of a command is a variable, too: those are in [command-line.md](command-line.md). What to do with them is in [operating.md](operating.md).',
    ...Object.values(variables).flatMap(section),
  ].join('\n\n')}\n`;
}

function section({ name, meaning, usual, shown }: Variable<unknown>): string[] {
  const sentence = `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}.`;
  const without = usual === '' ? 'Not set if not given.' : `${usual} if not given.`;
  const secret = shown === 'all' ? '' : ' Masked wherever it is shown.';
  return [`## ${name}`, `${sentence} ${without}${secret}`];
}
