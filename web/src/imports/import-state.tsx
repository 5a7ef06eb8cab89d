import { Group, Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DeleteDraft } from '../new-import/delete-draft.tsx';
import { OutcomeBar } from '../presentation/outcome-bar.tsx';
import type { ImportListEntry } from '../server/answers.ts';
import { progressQuery } from '../server/imports.ts';
import { texts } from '../texts/texts.ts';
import classes from './import-state.module.css';

const words = texts.imports;

/** What became of an import's rows so far, and how far it is while it moves. */
export function ImportState({ item }: { readonly item: ImportListEntry }) {
  const { importId, status, rows } = item;
  if (status === 'draft') return <Draft item={item} />;
  return (
    <>
      {(status === 'queued' || status === 'running') && <Moving importId={importId} name={item.file} />}
      {rows.total > 0 && <OutcomeBar counts={rows} />}
      {rows.total === 0 && status !== 'queued' && status !== 'running' && (
        <Text size="sm" c="dimmed">
          {words.noRows}
        </Text>
      )}
    </>
  );
}

function Draft({ item: { importId, file } }: { readonly item: ImportListEntry }) {
  return (
    <Group gap="xs">
      <Text size="sm">{words.notStarted}</Text>
      <span className={classes['button']}>
        <DeleteDraft importId={importId} file={file} />
      </span>
    </Group>
  );
}

function Moving({ importId, name }: { readonly importId: number; readonly name: string }) {
  const { data } = useQuery(progressQuery(importId));
  if (data?.status === 'queued') return <Text size="sm">{words.waiting(data.ahead)}</Text>;
  const share = data === undefined || data.totalBytes === 0 ? 0 : data.bytes / data.totalBytes;
  return (
    <div className={classes['moving']}>
      <Progress value={share * 100} size={6} aria-label={name} className={classes['bar']} />
      <span className={classes['numbers']}>
        {words.progress(share)}
        {data?.secondsLeft != null && ` · ${words.left(data.secondsLeft)}`}
      </span>
    </div>
  );
}
