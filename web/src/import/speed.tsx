import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { ImportProgress } from '../server/answers.ts';
import { useRates } from './rates.ts';

/** The charts' library is larger than all the rest of the page. */
const RateChart = lazy(() => import('./rate-chart.tsx').then((loaded) => ({ default: loaded.RateChart })));

/** How fast an import was from batch to batch, as far as this tab has seen it; one batch makes no line. */
export function Speed({ progress }: { readonly progress: ImportProgress }) {
  const rates = useRates(progress);
  if (rates.length < 2) return null;
  return (
    <Suspense fallback={<Skeleton h={212} mt="lg" />}>
      <RateChart rates={rates} />
    </Suspense>
  );
}
