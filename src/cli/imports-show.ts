import type { Command } from 'commander';
import { asking } from './asking.ts';
import type { AskingOptions } from './asking.ts';
import type { CliContext } from './context.ts';
import { addExamples } from './examples.ts';
import { readImportId } from './import-resume.ts';
import { formatResult } from './import-text.ts';
import { switchOption } from './option.ts';
import { addServerOptions } from './server-options.ts';

type ShowOptions = AskingOptions & { readonly json?: boolean };

/** `muster imports show <importId>`: the result of an import, as far as it is. */
export function addShowCommand(imports: Command, context: CliContext): void {
  const command = imports
    .command('show')
    .description('show what an import did, as far as it is')
    .argument('<importId>', 'its number in "imports list"')
    .addOption(switchOption('--json', 'print the result as one JSON document'));
  addServerOptions(command).action((id: string) =>
    show(context, readImportId(id), command.optsWithGlobals<ShowOptions>()),
  );
  addExamples(command, [['muster imports show 7', 'as "muster import" prints it at its end']]);
}

async function show(context: CliContext, importId: number, options: ShowOptions): Promise<void> {
  const { result, file } = await asking(context, options, {
    work: async ({ client }) => ({
      result: await client.getImport(importId),
      file: (await client.getProgress(importId)).file,
    }),
  });
  const { columns } = context.out;
  const head = `Import ${importId}: ${result.status}\n\n`;
  await context.out.write(
    options.json === true
      ? `${JSON.stringify(result)}\n`
      : head + formatResult(result, { file, columns, rejected: null }),
  );
}
