import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatFullMoment, formatMoment } from '../presentation/format.ts';
import type { ImportOrder, ImportProgress } from '../server/answers.ts';
import { undoQuery } from '../server/undo.ts';
import { texts } from '../texts/texts.ts';
import { ImportCard } from './import-card.tsx';
import classes from './import-history.module.css';

const words = texts.importPage;

export interface ImportHistoryProps {
  readonly progress: ImportProgress;
  readonly order: ImportOrder;
}

/** Who did what with an import, and when. */
export function ImportHistory({ progress, order }: ImportHistoryProps) {
  const { importId, status } = progress;
  const isUndone = status === 'undoing' || status === 'undone';
  const { data: undo } = useQuery({ ...undoQuery(importId), enabled: isUndone });
  const ends = new Map<string, string>(Object.entries(words.ended));
  const end = isUndone ? texts.undo.ended : ends.get(status);
  return (
    <ImportCard title={words.history}>
      <ol className={classes['events']}>
        <Event at={order.startedAt} sentence={words.started(order.startedBy)} />
        {order.finishedAt !== null && end !== undefined && <Event at={order.finishedAt} sentence={end} />}
        {undo !== undefined && <Event at={undo.startedAt} sentence={texts.undo.asked(undo.startedBy)} />}
        {undo?.finishedAt != null && <Event at={undo.finishedAt} sentence={texts.undo.undone} />}
      </ol>
    </ImportCard>
  );
}

function Event({ at, sentence }: { readonly at: string; readonly sentence: string }) {
  return (
    <li className={classes['event']}>
      <Text c="dimmed" component="time" dateTime={at} title={formatFullMoment(at)} className="numbers">
        {formatMoment(at)}
      </Text>
      <Text>{sentence}</Text>
    </li>
  );
}
