import { Stack } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { isMoving, orderQuery, progressQuery } from '../server/imports.ts';
import { announce } from '../shell/live-region.tsx';
import { texts } from '../texts/texts.ts';
import { ImportEnd } from './import-end.tsx';
import { ImportHeader } from './import-header.tsx';
import { ImportHistory } from './import-history.tsx';
import { ImportIssues } from './import-issues.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import { ImportRows } from './import-rows.tsx';
import { LiveProgress } from './live-progress.tsx';
import { OrderInWords } from './order-in-words.tsx';
import { UndoState } from './undo/undo-state.tsx';

/** One import: how far it is, what became of its rows, what it was told to do. */
export function ImportPage() {
  const { importId } = useParams({ from: '/imports/$importId' });
  const { data: progress } = useSuspenseQuery(progressQuery(importId));
  const { data: order } = useSuspenseQuery(orderQuery(importId));
  useStatusTold(importId, progress.status);
  const moves = isMoving(progress.status);
  const isUndone = progress.status === 'undoing' || progress.status === 'undone';
  return (
    <Stack gap="lg">
      <ImportHeader progress={progress} order={order} />
      <ImportEnd progress={progress} />
      {isUndone && <UndoState importId={importId} />}
      {moves && !isUndone && <LiveProgress key={importId} progress={progress} />}
      <ImportOutcome key={`outcome ${importId}`} progress={progress} />
      <ImportIssues progress={progress} />
      <ImportRows progress={progress} order={order} />
      <OrderInWords order={order} />
      <ImportHistory progress={progress} order={order} />
    </Stack>
  );
}

/** Tells when an import begins and ends, and has what depends on that asked for anew. */
function useStatusTold(importId: number, status: keyof typeof texts.statuses): void {
  const cache = useQueryClient();
  const before = useRef(status);
  useEffect(() => {
    if (before.current === status) return;
    before.current = status;
    announce(texts.importPage.announceStatus(texts.statuses[status]));
    void cache.invalidateQueries(orderQuery(importId));
    void cache.invalidateQueries({ queryKey: ['rows', importId] });
    void cache.invalidateQueries({ queryKey: ['undo', importId] });
  }, [cache, importId, status]);
}
