import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '#src/client/client.ts';
import type { ImportResult } from '#src/contract/import-result.ts';
import type { Bench } from './bench.ts';
import type { FileRow, OwnCase, Size } from './case.ts';
import type { CaseResult } from './case-result.ts';
import { usualColumns } from './columns.ts';
import { expect } from './expected.ts';
import { selectDiskBytes } from './measure.sql.ts';
import { baseTemplate, prepareBase } from './prepare-base.ts';
import { milliseconds } from './reach.ts';
import { checkRoom } from './room.ts';
import { withServer } from './running-server.ts';
import { verifyCounts, verifyCustomers } from './verify.ts';
import { csvOf } from './write-file.ts';

/**
 * A hundred rows in a running server, again and again with other rows: from the answer that the import is started to
 * the moment when the server says that it is completed. The median counts; the costs are those of one.
 */
export const smallImport: OwnCase = {
  kind: 'own',
  name: 'small',
  says: '100 rows in a running server, from started to completed',
  reach: milliseconds(300, 100),
  run: runSmallImports,
};

const rowsEach = 100;
const times = 9;
/** Between two questions whether the import is completed. */
const askMs = 5;

async function runSmallImports({ bases, ...bench }: Bench, scale: number): Promise<CaseResult> {
  const { name, reach } = smallImport;
  const size = { rows: rowsEach * times, baseRows: scale };
  bench.onStep(`${name}: making the base of ${scale} customers`);
  await checkRoom(bench.folder, size);
  await prepareBase({ bases, ...bench }, usualColumns, scale);
  return bases.inCopy(baseTemplate(usualColumns, scale), async (base) => {
    const imports = [...filesOf(size)];
    bench.onStep(`${name}: ${times} imports of ${rowsEach} rows in a server`);
    const { done, cost } = await withServer(base, `${bench.folder}/served`, ({ client, measure }) =>
      measure(() =>
        inTurn(imports, (bytes, index) => importOne(client, { bytes, name: `small-${index}.csv` })),
      ),
    );
    const expected = expect({ columns: usualColumns, rows: smallRows, leaves: 'rows' }, size);
    const faults = [
      ...verifyCounts(
        done.map(({ result }) => result),
        expected,
      ),
      ...(await verifyCustomers(base.pool, { columns: usualColumns, expected })),
    ];
    const disk = { bytes: await selectDiskBytes(base.pool), customers: expected.customerCount };
    const seconds = medianOf(done.map((each) => each.seconds));
    const engine = { ...perImport(cost), seconds };
    return { case: name, reach, rows: rowsEach, baseRows: scale, engine, compared: null, disk, faults };
  });
}

/** Known people and new ones in turn, every second known one changed. */
function* smallRows({ rows, baseRows }: Size): Generator<FileRow, void, undefined> {
  const { person } = usualColumns;
  for (let row = 0; row < rows; row += 1) {
    const place = Math.floor(row / 2);
    const isKnown = row % 2 === 0 && place < baseRows;
    const index = isKnown ? place : baseRows + place;
    const cells = person(index, isKnown && place % 2 === 0);
    yield { cells, before: isKnown ? person(index, false) : null, after: cells };
  }
}

function* filesOf(size: Size): Generator<Uint8Array<ArrayBuffer>, void, undefined> {
  const rows = [...smallRows(size)];
  for (let from = 0; from < rows.length; from += rowsEach) {
    const content = { headers: usualColumns.headers, rows: rows.slice(from, from + rowsEach) };
    yield new TextEncoder().encode(csvOf(content));
  }
}

interface DoneImport {
  readonly seconds: number;
  readonly result: ImportResult;
}

async function importOne(
  client: Client,
  { bytes, name }: { bytes: Uint8Array<ArrayBuffer>; name: string },
): Promise<DoneImport> {
  const { uploadId } = await client.putUpload({ name }, bytes);
  const settings = { action: 'add-and-edit' } as const;
  const { importId } = await client.startImport({ uploadId, settings, start: false });
  await client.startDraft(importId);
  const began = performance.now();
  for (let isOver = false; !isOver;) {
    const { status } = await client.getProgress(importId);
    isOver = status !== 'queued' && status !== 'running';
    if (!isOver) await wait(askMs);
  }
  const seconds = (performance.now() - began) / 1000;
  return { seconds, result: await client.getImport(importId) };
}

async function inTurn<T, R>(all: readonly T[], work: (each: T, index: number) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const [index, each] of all.entries()) done.push(await work(each, index));
  return done;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function perImport(cost: CaseResult['engine']): CaseResult['engine'] {
  const each = (value: number | null): number | null => (value === null ? null : value / times);
  return {
    ...cost,
    walBytes: cost.walBytes / times,
    cpuSeconds: cost.cpuSeconds / times,
    serverCpu: each(cost.serverCpu),
    machineCpu: each(cost.machineCpu),
  };
}
