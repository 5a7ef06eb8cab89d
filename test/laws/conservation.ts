import type { Pool } from 'pg';
import type { ImportResult, IssueGroup } from '../../src/contract/import-result.ts';
import type { ScenarioImport } from '../oracle/scenario.ts';
import type { ImportRun } from './world.ts';

/**
 * What does not add up in the result of an import (docs/spec.md §9.6): rows against outcomes, issues and warnings
 * against the findings row by row. Empty when everything does.
 */
export function wrongSums({ result, headers, reports }: ImportRun, { rows }: ScenarioImport): string[] {
  if (result === null) return [];
  const counts = result.rows;
  const of = (outcome: string): number => reports.filter((report) => report.outcome === outcome).length;
  const findings = reports.flatMap((report) =>
    report.findings.map(({ code, level, column }) => ({
      row: report.row,
      key: `${level} ${code} of ${headers[column] ?? 'the row'}`,
    })),
  );
  const ofFile = result.issues.filter((group) => group.rows.length === 0);
  const sum = counts.created + counts.updated + counts.unchanged + counts.notFound + counts.rejected;
  return [
    ...compared('total', counts.total, sum),
    ...compared('rows of the file', counts.total + counts.blank, rows.length),
    ...compared('rows in the report', reports.length, counts.total),
    ...compared('created', counts.created, of('created')),
    ...compared('updated', counts.updated, of('updated')),
    ...compared('unchanged', counts.unchanged, of('unchanged')),
    ...compared('not found', counts.notFound, of('not-found')),
    ...compared('rejected', counts.rejected, of('rejected')),
    ...compared(
      'warnings',
      result.warnings,
      findings.filter(({ key }) => key.startsWith('warning ')).length + countOf(ofFile),
    ),
    ...compared('issues', describeIssues(result), describeFindings(findings)),
  ];
}

function compared(what: string, told: number | string, counted: number | string): string[] {
  return told === counted ? [] : [`${what}: told\n${told}\ncounted\n${counted}`];
}

function countOf(groups: readonly IssueGroup[]): number {
  return groups.filter(({ level }) => level === 'warning').reduce((sum, { count }) => sum + count, 0);
}

/** One line per group: how many, and which rows; those about the file are counted apart. */
function describeIssues({ issues }: ImportResult): string {
  return issues
    .filter(({ rows }) => rows.length > 0)
    .map(({ code, level, column, count, rows }) => {
      const all = rows.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
      return `${level} ${code} of ${column ?? 'the row'}: ${count} in rows ${all.join(' ')}`;
    })
    .toSorted()
    .join('\n');
}

function describeFindings(findings: readonly { readonly row: number; readonly key: string }[]): string {
  const keys = [...new Set(findings.map(({ key }) => key))];
  return keys
    .map((key) => {
      const rows = findings.filter((each) => each.key === key).map(({ row }) => row);
      return `${key}: ${rows.length} in rows ${[...new Set(rows)].join(' ')}`;
    })
    .toSorted()
    .join('\n');
}

/**
 * What contradicts itself in a base: identifiers against customers and history, ids against the row counter,
 * members and actions of nobody, batches with gaps. Empty when nothing does.
 */
export async function contradictions(pool: Pool): Promise<string[]> {
  const found: string[] = [];
  for (const [what, query] of Object.entries(mustBeEmpty)) {
    const { rows } = await pool.query<[string]>({
      text: `select to_jsonb(wrong)::text from (${query}) wrong`,
      rowMode: 'array',
    });
    found.push(...rows.map(([row]) => `${what}: ${row}`));
  }
  return found;
}

const key = (kindAndValue: string): string =>
  `substr(encode(sha256(convert_to(${kindAndValue}, 'UTF8')), 'hex'), 1, 32)::uuid`;

/** What customers have, as customer_identifier should have it. */
const current = `
  select ${key(`'e:' || email`)} as key, id from customer where email is not null
  union all select ${key(`'p:' || mobile_phone`)}, id from customer where mobile_phone is not null
  union all select ${key(`'c:' || discount_card`)}, id from customer where discount_card is not null
  union all select ${key(`e.key || ':' || e.value`)}, id
    from customer, jsonb_each_text(external_identities) e`;

/** External identities that rows replaced or cleared. */
const replaced = `
  select ${key(`e.key || ':' || e.value`)} as key, customer_id, e.key as value_key, h.import_id, h.row_number
  from customer_change h, jsonb_each_text(former) e
  where h.undo is null and e.key ~ '^x[0-9]' and e.value is not null`;

/** Those of them that customers had, as what stands of their history tells: undone imports count for nothing. */
const former = `
  select distinct key, customer_id from (${replaced}) r
  where not exists (select from import_undo u where u.import_id = r.import_id)
    and not exists (select from customer_change o join import_undo u on u.import_id = o.import_id
      where o.customer_id = r.customer_id and o.former ? r.value_key)`;

const mustBeEmpty = {
  'a value that nobody finds': `select key, id, false as former from (${current}) c
    except select key, customer_id, former from customer_identifier`,
  'a value that finds somebody who does not have it': `select key, customer_id from customer_identifier where not former
    except select key, id from (${current}) c`,
  'a former identity that finds nobody': `select key from (${former}) f
    except select key from customer_identifier`,
  'a former identity that nobody had': `select key, customer_id from customer_identifier where former
    except select key, customer_id from (${replaced}) f`,
  'an id or a position beyond the counter': `select id from customer where id >= (select next_position from row_counter)
    union all select position from customer_change where position >= (select next_position from row_counter)`,
  'a counter that is not the number of rows': `select next_position from row_counter
    where next_position <> 1 + (select coalesce(sum(row_count), 0) from import_batch)
      + (select coalesce(sum(row_count), 0) from import_batch b join import_undo u on u.import_id = b.import_id
        where b.first_row >= u.next_row)`,
  'history of nobody': `select customer_id from customer_change except select id from customer`,
  'an action of nobody': `select customer_id from customer_action except select id from customer`,
  'a member who is nobody': `select customer_id from segment_member except select id from customer`,
  'a change of nothing': `select * from customer_change where former = '{}'`,
  'a batch that does not follow the one before': `select * from (
      select *, lag(first_row + row_count, 1, 1::bigint) over (partition by import_id order by batch) as expected from import_batch
    ) b where first_row <> expected or octet_length(outcomes) <> row_count`,
};
