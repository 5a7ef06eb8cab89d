import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../server/client.ts';
import { useChangeDraft, useDraft } from '../../server/draft.ts';
import { texts } from '../../texts/texts.ts';
import { StepPage } from '../step-page.tsx';
import { FieldsBeside } from './fields/fields-beside.tsx';
import { FileArrival, Reading } from './file-arrival.tsx';
import { FileFacts } from './file-facts.tsx';
import { HowItIsRead } from './reading/how-it-is-read.tsx';
import { useFileLook } from './reading/file-look.ts';
import type { FileLook } from './reading/file-look.ts';
import { useReplaceFile } from './replace-file.ts';
import { cancel, useSending } from './sending.ts';

/** The file of a draft: what it is, how it is read, and another one instead. */
export function DraftUpload({ importId }: { readonly importId: number }) {
  const { order } = useDraft(importId);
  const { isSaving } = useChangeDraft(importId);
  const sending = useSending(importId);
  const [isReplacing, setReplacing] = useState(false);
  const look = useFileLook(order);
  const replace = useReplaceFile(importId);
  const isAnother = isReplacing || sending.kind !== 'none';
  const onArrived = async (uploadId: string) => {
    await replace(uploadId);
    setReplacing(false);
  };
  const hindrance = isAnother ? texts.upload.hindrances[sending.kind] : look.hindrance;
  return (
    <StepPage
      step="upload"
      title={isAnother ? texts.upload.title : texts.upload.readTitle}
      lead={isAnother ? texts.upload.lead : texts.upload.readLead}
      next={{ hindrance }}
      status={isSaving ? texts.wizard.saving : texts.wizard.saved}
    >
      {isAnother ? (
        <FieldsBeside>
          <Stack gap="md">
            <FileArrival purpose={importId} onArrived={onArrived} />
            <Group>
              <Button
                variant="subtle"
                onClick={() => {
                  cancel();
                  setReplacing(false);
                }}
              >
                {texts.upload.keepFile}
              </Button>
            </Group>
          </Stack>
        </FieldsBeside>
      ) : (
        <Stack gap="lg">
          <FileOfDraft importId={importId} look={look} onReplace={() => setReplacing(true)} />
        </Stack>
      )}
    </StepPage>
  );
}

interface FileOfDraftProps {
  readonly importId: number;
  readonly look: FileLook;
  readonly onReplace: () => void;
}

function FileOfDraft({ importId, look, onReplace }: FileOfDraftProps) {
  const { uploadId } = useDraft(importId).order;
  const { data } = useQuery({
    queryKey: ['upload', uploadId],
    queryFn: () => client.getUpload(uploadId),
    staleTime: 30_000,
  });
  if (data === undefined) return <Reading />;
  const isWorkbook = data.content?.kind === 'xlsx';
  return (
    <>
      <FileFacts upload={data} estimate={look.seen?.rowEstimate ?? null} onReplace={onReplace} />
      <HowItIsRead {...{ importId, isWorkbook, look }} />
    </>
  );
}
