import type { Bench } from './bench.ts';
import { copyTemplate, measureCopy, prepareCopy } from './bare-copy.ts';
import type { OwnCase } from './case.ts';
import type { CaseResult } from './case-result.ts';
import { Checksum } from './checksum.ts';
import { usualColumns } from './columns.ts';
import { customerText } from './expected.ts';
import { measureEngine } from './measure-engine.ts';
import { selectDiskBytes } from './measure.sql.ts';
import { newPeople } from './people.ts';
import { checkRoom } from './room.ts';
import { runEngine } from './run-engine.ts';
import { selectCopiedAfter } from './usual-script.sql.ts';
import { differences } from './verify.ts';
import { writeFile } from './write-file.ts';

/**
 * What most teams write instead of an importer, on the file of `new-empty` and the table of the bare COPY: csv-parse
 * and INSERT … ON CONFLICT of many rows at a time. It checks nothing, matches by one column, and keeps no history.
 */
export const usualScript: OwnCase = {
  kind: 'own',
  name: 'usual-script',
  says: 'csv-parse and INSERT … ON CONFLICT, as most teams write it, into the table of the bare COPY',
  reach: null,
  run: runScript,
};

async function runScript(bench: Bench, rows: number): Promise<CaseResult> {
  const { bases, folder, onStep } = bench;
  const { name, reach } = usualScript;
  await checkRoom(folder, { rows, baseRows: 0 });
  const file = `${folder}/${name}-${rows}.csv`;
  const { headers } = usualColumns;
  await writeFile(file, { headers, rows: newPeople(usualColumns, { from: 0, count: rows }) });
  await prepareCopy(bases, { folder, baseRows: 0 });
  onStep(`${name}: bare COPY`);
  const copyBefore = await measureCopy(bases, { file, baseRows: 0 });
  return bases.inCopy(copyTemplate(0), async (base) => {
    onStep(`${name}: running it`);
    const task = { kind: 'usual-script', url: base.url, file, settings: {}, previous: null } as const;
    const { cost } = await measureEngine(base, () => runEngine(task));
    onStep(`${name}: bare COPY`);
    const runs = [copyBefore, await measureCopy(bases, { file, baseRows: 0 })];
    const disk = { bytes: await selectDiskBytes(base.pool), customers: rows };
    const [found, wanted] = [new Checksum(), new Checksum()];
    for await (const cells of copied(base.pool)) found.add(customerText(cells));
    for (const { cells } of newPeople(usualColumns, { from: 0, count: rows }))
      wanted.add(customerText(cells));
    const faults = differences([['customers', found.toString(), wanted.toString()]]);
    const compared = { with: 'copy', runs } as const;
    return { case: name, reach, rows, baseRows: 0, engine: cost, compared, disk, faults };
  });
}

async function* copied(
  pool: Parameters<typeof selectCopiedAfter>[0],
): AsyncGenerator<string[], void, undefined> {
  for (let email = '', more = true; more;) {
    const page = await selectCopiedAfter(pool, { email, limit: pageRows });
    for (const cells of page) yield cells.map((cell) => cell ?? '');
    email = page.at(-1)?.[0] ?? '';
    more = page.length === pageRows;
  }
}

const pageRows = 20_000;
