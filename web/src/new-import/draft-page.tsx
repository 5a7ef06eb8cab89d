import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { ProblemError } from '../../../src/client/send.ts';
import { draftQuery } from '../server/draft.ts';
import { PageSkeleton } from '../shell/page-skeleton.tsx';

/** Around the steps of a draft: has it loaded; one that was started meanwhile is shown as the import it became. */
export function DraftPage() {
  const { importId } = useParams({ from: '/drafts/$importId' });
  const { data, error } = useQuery({
    ...draftQuery(importId),
    throwOnError: (failure) => !wasStarted(failure),
  });
  if (wasStarted(error)) return <Navigate to="/imports/$importId" params={{ importId }} replace />;
  if (data === undefined) return <PageSkeleton />;
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Outlet />
    </Suspense>
  );
}

function wasStarted(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === 'wrong-state';
}
