import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenBy } from '../../src/import/stop-rules.ts';
import { resumeImport, startImport } from '../../src/import/run.ts';
import { importResult } from '../../src/import/result.ts';
import { usualSizes } from '../../src/import/sizes.ts';
import { cancelImport } from '../../src/queue/cancel-import.ts';
import type { DraftRequest } from '../../src/queue/draft.ts';
import { importProgress, subscribeProgress } from '../../src/queue/progress.ts';
import { resumePaused } from '../../src/queue/resume-paused.ts';
import { enqueueImport } from '../../src/queue/start-draft.ts';
import type { ImportSettings } from '../../src/row/settings.ts';
import { createDatabase } from '../database.ts';
import type { TestDatabase } from '../database.ts';
import { runCli } from '../cli/run-cli.ts';
import { dumpBase, firstDifference } from '../kill/dump-base.ts';
import { customers, makeFiles } from './files.ts';
import type { Files } from './files.ts';
import { Workers } from './workers.ts';

describe('a stop rule', () => {
  const counts = { rows: 200, rejected: 10, changed: 50, consentGained: 0 };
  it.each([
    ['lets through what it says', [{ rule: 'rejected', most: 5 }], counts, []],
    ['stops what is more', [{ rule: 'rejected', most: 4.9 }], counts, ['rejected']],
    [
      'of 0 stops the first',
      [{ rule: 'consent-gained', most: 0 }],
      { ...counts, consentGained: 1 },
      ['consent-gained'],
    ],
    [
      'judges nothing by fewer than 100 rows',
      [{ rule: 'rejected', most: 1 }],
      { ...counts, rows: 99, rejected: 99 },
      [],
    ],
    [
      'is told beside the others that are broken',
      [
        { rule: 'rejected', most: 1 },
        { rule: 'changed', most: 90 },
        { rule: 'consent-gained', most: 0 },
      ],
      { ...counts, consentGained: 3 },
      ['rejected', 'consent-gained'],
    ],
  ] as const)('%s', (...[, limits, found, expected]) => {
    expect(brokenBy(found, limits).map(({ rule }) => rule)).toEqual(expected);
  });
});

let base: TestDatabase;
let files: Files;
let workers: Workers;

beforeEach(async () => {
  base = await createDatabase();
  files = await makeFiles();
  workers = new Workers();
});

afterEach(async () => {
  await workers.stopAll();
  await base.drop();
  await files.remove();
});

const sizes = { batch: { ...usualSizes.batch, rows: 100 } };

const work = () => workers.start(base.pool, { sizes });

/** Three batches; every row of the second is rejected. */
const mixed = `${customers('a', 100)}${'nobody,Bob\n'.repeat(100)}${customers('b', 100).replace('Email,FirstName\n', '')}`;

async function request(
  name: string,
  text: string,
  settings: Partial<ImportSettings>,
): Promise<Omit<DraftRequest, 'suggested'>> {
  const { suggested: _, ...made } = await files.request(name, text);
  return { ...made, settings: { ...made.settings, ...settings } };
}

async function until(importId: number, status: string): Promise<void> {
  for await (const report of subscribeProgress(base.pool, importId)) if (report.status === status) return;
  throw new Error(`import ${importId} ended otherwise`);
}

it('an import pauses before the batch that breaks a rule, and those behind it go on', async () => {
  work();
  const { importId, sentences } = await enqueueImport(
    base.pool,
    await request('mixed.csv', mixed, { stopRejected: 20 }),
  );
  expect(sentences.join('\n')).toContain('pauses by itself when more than 20 % of its rows are rejected');
  const behind = await enqueueImport(base.pool, await request('behind.csv', customers('behind', 5), {}));
  await until(behind.importId, 'completed');
  expect(await importProgress(base.pool, importId)).toMatchObject({
    status: 'paused',
    rows: 100,
    counts: { created: 100, rejected: 0 },
    pausedBecause:
      '100 of the first 200 rows are rejected: 50 %, more than 20 %. The rows from 101 on are not imported yet.',
  });
  await resumePaused(base.pool, importId);
  await until(importId, 'completed');
  expect(await importResult(base.pool, importId)).toMatchObject({
    pausedBecause: null,
    rows: { total: 300, created: 200, rejected: 100 },
  });
});

