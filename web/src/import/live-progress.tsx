import { Progress, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ImportProgress } from '../server/answers.ts';
import { announce } from '../shell/live-region.tsx';
import { texts } from '../texts/texts.ts';
import { ImportCard } from './import-card.tsx';
import classes from './live-progress.module.css';
import { Speed } from './speed.tsx';

const words = texts.importPage;

/** How far a running import is, how fast, and how long it will take; or what it waits for. */
export function LiveProgress({ progress }: { readonly progress: ImportProgress }) {
  const { status, rows, bytes, totalBytes, rowsPerSecond, secondsLeft, cancelling, ahead } = progress;
  // Before the first rows are done only the header is behind it.
  const share = rows === 0 || totalBytes === 0 ? 0 : bytes / totalBytes;
  useProgressTold(share, rows);
  if (status === 'queued') {
    return (
      <ImportCard title={words.progress}>
        <Text>{words.waiting(ahead)}</Text>
      </ImportCard>
    );
  }
  return (
    <ImportCard title={words.progress} aside={<Text fw={600}>{words.progressOf(share)}</Text>}>
      <Progress value={share * 100} size={10} radius="xl" aria-label={words.progress} />
      <ul className={classes['numbers']}>
        <li>{rows === 0 ? words.starting : words.rowsDone(rows)}</li>
        {rowsPerSecond !== null && <li>{words.rate(rowsPerSecond)}</li>}
        {secondsLeft !== null && <li>{words.left(secondsLeft)}</li>}
      </ul>
      {cancelling && <Text mt="xs">{words.cancelling}</Text>}
      <Speed progress={progress} />
    </ImportCard>
  );
}

/** Every tenth of the file: who listens is not talked over. */
function useProgressTold(share: number, rows: number): void {
  const tenth = Math.floor(share * 10);
  const before = useRef(tenth);
  useEffect(() => {
    if (before.current === tenth) return;
    before.current = tenth;
    announce(words.announceProgress(share, rows));
  }, [tenth, share, rows]);
}
