import type { RowCounts } from '../server/answers.ts';
import { texts } from '../texts/texts.ts';
import { outcomesIn } from './outcomes.ts';
import classes from './outcome-bar.module.css';

/** The outcomes of an import side by side; the numbers stand beneath, so that nobody needs the colours. */
export function OutcomeBar({
  counts,
  isTall = false,
}: {
  readonly counts: RowCounts;
  readonly isTall?: boolean;
}) {
  const shown = outcomesIn(counts);
  return (
    <div>
      <div className={classes['bar']} data-tall={isTall} aria-hidden="true">
        {shown.map(({ outcome, color, count }) => (
          <span key={outcome} style={{ flexGrow: count, background: color }} />
        ))}
      </div>
      <ul className={classes['legend']}>
        {shown.map(({ outcome, color, count }) => (
          <li key={outcome}>
            <span className={classes['dot']} style={{ background: color }} aria-hidden="true" />
            {texts.imports.outcome(count, texts.outcomes[outcome])}
          </li>
        ))}
      </ul>
    </div>
  );
}