it('what was paused and let go on leaves what an undisturbed import does', async () => {
  const rules = { stopRejected: 20, stopChanged: 0, stopConsentGained: 0 };
  const startedAt = Date.UTC(2026, 0, 31);
  const file = await request('once.csv', mixed, rules);
  const paused = await startImport(base.pool, file, { sizes, startedAt });
  expect(paused).toMatchObject({ status: 'paused', rows: { total: 100 } });
  const { importId } = paused;
  expect(await resumeImport(base.pool, { importId, file: null }, { sizes })).toMatchObject({
    status: 'completed',
  });
  const undisturbed = await createDatabase();
  try {
    await startImport(
      undisturbed.pool,
      { ...file, settings: { ...file.settings, ...noRules } },
      { sizes, startedAt },
    );
    const hidden = new Set(['waived_rules', 'settings', 'catalog_hash']);
    const without = async ({ pool }: TestDatabase) => {
      const dump = await dumpBase(pool);
      const imports = (dump['import'] ?? []).map((row) =>
        JSON.stringify(JSON.parse(row, (key, value: unknown) => (hidden.has(key) ? undefined : value))),
      );
      return { ...dump, import: imports };
    };
    expect(firstDifference(await without(base), await without(undisturbed))).toBe(null);
  } finally {
    await undisturbed.drop();
  }
});

const noRules = { stopRejected: null, stopChanged: null, stopConsentGained: null };

const lines = (cells: (index: number) => string): string =>
  Array.from({ length: 150 }, (_, index) => `c${index}@example.com,${cells(index)}\n`).join('');

it('rows that change a customer, and rows that subscribe somebody, stop it each for itself', async () => {
  await startImport(base.pool, await request('before.csv', customers('c', 150), {}), { sizes });
  const changing = `Email,FirstName,IsSubscribed\n${lines((index) => (index < 60 ? 'Eve,' : index < 75 ? 'Ann,true' : 'Ann,'))}`;
  const both = await startImport(
    base.pool,
    await request('both.csv', changing, { stopChanged: 50, stopConsentGained: 10 }),
    { sizes },
  );
  expect(both.pausedBecause).toBe(
    '75 of the first 100 rows change a customer: 75 %, more than 50 %. 15 of the first 100 rows subscribe somebody who was not subscribed: 15 %, more than 10 %. The rows from 1 on are not imported yet.',
  );
  expect(both.rows.total).toBe(0);
  const { importId } = both;
  expect(await resumeImport(base.pool, { importId, file: null }, { sizes })).toMatchObject({
    status: 'completed',
    rows: { updated: 75, unchanged: 75 },
  });
});

it('a paused import is cancelled at once; only a paused one is let go on', async () => {
  const { importId } = await startImport(
    base.pool,
    await request('cancelled.csv', mixed, { stopRejected: 20 }),
    { sizes },
  );
  expect(await cancelImport(base.pool, importId)).toBe('cancelled');
  await expect(resumePaused(base.pool, importId)).rejects.toMatchObject({ code: 'wrong-state' });
  await expect(resumePaused(base.pool, 999)).rejects.toMatchObject({ code: 'import-not-found' });
});

const cli = (...argv: string[]) => runCli(argv, { url: base.url });

it('the command line says why it paused and how to go on', async () => {
  const { file } = await request('terminal.csv', mixed, {});
  const paused = await cli('import', file, '--action', 'add-and-edit', '--stop-rejected', '20%');
  expect(paused.status).toBe(1);
  expect(paused.out.replaceAll(/\s+/gu, ' ')).toContain(
    'of terminal.csv is paused: 0 rows in 0 s, 0 rows/s. 100 of the first 300 rows are rejected: 33.3 %, more than 20 %. The rows from 1 on are not imported yet. muster import --resume 1',
  );
  expect((await cli('imports', 'list')).out).toMatch(/ paused /u);
  expect((await cli('follow', '1')).out).toContain('is paused');
  expect((await cli('imports', 'resume', '1')).out).toContain('Import 1 goes on with the next worker');
  work();
  await until(1, 'completed');
  const wrong = await cli('import', file, '--action', 'add-and-edit', '--stop-rejected', 'many');
  expect(wrong).toMatchObject({
    status: 1,
    err: '--stop-rejected must be a number of per cent, as in 5 or 2.5.\n',
  });
});
