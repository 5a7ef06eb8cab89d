import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Command } from 'commander';
import { applyCatalog } from '../catalog/apply-catalog.ts';
import { LONGEST_CATALOG, parseCatalogText } from '../catalog/parse-catalog-text.ts';
import { packageRoot } from '../config.ts';
import { defaultSettings } from '../row/settings.ts';
import { formatApplied } from './catalog-text.ts';
import { withStore } from './context.ts';
import type { CliContext, GlobalOptions } from './context.ts';
import { addExamples } from './examples.ts';
import { systemUser } from './import-request.ts';
import { runImport, tellResult } from './import-run.ts';
import type { ImportOrder } from './import-run.ts';
import { readInput } from './read-input.ts';

/** `muster demo`: the whole way once, with invented people; a second time changes nothing. */
export function addDemoCommand(program: Command, context: CliContext): void {
  const command = program
    .command('demo')
    .description('apply the example catalog and import the example customers')
    .action(() => demo(context, command.optsWithGlobals<GlobalOptions>()));
  addExamples(command, [
    ['muster demo', 'into the base in .muster'],
    ['muster demo --data-dir /tmp/demo', 'into one to throw away'],
  ]);
}

async function demo(context: CliContext, options: GlobalOptions): Promise<void> {
  const catalogPath = join(packageRoot, 'examples/catalog.yaml');
  const catalog = parseCatalogText(await readInput(context, catalogPath, LONGEST_CATALOG), catalogPath);
  const order = await demoOrder(options);
  const finished = await withStore(context, options, async ({ pool }) => {
    await context.out.write(`${formatApplied(await applyCatalog(pool, catalog))}\n${sameByHand}\n\n`);
    return runImport(pool, order, context);
  });
  await tellResult(context, finished, order);
  // That the example has mistakes is its purpose.
  context.status = 0;
  await context.out.write(nextSteps(options));
}

/** The import of the demo as somebody would type it. */
const sameByHand =
  'muster import examples/customers.csv --action add-and-edit --action-template from-file --segment Newcomers --create-segment';

async function demoOrder({ dataDir }: GlobalOptions): Promise<ImportOrder> {
  await mkdir(dataDir, { recursive: true });
  const file = join(packageRoot, 'examples/customers.csv');
  return {
    source: {
      kind: 'start',
      request: {
        file: relative(process.cwd(), file),
        name: 'Demo',
        settings: {
          ...defaultSettings,
          action: 'add-and-edit',
          actionTemplateFromFile: true,
          segment: { name: 'Newcomers', create: true },
        },
        delimiter: null,
        startedBy: systemUser(),
      },
    },
    reports: { rejected: join(dataDir, 'demo-rejected.csv') },
    json: false,
  };
}

/** The same base again, in every command. */
function nextSteps({ dataDir, database }: GlobalOptions): string {
  const place = database === undefined && dataDir !== '.muster' ? ` --data-dir ${dataDir}` : '';
  const lines = [
    ['muster customers show anna.keller@example.com', 'one customer, as the base knows her'],
    ['muster customers history anna.keller@example.com', 'how she came to be what she is'],
    ['muster customers export --format csv --out customers.csv', 'all of them, ready to be imported again'],
    ['muster catalog show', 'what the example declares'],
    ['muster import your-file.csv --action add-and-edit', 'your own customers'],
  ];
  const steps = lines.map(([line, meaning]) => `  ${line}${place}\n      ${meaning}\n`);
  return `\nWhat to try next (muster is "node bin/muster.js" in a checkout):\n${steps.join('')}`;
}
