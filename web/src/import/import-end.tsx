import { Notice } from '../presentation/notice.tsx';
import type { ImportProgress } from '../server/answers.ts';
import { texts } from '../texts/texts.ts';

const words = texts.importPage;

/** Why an import has not come to its end, and what is left of it; or why it does not come on. */
export function ImportEnd({ progress }: { readonly progress: ImportProgress }) {
  const { status, failure, trouble, counts, pausedBecause } = progress;
  if (status === 'failed')
    return (
      <Notice tone="bad" title={words.failedTitle}>
        {failure} {words.kept(counts.total)}
      </Notice>
    );
  if (status === 'cancelled')
    return (
      <Notice tone="warn" title={words.cancelledTitle}>
        {words.kept(counts.total)}
      </Notice>
    );
  if (status === 'paused')
    return (
      <Notice tone="warn" title={words.pausedTitle}>
        {pausedBecause} {words.pausedNext}
      </Notice>
    );
  return trouble === null ? null : <Notice tone="warn">{words.trouble(trouble)}</Notice>;
}
