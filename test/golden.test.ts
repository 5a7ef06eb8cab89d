import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportResult } from '../src/contract/import-result.ts';
import type { RowReport } from '../src/import/row-reports.ts';
import { createGoldenBase } from './golden-base.ts';
import type { GoldenBase } from './golden-base.ts';
import { readGoldenFolder } from './golden-folder.ts';
import type { ExpectedIssue, ExpectedResult } from './golden-folder.ts';
import { runGoldenFolder } from './golden-run.ts';
import type { GoldenAnswer, GoldenResult } from './golden-run.ts';

const golden = join(import.meta.dirname, 'golden');
const stories = readdirSync(golden).map((name) => [name.replaceAll('-', ' '), join(golden, name)] as const);

let base: GoldenBase;
let directory: string;

beforeAll(async () => {
  base = await createGoldenBase();
  directory = await mkdtemp(join(tmpdir(), 'muster-golden-'));
});

afterAll(async () => {
  await base.drop();
  await rm(directory, { recursive: true });
});

describe('what becomes of', () => {
  test.each(stories)('%s', async (_, path) => {
    const folder = await readGoldenFolder(path);
    await base.empty();
    const answer = await runGoldenFolder(folder, { pool: base.pool, directory });
    expect(answer.issuesBefore).toEqual([]);
    // An import that is refused leaves no trace (docs/spec.md §9).
    expect(answer.imports).toBe(folder.before.length + (answer.refusal === null ? 1 : 0));
    if ('refused' in folder.expected) expectRefusal(answer, folder.expected.refused);
    else expectResult(answer, folder.expected);
  });
});

function expectRefusal({ refusal }: GoldenAnswer, { code, says }: { code: string; says: string[] }): void {
  expect(refusal?.code).toBe(code);
  for (const piece of says) expect(refusal?.message).toContain(piece);
}

function expectResult({ refusal, done }: GoldenAnswer, expected: ExpectedResult): void {
  expect(refusal?.message).toBeUndefined();
  const { result } = done;
  if (result === null) throw new Error('the import has no result');
  expect(rowsAsText(done, result)).toEqual(expected.rows);
  const lines = done.reports.map(({ line }) => line);
  expect(lines).toEqual(expected.lines ?? lines);
  expect(result.rows).toEqual(counted(expected.rows));
  expect(groupsOf(result)).toEqual(byCode(expected.issues.map(asGroup)));
  expect(result.warnings).toBe(warningsAmong(expected.issues));
  expect(findingsOfRows(done.reports)).toEqual(findingsOfGroups(result));
  for (const issue of expected.issues) expectSentence(result, issue);
  expectCustomers(done, expected);
  for (const piece of expected.told) expect(done.told.join(' ')).toContain(piece);
  expectRejectedFile(done, expected);
}

/** `created 1`: who it became or met, with blank rows where their numbers are missing. */
function rowsAsText({ reports, customers }: GoldenResult, { rows }: ImportResult): string[] {
  const texts = Array.from({ length: rows.total + rows.blank }, () => 'blank');
  for (const { row, outcome, customerId } of reports) {
    const place = customers.findIndex((customer) => customer.customerId === customerId) + 1;
    texts[row - 1] = customerId === null ? outcome : `${outcome} ${place}`;
  }
  return texts;
}

function counted(rows: readonly string[]): ImportResult['rows'] {
  const count = (outcome: string): number => rows.filter((row) => row.split(' ')[0] === outcome).length;
  const blank = count('blank');
  return {
    total: rows.length - blank,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    notFound: count('not-found'),
    rejected: count('rejected'),
    blank,
  };
}

interface Group {
  readonly level: string;
  readonly code: string;
  readonly column: string | null;
  readonly rows: readonly number[];
  readonly count: number;
}

function asGroup({ error, warning, column, rows, count }: ExpectedIssue): Group {
  return {
    level: error === undefined ? 'warning' : 'error',
    code: error ?? warning ?? '',
    column: column ?? null,
    rows,
    count: count ?? Math.max(rows.length, 1),
  };
}

function groupsOf({ issues }: ImportResult): Group[] {
  const groups = issues.map(({ level, code, column, rows, count }) => {
    const numbers = rows.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
    return { level, code, column, rows: numbers, count };
  });
  return byCode(groups);
}

function byCode(groups: readonly Group[]): Group[] {
  const keyOf = ({ code, level, column }: Group): string => `${code} ${level} ${column ?? ''}`;
  return groups.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function warningsAmong(issues: readonly ExpectedIssue[]): number {
  const warnings = issues.filter(({ warning }) => warning !== undefined);
  return warnings.reduce((sum, issue) => sum + asGroup(issue).count, 0);
}

/** What is told row by row is what was counted. */
function findingsOfRows(reports: readonly RowReport[]): string[] {
  return reports.flatMap(({ findings }) => findings.map(({ code, level }) => `${code} ${level}`)).toSorted();
}

function findingsOfGroups({ issues }: ImportResult): string[] {
  return issues
    .filter(({ rows }) => rows.length > 0)
    .flatMap(({ code, level, count }) => Array.from({ length: count }, () => `${code} ${level}`))
    .toSorted();
}

/** A sentence names column and value and says what to do (docs/spec.md §10). */
function expectSentence({ issues }: ImportResult, issue: ExpectedIssue): void {
  const { code, level, column } = asGroup(issue);
  const found = issues.find((each) => each.code === code && each.level === level && each.column === column);
  const sentence = found?.example ?? '';
  expect(sentence).toMatch(/\.$/u);
  expect(sentence).not.toMatch(/undefined|\bnull\b|\{\w+\}/u);
  for (const piece of [column ?? '', ...issue.says]) expect(sentence).toContain(piece);
}

function expectCustomers({ customers }: GoldenResult, expected: ExpectedResult): void {
  expect(customers).toHaveLength(expected.customers.length);
  for (const [index, stated] of expected.customers.entries()) {
    const customer = customers[index];
    expect(customer, `customer ${index + 1}`).toMatchObject(stated);
    // These are stated whole: what is not named there is not there.
    const { externalIdentities, customFields } = { ...customer, ...stated };
    expect(customer).toEqual({ ...customer, externalIdentities, customFields });
  }
}

function expectRejectedFile({ rejectedFile }: GoldenResult, expected: ExpectedResult): void {
  if (expected.rejectedFile === undefined) return;
  const lines = rejectedFile.split(/\r?\n/u).filter((line) => line !== '');
  expect(lines).toHaveLength(expected.rejectedFile.length);
  for (const [index, stated] of expected.rejectedFile.entries()) {
    const [beginning = '', end = ''] = stated.split('…');
    expect(lines[index]?.slice(0, beginning.length)).toBe(beginning);
    expect(lines[index]?.slice(lines[index].length - end.length)).toBe(end);
  }
}
