import { Navigate, useParams } from '@tanstack/react-router';
import { useDraft } from '../server/draft.ts';

/** Goes on where a draft was left. */
export function DraftLeftOff() {
  const { importId } = useParams({ from: '/drafts/$importId/' });
  const { order } = useDraft(importId);
  return <Navigate to={`/drafts/$importId/${order.step}`} params={{ importId }} replace />;
}
