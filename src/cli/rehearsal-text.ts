import type { Rehearsal, RehearsalResult } from '../contract/rehearsal-answers.ts';
import { count, duration } from './import-progress.ts';
import { formatIssues, formatOutcomes } from './import-text.ts';
import { printable } from './printable.ts';
import { formatTable } from './table.ts';
import type { Column } from './table.ts';
import { wrap } from './wrap.ts';

/**
 * What an import would do, for people: outcomes, then what becomes of customers, then issues.
 * @param columns width of the terminal
 */
export function formatRehearsal(rehearsal: Rehearsal, columns: number): string {
  const { result } = rehearsal;
  if (result === null) return head(rehearsal, columns);
  return [
    head(rehearsal, columns),
    formatOutcomes(result),
    customers(result),
    ...erased(result),
    ...subscriptions(result),
    ...contacts(result),
    ...others(result),
    ...formatIssues(result, { columns }),
  ].join('\n');
}

function head({ file, moment, outdated, seconds }: Rehearsal, columns: number): string {
  const when = moment === null ? '' : ` as the base was on ${moment.slice(0, 19).replace('T', ' ')} UTC`;
  const sentences = [
    `An import of ${printable(file)} would do this,${when}. Nothing was changed (${duration(seconds)}).`,
    ...(outdated.length > 0 ? [`This is outdated: ${outdated.join(', ')} changed since.`] : []),
  ];
  return `${sentences.flatMap((sentence) => wrap(sentence, Math.max(columns, 50))).join('\n')}\n`;
}

const right = (title: string): Column => ({ title, align: 'right' });

function customers({ customers: of }: RehearsalResult): string {
  const rows = [
    ['created', count(of.created)],
    ['of the base, meant by rows', count(of.matched)],
    ['of these, changed', count(of.changed)],
  ];
  return formatTable({ columns: [{ title: 'Customers' }, right('')], rows }, 2);
}

function erased({ erased: fields }: RehearsalResult): string[] {
  if (fields.length === 0) return [];
  const rows = fields.map(({ field, customers: of, ask }) => [
    field,
    count(of),
    ask ? 'many: look at them' : '',
  ]);
  return [formatTable({ columns: [{ title: 'Values erased' }, right('Customers'), { title: '' }], rows }, 2)];
}

function subscriptions({ subscriptions: changes, consentKept }: RehearsalResult): string[] {
  const rows = changes.map(({ brand, channel, gained, lost }) => [
    brand,
    channel,
    count(gained),
    count(lost),
  ]);
  const columns = [{ title: 'Subscriptions' }, { title: '' }, right('Gained'), right('Lost')];
  const kept = `  The consent guard keeps ${count(consentKept)} ${consentKept === 1 ? 'cell' : 'cells'} from subscribing somebody again.\n`;
  return [
    ...(rows.length === 0 ? [] : [formatTable({ columns, rows }, 2)]),
    ...(consentKept > 0 ? [kept] : []),
  ];
}

function contacts({ contacts: kinds }: RehearsalResult): string[] {
  const rows = kinds.flatMap(({ contact, added, replaced, cleared }) =>
    Object.entries({ added, replaced, cleared })
      .filter(([, of]) => of.customers > 0)
      .map(([change, of]) => [contact, change, count(of.customers), count(of.subscribed)]),
  );
  const columns = [{ title: 'Contacts' }, { title: '' }, right('Customers'), right('Subscribed')];
  return rows.length === 0 ? [] : [formatTable({ columns, rows }, 2)];
}

function others({ segment, actions }: RehearsalResult): string[] {
  const lines: string[] = [];
  if (segment !== null) {
    const kind = segment.isNew ? 'the new segment' : 'the segment';
    lines.push(`  ${count(segment.added)} customers would join ${kind} "${printable(segment.name)}".\n`);
  }
  for (const { template, actions: of } of actions.templates)
    lines.push(`  ${count(of)} actions would be recorded by the template "${printable(template)}".\n`);
  return lines.length === 0 ? [] : [lines.join('')];
}
