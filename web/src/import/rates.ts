import { useEffect, useState } from 'react';
import { z } from 'zod';
import type { ImportProgress } from '../server/answers.ts';

const rate = z.object({ rows: z.number(), seconds: z.number(), perSecond: z.number() });

/** How fast an import was up to a moment: seconds of its own work, rows that were done by then. */
export type Rate = z.infer<typeof rate>;

/** Longest list that is kept: a chart is not wider. */
const most = 600;

/**
 * The speed from one look to the next, exactly: both numbers are of committed batches. Kept for this tab, so that a
 * reload does not begin anew.
 */
export function useRates({ importId, rows, seconds }: ImportProgress): readonly Rate[] {
  const key = `rates of import ${importId}`;
  const [kept, setKept] = useState(() => readRates(key));
  const rates = addRate(kept, { rows, seconds });
  if (rates !== kept) setKept(rates);
  useEffect(() => sessionStorage.setItem(key, JSON.stringify(rates)), [key, rates]);
  return rates;
}

function addRate(
  rates: readonly Rate[],
  { rows, seconds }: Pick<ImportProgress, 'rows' | 'seconds'>,
): readonly Rate[] {
  const last = rates.at(-1) ?? { rows: 0, seconds: 0 };
  if (rows <= last.rows || seconds <= last.seconds) return rates;
  const perSecond = Math.round((rows - last.rows) / (seconds - last.seconds));
  return [...rates, { rows, seconds, perSecond }].slice(-most);
}

function readRates(key: string): readonly Rate[] {
  const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
  return z.array(rate).catch([]).parse(kept);
}
