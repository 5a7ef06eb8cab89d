import { Button, Group, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import type { ImportProgress } from '../server/answers.ts';
import { addressOf } from '../server/address.ts';
import { texts } from '../texts/texts.ts';
import { CancelButton } from './cancel-button.tsx';
import { ResumeButton } from './resume-button.tsx';
import { RetryButton } from './retry-button.tsx';
import { UndoButton } from './undo/undo-button.tsx';

const words = texts.importPage;

/** What can be done with an import as it stands: only that is shown. */
export function ImportActions({ progress }: { readonly progress: ImportProgress }) {
  const { importId, status, counts, cancelling } = progress;
  const isOver = ['completed', 'failed', 'cancelled'].includes(status);
  const isUnderWay = ['queued', 'running', 'paused'].includes(status);
  return (
    <Group gap="xs">
      {counts.total > 0 && <DownloadMenu importId={importId} rejected={counts.rejected} />}
      {isOver && counts.rejected > 0 && <RetryButton importId={importId} rejected={counts.rejected} />}
      {isOver && counts.created + counts.updated > 0 && <UndoButton importId={importId} />}
      {isUnderWay && <CancelButton importId={importId} isAsked={cancelling} />}
      {status === 'paused' && <ResumeButton importId={importId} />}
    </Group>
  );
}

function DownloadMenu({ importId, rejected }: { readonly importId: number; readonly rejected: number }) {
  return (
    <Menu position="bottom-end" width={270}>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} />}
          rightSection={<IconChevronDown size={14} />}
        >
          {words.download}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={addressOf('downloadRows', { importId })} download>
          {words.downloadRows}
        </Menu.Item>
        {rejected > 0 && (
          <Menu.Item component="a" href={addressOf('downloadRejected', { importId })} download>
            {words.downloadRejected}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
