import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import type { IssueGroup } from '../server/answers.ts';
import { texts } from '../texts/texts.ts';
import classes from './issue-heading.module.css';
import { rowsIn } from './row-ranges.ts';

const words = texts.importPage;

/** Of what an issue is, how often, and what is to be done, by the example of its first finding. */
export function IssueHeading({ group }: { readonly group: IssueGroup }) {
  const { level, column, count, rows, example } = group;
  const Icon = level === 'error' ? IconCircleX : IconAlertTriangle;
  const place = rows.length === 0 ? words.ofFile : column === null ? words.ofRow : words.ofColumn(column);
  return (
    <span className={classes['heading']}>
      <span className={classes['level']} data-level={level}>
        <Icon size={16} aria-hidden="true" />
        {level === 'error' ? words.error : words.warning}
      </span>
      <span className={classes['text']}>
        <span className={classes['place']}>{place}</span>
        <span className={classes['example']}>{example}</span>
      </span>
      <span className={classes['count']}>{words.findings(count, rowsIn(rows))}</span>
    </span>
  );
}
