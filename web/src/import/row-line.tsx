import { formatCount } from '../presentation/format.ts';
import type { RowResult } from '../server/answers.ts';
import { texts } from '../texts/texts.ts';
import classes from './row-table.module.css';

const words = texts.importPage;

export interface RowLineProps {
  readonly row: RowResult;
  readonly index: number;
  readonly headers: readonly string[];
  /** Tells the virtual list how high it has become. */
  readonly measure: (line: Element | null) => void;
}

/** One row: where it stands, what became of it, what it held, and what is to be said of it. */
export function RowLine({ row, index, headers, measure }: RowLineProps) {
  const { outcome, issues, cells, customerId } = row;
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      <td className={classes['number']}>
        {formatCount(row.row)}
        <span className={classes['line']}>{words.lineOf(row.line)}</span>
      </td>
      <td>
        <span className={classes['outcome']} data-outcome={outcome}>
          {words.outcomeOf[outcome]}
        </span>
      </td>
      <td className={classes['content']}>
        <div className={classes['cells']} title={cellsWithHeaders(cells, headers)}>
          {cells.filter((cell) => cell.trim() !== '').join(' · ')}
        </div>
        {issues.map(({ sentence, level }) => (
          <div key={sentence} className={classes['issue']} data-level={level}>
            {sentence}
          </div>
        ))}
      </td>
      <td className={classes['wide']}>{customerId === null ? '–' : customerId}</td>
    </tr>
  );
}

const cellsWithHeaders = (cells: readonly string[], headers: readonly string[]): string =>
  cells.map((cell, index) => `${headers[index] ?? ''}: ${cell}`).join('\n');
