import { useEffect } from 'react';
import { useChangeDraft, useDraft } from '../server/draft.ts';
import type { Step } from './steps.ts';

/** Keeps in the draft which step somebody is at, so that the list of imports leads back there from any browser. */
export function RememberedStep({ importId, step }: { readonly importId: number; readonly step: Step }) {
  const { order } = useDraft(importId);
  const { change } = useChangeDraft(importId, { silent: true });
  const isKept = order.step === step;
  useEffect(() => {
    if (!isKept) void change((before) => ({ ...before, step })).catch(() => undefined);
  }, [change, isKept, step]);
  return null;
}
