import { Navigate, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { texts } from '../../texts/texts.ts';
import type { Action } from '../choose/action.ts';
import { StepPage } from '../step-page.tsx';
import { useWizardPlace } from '../wizard-place.ts';
import { draftOfUpload } from './draft-of-upload.ts';
import { FieldsBeside } from './fields/fields-beside.tsx';
import { FileArrival } from './file-arrival.tsx';
import { recall, useSending } from './sending.ts';

/** Before there is a draft; nobody comes here without an action. */
export function FirstUpload() {
  const { action, upload } = useWizardPlace();
  if (action === null) return <Navigate to="/new" search={{ upload: upload ?? undefined }} replace />;
  return <FileForAction action={action} upload={upload} />;
}

interface FileForActionProps {
  readonly action: Action;
  /** Of the address: what had begun when the page was loaded. */
  readonly upload: string | null;
}

function FileForAction({ action, upload }: FileForActionProps) {
  const navigate = useNavigate();
  const sending = useSending('new');
  useUploadInAddress(action, upload);
  const toDraft = async (uploadId: string) => {
    const importId = await draftOfUpload(uploadId, action);
    await navigate({ to: '/drafts/$importId/upload', params: { importId }, replace: true });
  };
  return (
    <StepPage
      step="upload"
      title={texts.upload.title}
      lead={texts.upload.lead}
      next={{ hindrance: texts.upload.hindrances[sending.kind] }}
    >
      <FieldsBeside>
        <FileArrival purpose="new" onArrived={toDraft} />
      </FieldsBeside>
    </StepPage>
  );
}

/** An upload that has begun stands in the address, so that a reload finds it; one that is gone does not. */
function useUploadInAddress(action: Action, upload: string | null): void {
  const navigate = useNavigate();
  const sending = useSending('new');
  const [atFirst] = useState(upload);
  const isLoaded = sending.kind === 'none' && upload === atFirst;
  const begun = 'uploadId' in sending ? sending.uploadId : null;
  useEffect(() => {
    if (atFirst !== null) void recall('new', atFirst);
  }, [atFirst]);
  useEffect(() => {
    if (begun === upload || isLoaded || (sending.kind === 'sending' && begun === null)) return;
    void navigate({ to: '/new/upload', search: { action, upload: begun ?? undefined }, replace: true });
  }, [begun, upload, action, isLoaded, sending.kind, navigate]);
}
