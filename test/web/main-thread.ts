import type { Page } from 'playwright-core';
import { z } from 'zod';

/**
 * Watches what the main thread of a page does. Tasks are measured by what they take of a processor, and not by the
 * clock: others who use the machine at the same time would be counted with them.
 * @returns ends it; the milliseconds of the longest task, and of the longest by the clock
 */
export async function watchMainThread(
  page: Page,
): Promise<() => Promise<{ longest: number; byClock: number }>> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page is of no browser');
  await browser.startTracing(page, { categories: ['toplevel'] });
  return async () => {
    const { traceEvents } = trace.parse(JSON.parse((await browser.stopTracing()).toString()));
    const pages = traceEvents.filter(
      ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
    );
    const mains = new Set(pages.map(({ pid, tid }) => `${pid} ${tid}`));
    const tasks = traceEvents.filter(
      ({ name, pid, tid }) => name.endsWith('RunTask') && mains.has(`${pid} ${tid}`),
    );
    if (tasks.length === 0) throw new Error('the trace tells of no task');
    return {
      longest: tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1000,
      byClock: tasks.reduce((most, { dur = 0 }) => Math.max(most, dur), 0) / 1000,
    };
  };
}

/** Microseconds: `dur` by the clock, `tdur` of the processor. */
const trace = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      dur: z.number().optional(),
      tdur: z.number().optional(),
      args: z.object({ name: z.string().optional() }).optional(),
    }),
  ),
});
