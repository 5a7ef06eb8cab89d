import type { RowCounts } from '../server/answers.ts';
import { texts } from '../texts/texts.ts';
import { outcomesIn } from './outcomes.ts';
import classes from './outcome-bar.module.css';

export interface OutcomeBarProps {
  readonly counts: RowCounts;
  readonly isTall?: boolean;
  /** False: the numbers stand beneath it already. */
  readonly withLegend?: boolean;
}

/** The outcomes of an import side by side; the numbers stand beneath, so that nobody needs the colours. */
export function OutcomeBar({ counts, isTall = false, withLegend = true }: OutcomeBarProps) {
  const shown = outcomesIn(counts);
  return (
    <div>
      <div className={classes['bar']} data-tall={isTall} aria-hidden="true">
        {shown.map(({ outcome, color, count }) => (
          <span key={outcome} style={{ flexGrow: count, background: color }} />
        ))}
      </div>
      {withLegend && <Legend counts={counts} />}
    </div>
  );
}

function Legend({ counts }: { readonly counts: RowCounts }) {
  return (
    <ul className={classes['legend']}>
      {outcomesIn(counts).map(({ outcome, color, count }) => (
        <li key={outcome}>
          <span className={classes['dot']} style={{ background: color }} aria-hidden="true" />
          {texts.imports.outcome(count, texts.outcomes[outcome])}
        </li>
      ))}
    </ul>
  );
}
