import type { Command } from 'commander';
import type { UploadDocument } from '../contract/upload-operations.ts';
import { asking } from './asking.ts';
import type { AskingOptions } from './asking.ts';
import type { CliContext } from './context.ts';
import { addExamples } from './examples.ts';
import { switchOption, valueOption } from './option.ts';
import { printable } from './printable.ts';
import { addServerOptions } from './server-options.ts';
import type { AskedServer } from './server-options.ts';
import { sendFile } from './upload-run.ts';

type UploadOptions = AskingOptions & { readonly upload?: string; readonly json?: boolean };

/** `muster upload <file>`: sends a file to a server, or keeps it in the data folder, to be imported from there. */
export function addUploadCommand(program: Command, context: CliContext): void {
  const command = program
    .command('upload')
    .description(
      'send a file to a server, going on where it was cut off; without one keep it in the data folder',
    )
    .argument('<file>', 'what to send');
  addServerOptions(command)
    .addOption(valueOption('--upload <id>', 'go on with an upload that was begun before'))
    .addOption(switchOption('--json', 'print what the server says of the file as one JSON document'))
    .action((file: string) => upload(context, file, command.optsWithGlobals<UploadOptions>()));
  addExamples(command, [
    ['muster upload customers.csv --server http://127.0.0.1:7373', 'and see whether it was imported before'],
  ]);
}

async function upload(context: CliContext, path: string, options: UploadOptions): Promise<void> {
  let begun = options.upload ?? null;
  const advice = (): string =>
    `Go on with: muster upload ${path} --server ${options.server ?? ''}${begun === null ? '' : ` --upload ${begun}`}`;
  const work = async (server: AskedServer) => {
    const onBegun = (id: string): void => void (begun = id);
    const id = await sendFile(context, server, { path, uploadId: begun, onBegun });
    return server.client.getUpload(id);
  };
  const told = await asking(context, options, { work, advice });
  await context.out.write(options.json === true ? `${JSON.stringify(told)}\n` : formatUpload(told));
}

function formatUpload({ uploadId, name, content, importedBefore }: UploadDocument): string {
  const lines = [
    `Upload ${uploadId}: ${printable(name)}, ${content?.lines ?? 0} lines.`,
    ...importedBefore.map(
      ({ importId, startedAt, startedBy, brand }) =>
        `The same content was imported on ${startedAt.slice(0, 10)} by ${startedBy} into brand ${brand ?? 'unknown'} (import ${importId}).`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
