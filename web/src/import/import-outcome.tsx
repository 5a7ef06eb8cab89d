import { Text } from '@mantine/core';
import { formatCount, formatShare } from '../presentation/format.ts';
import { OutcomeBar } from '../presentation/outcome-bar.tsx';
import { outcomeOrder } from '../presentation/outcomes.ts';
import type { ImportProgress } from '../server/answers.ts';
import { isMoving } from '../server/imports.ts';
import { texts } from '../texts/texts.ts';
import { ImportCard } from './import-card.tsx';
import classes from './import-outcome.module.css';
import { Speed } from './speed.tsx';

const words = texts.importPage;

/** What became of the rows, counted: all of them add up to the total. */
export function ImportOutcome({ progress }: { readonly progress: ImportProgress }) {
  const { counts, status, seconds } = progress;
  if (counts.total === 0 && counts.blank === 0) return null;
  const moves = isMoving(status);
  const total = moves ? words.totalWhile(counts.total) : words.total(counts.total);
  const aside = (
    <Text c="dimmed" className="numbers">
      {total}
      {!moves && seconds > 0 && ` ${words.seconds(seconds)}`}
    </Text>
  );
  return (
    <ImportCard title={words.result} aside={aside}>
      <OutcomeBar counts={counts} isTall withLegend={false} />
      <dl className={classes['counts']}>
        {outcomeOrder.map(({ outcome, color }) => (
          <div key={outcome} className={classes['count']} data-none={counts[outcome] === 0}>
            <dt>
              <span className={classes['dot']} style={{ background: color }} aria-hidden="true" />
              {texts.outcomes[outcome]}
            </dt>
            <dd>
              <span className={classes['number']}>{formatCount(counts[outcome])}</span>
              <span className={classes['share']}>
                {counts.total > 0 && formatShare(counts[outcome] / counts.total)}
              </span>
              <span className={classes['meaning']}>{words.meaning[outcome]}</span>
            </dd>
          </div>
        ))}
      </dl>
      {counts.blank > 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          {words.blank(counts.blank)}
        </Text>
      )}
      {!moves && <Speed progress={progress} />}
    </ImportCard>
  );
}
