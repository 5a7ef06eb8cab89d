import { z } from 'zod';
import { patiently } from '../client/patience.ts';
import { watchRehearsal } from '../client/watch-import.ts';
import { rehearsal, rehearsalSample } from '../contract/rehearsal-answers.ts';
import { valueEvidence } from '../contract/value-evidence.ts';
import type { ImportRequest } from '../import/job.ts';
import { rehearseFile } from '../rehearsal/rehearse-file.ts';
import { rehearsalSamples } from '../registry/rehearsal-samples.ts';
import { rehearsalEvidence, showRehearsal } from '../registry/rehearsals.ts';
import { Refusal } from '../refusal.ts';
import { withStore } from './context.ts';
import type { CliContext, GlobalOptions } from './context.ts';
import { formatEvidence } from './evidence-text.ts';
import { progressLine } from './import-progress.ts';
import { withRecipe } from './import-recipe.ts';
import type { RecipeOrder } from './import-recipe.ts';
import { plainSentence } from './import-text.ts';
import { formatRehearsal } from './rehearsal-text.ts';
import { sendOrder } from './server-order.ts';
import { askingServer } from './server-options.ts';
import type { AskedServer } from './server-options.ts';

/** A rehearsal that a terminal asks for. */
export interface RehearsalOrder {
  readonly request: ImportRequest;
  readonly recipe: RecipeOrder;
  readonly suggested: boolean;
  readonly evidence: boolean;
  readonly json: boolean;
  /** Null: here. */
  readonly server: AskedServer | null;
}

/** What `--json` prints. */
const answer = z.object({
  rehearsal,
  samples: z.array(rehearsalSample),
  evidence: valueEvidence.nullable(),
});

type Answer = z.infer<typeof answer>;

/** Rehearses a file here or on a server and prints what its import would do. @throws Refusal as the import would */
export async function rehearse(
  context: CliContext,
  order: RehearsalOrder,
  options: GlobalOptions,
): Promise<void> {
  const { server } = order;
  const found =
    server === null ? await here(context, order, options) : await onServer(context, order, server);
  if ((found.rehearsal.result?.rows.rejected ?? 0) > 0) context.status = 2;
  const { columns } = context.out;
  const text = [
    formatRehearsal(found.rehearsal, columns),
    ...(found.evidence === null ? [] : [formatEvidence(found.evidence, columns)]),
  ].join('\n');
  // As the contract has it and nothing beside it.
  await context.out.write(order.json ? `${JSON.stringify(answer.parse(found))}\n` : text);
}

async function here(context: CliContext, order: RehearsalOrder, options: GlobalOptions): Promise<Answer> {
  const { evidence: withEvidence, suggested } = order;
  const progress = progressLine(context.err, false);
  return withStore(context, options, async ({ pool }) => {
    try {
      progress.say('Looking through the file …');
      const chosen = await withRecipe(pool, order.request, order.recipe);
      const rehearsalId = await rehearseFile(pool, {
        request: { ...chosen, suggested },
        withEvidence,
        listener: {
          onBegin: (sentences) => {
            progress.clear();
            say(context, order, sentences);
          },
          onProgress: (at) => progress.show(at),
        },
      });
      return {
        rehearsal: await showRehearsal(pool, rehearsalId),
        samples: await rehearsalSamples(pool, { rehearsalId, outcome: null }),
        evidence: withEvidence ? await rehearsalEvidence(pool, rehearsalId) : null,
      };
    } finally {
      progress.clear();
    }
  });
}

/** What is said at the beginning is said to whom asked for JSON only when he is looking. */
function say({ out, err }: CliContext, { json }: RehearsalOrder, sentences: readonly string[]): void {
  if (json && !err.isTerminal) return;
  const text = sentences.map((sentence) => `${plainSentence(sentence)}\n`).join('');
  void (json ? err : out).write(`${text}\n`);
}

/** The server gets a draft of the import, which goes when it has been rehearsed. */
async function onServer(context: CliContext, order: RehearsalOrder, server: AskedServer): Promise<Answer> {
  const { client } = server;
  return askingServer(
    server,
    () => 'Nothing was changed: give the same command again.',
    async () => {
      const { evidence } = order;
      const body = { ...(await sendOrder(context, server, order)), start: false };
      const { importId } = await patiently(server, () => client.startImport(body));
      try {
        const begun = await patiently(server, () => client.startRehearsal(importId, { evidence }));
        say(context, order, begun.sentences);
        return await followed(context, order, { server, rehearsalId: begun.rehearsalId });
      } finally {
        await client.deleteDraft(importId).catch(() => undefined);
      }
    },
  );
}

async function followed(
  context: CliContext,
  { evidence }: RehearsalOrder,
  { server, rehearsalId }: { server: AskedServer; rehearsalId: number },
): Promise<Answer> {
  const { client } = server;
  const line = progressLine(context.err, false);
  try {
    for await (const report of watchRehearsal(client, rehearsalId, server)) {
      if (report.rows > 0) line.show(report);
      else line.say(report.status === 'queued' ? 'Waiting for a worker …' : 'Looking through the file …');
    }
  } finally {
    line.clear();
  }
  const told = await patiently(server, () => client.getRehearsal(rehearsalId));
  if (told.status !== 'completed')
    throw new Refusal('interrupted', told.failure ?? `The rehearsal was ${told.status} on the server.`);
  const { items: samples } = await client.listRehearsalSamples(rehearsalId);
  return {
    rehearsal: told,
    samples,
    evidence: evidence ? await client.getRehearsalEvidence(rehearsalId) : null,
  };
}
