import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { effectiveSettings, masked, readConfig, readEnvironment } from '../config.ts';
import type { EffectiveSetting } from '../config.ts';
import { DeliveryError } from '../notify/channel.ts';
import type { Channel } from '../notify/channel.ts';
import { channelsOf } from '../notify/channels.ts';
import { testEvent } from '../notify/event.ts';
import { Refusal } from '../refusal.ts';
import { takeUploadFolder } from '../upload/open-upload-room.ts';
import { withStore } from './context.ts';
import type { CliContext, GlobalOptions } from './context.ts';
import { addExamples } from './examples.ts';
import { switchOption } from './option.ts';
import { formatTable } from './table.ts';

/** `muster config`: how this Muster is set up, secrets masked, and whether it can tell of imports. */
export function addConfigCommand(program: Command, context: CliContext): void {
  const config = program.command('config').description('look at how servers and workers are set up');
  addExamples(config, [
    ['muster config show', 'every setting as it stands, secrets masked'],
    ['muster config test', 'whether webhook and mail arrive'],
  ]);
  addShow(config, context);
  addTest(config, context);
  addTakeFolder(config, context);
}

type ShowOptions = GlobalOptions & { readonly json?: boolean };

function addShow(config: Command, context: CliContext): void {
  const command = config
    .command('show', { isDefault: true })
    .description('show every setting as it stands, secrets masked')
    .addOption(switchOption('--json', 'print them as one JSON document'))
    .action(() => show(context, command.optsWithGlobals<ShowOptions>()));
  addExamples(command, [
    ['muster config show', 'as a table'],
    ['muster config show --json', 'for scripts'],
  ]);
}

function addTest(config: Command, context: CliContext): void {
  const command = config
    .command('test')
    .description('tell of an import that never was, by webhook and mail, and say whether it arrived')
    .action(() => test(context));
  addExamples(command, [['muster config test', 'after a change of MUSTER_WEBHOOK_URL or MUSTER_SMTP_URL']]);
}

function addTakeFolder(config: Command, context: CliContext): void {
  const command = config
    .command('take-folder')
    .description('keep the files of imports in this data folder from now on, when those of before are lost')
    .action(() => takeFolder(context, command.optsWithGlobals<GlobalOptions>()));
  addExamples(command, [
    ['muster config take-folder --data-dir /data', 'what was in the old folder is missed'],
  ]);
}

async function takeFolder(context: CliContext, options: GlobalOptions): Promise<void> {
  const folder = await withStore(context, options, ({ pool }) => takeUploadFolder(pool, options.dataDir));
  await context.out.write(`The files of imports lie in ${folder} from now on.\n`);
}

/** What is wrong is said behind what is set, because one explains the other. */
async function show(context: CliContext, options: ShowOptions): Promise<void> {
  const settings = [...groundSettings(options), ...effectiveSettings()];
  const text = options.json === true ? `${JSON.stringify(settings)}\n` : formatSettings(settings);
  await context.out.write(text);
  readConfig();
}

/** Those that options set, too. */
function groundSettings({ dataDir, database }: GlobalOptions): EffectiveSetting[] {
  const given = readEnvironment();
  const serverSettings = Object.entries(given.serverSettings).map((pair) => pair.join('='));
  const entries: readonly (readonly [name: string, value: string, isUsual: boolean])[] = [
    ['MUSTER_DATA_DIR', dataDir, dataDir === '.muster'],
    ['DATABASE_URL', masked(database ?? '', 'address'), database === undefined],
    ['MUSTER_SERVER_SETTINGS', serverSettings.join(','), serverSettings.length === 0],
  ];
  return entries.map(([name, value, isUsual]) => ({ name, value, from: isUsual ? 'default' : 'given' }));
}

function formatSettings(settings: readonly EffectiveSetting[]): string {
  const columns = [{ title: 'Setting' }, { title: 'Value' }, { title: 'From' }];
  return formatTable({ columns, rows: settings.map(({ name, value, from }) => [name, value || '-', from]) });
}

async function test(context: CliContext): Promise<void> {
  const channels = channelsOf(readConfig());
  if (channels.length === 0)
    throw new Refusal(
      'settings',
      'Nobody is told of imports: set MUSTER_WEBHOOK_URL and MUSTER_WEBHOOK_SECRET, or MUSTER_SMTP_URL, MUSTER_MAIL_FROM and MUSTER_MAIL_TO.',
    );
  for (const channel of channels) await tryChannel(context, channel);
}

async function tryChannel(context: CliContext, channel: Channel): Promise<void> {
  try {
    await channel.tell(testEvent(randomUUID(), Date.now()), new AbortController().signal);
    await context.out.write(`${channel.name}: it arrived.\n`);
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    await context.out.write(`${channel.name}: it did not arrive (${error.message}).\n`);
    context.status = 1;
  }
}
