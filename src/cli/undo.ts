import { setTimeout as wait } from 'node:timers/promises';
import type { Command } from 'commander';
import type { Client } from '../client/client.ts';
import { patiently } from '../client/patience.ts';
import { undoWindowDays } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { previewUndo } from '../registry/preview-undo.ts';
import type { UndoPreview } from '../registry/preview-undo.ts';
import { keptValues } from '../registry/undo-values.ts';
import type { KeptValueDocument } from '../registry/undo-values.ts';
import { startUndo } from '../undo/start-undo.ts';
import { undoHere } from '../undo/undo-here.ts';
import type { UndoProgress } from '../undo/undo-progress.ts';
import { withStore } from './context.ts';
import type { CliContext, GlobalOptions } from './context.ts';
import { addExamples } from './examples.ts';
import { count, progressLine } from './import-progress.ts';
import { readImportId } from './import-resume.ts';
import { systemUser } from './import-request.ts';
import { switchOption, valueOption, wholeNumber } from './option.ts';
import { addServerOptions, askedServer, askingServer } from './server-options.ts';
import type { AskedServer, ServerOptions } from './server-options.ts';
import { formatPreview, formatUndone } from './undo-text.ts';

type UndoOptions = GlobalOptions &
  ServerOptions & {
    readonly preview?: boolean;
    readonly yes?: boolean;
    readonly json?: boolean;
    readonly undoWindowDays: string;
  };

/** `muster imports undo <importId>`: says what taking an import back would do, and does it when told so. */
export function addUndoCommand(imports: Command, context: CliContext): void {
  const command = imports
    .command('undo')
    .description('take back what an import did; what was changed since stays')
    .argument('<importId>', 'its number in "imports list"')
    .addOption(switchOption('--preview', 'only say what it would do, as without --yes'))
    .addOption(switchOption('--yes', 'do it'))
    .addOption(switchOption('--json', 'print one JSON document'))
    .addOption(undoWindowOption());
  addServerOptions(command).action((id: string) =>
    undo(context, readImportId(id), command.optsWithGlobals<UndoOptions>()),
  );
  addExamples(command, [
    ['muster imports undo 7', 'see what would be put back, what stays, and who goes'],
    ['muster imports undo 7 --yes', 'do it; broken off, the same command goes on'],
  ]);
}

/** How long imports can be undone; `MUSTER_UNDO_WINDOW_DAYS`. */
export function undoWindowOption() {
  return valueOption('--undo-window-days <days>', 'how long after its end an import can be undone').default(
    String(undoWindowDays),
  );
}

/** @throws Refusal `settings` */
export function readUndoWindow(text: string): number {
  return wholeNumber('--undo-window-days', text, { from: 0, to: 36_500 });
}

/** What is asked of a base, or of a server. */
interface Undoer {
  readonly preview: () => Promise<UndoPreview>;
  /** Begins the undo, sees it through and says what it did. */
  readonly undo: (show: (progress: UndoProgress) => void) => Promise<UndoProgress>;
  /** Some of what stays. */
  readonly kept: () => Promise<readonly KeptValueDocument[]>;
}

async function undo(context: CliContext, importId: number, options: UndoOptions): Promise<void> {
  if (options.server === undefined) {
    const windowDays = readUndoWindow(options.undoWindowDays);
    return withStore(context, options, ({ pool }) =>
      order(context, options, {
        importId,
        undoer: {
          preview: () => previewUndo(pool, { importId, windowDays }),
          async undo(show) {
            await startUndo(pool, { importId, windowDays, startedBy: systemUser() });
            return undoHere(pool, importId, { onProgress: show });
          },
          kept: () => keptValues(pool, importId, { row: 0, skip: 0, limit: shownKept }),
        },
      }),
    );
  }
  const server = askedServer(options.server, options);
  return askingServer(server, advice, () =>
    order(context, options, { importId, undoer: onServer(server, importId) }),
  );
}

const advice = (): string => 'What was begun goes on there: give the same command again.';

/** Values that the terminal shows; the API lists all. */
const shownKept = 20;

function onServer({ client, ...patience }: AskedServer, importId: number): Undoer {
  return {
    preview: () => patiently(patience, () => client.previewUndo(importId)),
    async undo(show) {
      await patiently(patience, () => client.startUndo(importId));
      return followed(client, importId, { ...patience, show });
    },
    async kept() {
      const page = await patiently(patience, () => client.listKept(importId, { limit: shownKept }));
      return page.items;
    },
  };
}

async function followed(
  client: Client,
  importId: number,
  { seconds, show }: { seconds: number; show: (progress: UndoProgress) => void },
): Promise<UndoProgress> {
  for (;;) {
    const progress = await patiently({ seconds }, () => client.getUndo(importId));
    if (progress.status !== 'undoing') return progress;
    show(progress);
    await wait(lookMillis);
  }
}

const lookMillis = 500;

async function order(
  context: CliContext,
  { preview, yes, json }: UndoOptions,
  { importId, undoer }: { importId: number; undoer: Undoer },
): Promise<void> {
  if (yes !== true || preview === true) return tellPreview(context, await undoer.preview(), json === true);
  context.stopAdvice = `What is undone stays so. Go on with: muster imports undo ${importId} --yes`;
  const line = progressLine(context.err, false);
  const progress = await undoer
    .undo((at) => line.say(progressText(at)))
    .finally(() => {
      line.clear();
    });
  context.stopAdvice = null;
  if (progress.status === 'failed') throw new Refusal('wrong-state', progress.failure ?? 'The undo failed.');
  if (json === true) return context.out.write(`${JSON.stringify(progress)}\n`);
  const { values } = progress.counts;
  const kept = values.total > values.restored ? await undoer.kept() : [];
  await context.out.write(formatUndone(progress, kept));
}

async function tellPreview(context: CliContext, preview: UndoPreview, json: boolean): Promise<void> {
  if (json) return context.out.write(`${JSON.stringify(preview)}\n`);
  if (preview.reason !== null) throw new Refusal('wrong-state', preview.reason);
  await context.out.write(formatPreview(preview, shownKept));
}

function progressText({ rows, totalRows, ahead }: UndoProgress): string {
  if (ahead > 0) return `Waiting for ${ahead} ${ahead === 1 ? 'import' : 'imports'} before it …`;
  return rows === 0 ? 'Undoing …' : `${count(rows)} of ${count(totalRows)} rows undone`;
}
