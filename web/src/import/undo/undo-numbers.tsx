import { Text } from '@mantine/core';
import { formatCount } from '../../presentation/format.ts';
import type { UndoCounts } from '../../server/answers.ts';
import { texts } from '../../texts/texts.ts';
import classes from './undo-numbers.module.css';

/** What an undo does or did, counted: each number with what it counts. */
export function UndoNumbers({ counts }: { readonly counts: UndoCounts }) {
  const lines = texts.undo.lines(counts);
  if (lines.length === 0) return <Text>{texts.undo.nothing}</Text>;
  return (
    <ul className={classes['numbers']}>
      {lines.map(({ count, text }) => (
        <li key={text}>
          <span className={classes['number']}>{formatCount(count)}</span>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
