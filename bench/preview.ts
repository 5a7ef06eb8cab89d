import { uploadFile } from '#src/client/upload-file.ts';
import type { FileToSend } from '#src/client/upload-file.ts';
import type { Bench } from './bench.ts';
import type { OwnCase } from './case.ts';
import type { CaseResult } from './case-result.ts';
import { usualColumns } from './columns.ts';
import { newPeople } from './people.ts';
import { baseTemplate, prepareBase } from './prepare-base.ts';
import { milliseconds } from './reach.ts';
import { checkRoom } from './room.ts';
import { withServer } from './running-server.ts';
import type { RunningServer } from './running-server.ts';
import { differences } from './verify.ts';
import { csvOf } from './write-file.ts';

/** The first look into a large file that has just been uploaded: from the question to the answer in hand. */
export const preview: OwnCase = {
  kind: 'own',
  name: 'preview',
  says: 'first preview of a file of 2 GB just uploaded',
  reach: milliseconds(500, 150),
  run: runPreview,
};

/** 2 GB for a million rows; the file has more, shorter ones. */
const bytesPerRow = 2_000;
/** Rows that the file repeats: nothing before an import minds. */
const rowsAtOnce = 20_000;
const rowsShown = 20;

async function runPreview(bench: Bench, scale: number): Promise<CaseResult> {
  const { name, reach } = preview;
  const file = new RepeatedFile(scale * bytesPerRow);
  await checkRoom(bench.folder, { rows: scale, baseRows: 0 });
  await prepareBase(bench, usualColumns, 0);
  return bench.bases.inCopy(baseTemplate(usualColumns, 0), async (base) => {
    bench.onStep(`${name}: uploading ${(file.bytes / 1e9).toFixed(1)} GB`);
    const { done, cost } = await withServer(base, `${bench.folder}/previewed`, (server) =>
      look(server, file),
    );
    const faults = differences([
      ['problem', JSON.stringify(done.problem), 'null'],
      ['fields', done.mapping.map(({ field }) => field).join(), usualColumns.headers.join()],
      ['rows', done.rows.map(({ cells }) => cells.join()).join('\n'), file.firstRows],
      ['findings', done.rows.flatMap(({ issues }) => issues).length, 0],
    ]);
    return {
      case: name,
      reach,
      rows: file.rows,
      baseRows: 0,
      engine: cost,
      compared: null,
      disk: null,
      faults,
    };
  });
}

async function look({ client, measure }: RunningServer, file: RepeatedFile) {
  const uploadId = await uploadFile(client, file, { seconds: 10 });
  return measure(() => client.inspectUpload(uploadId, { rows: rowsShown }));
}

/** A file that is nowhere: a header, and then the same rows again and again. */
class RepeatedFile implements FileToSend {
  readonly name = 'preview.csv';
  readonly bytes: number;
  readonly rows: number;
  readonly firstRows: string;
  readonly #header: Buffer;
  readonly #block: Buffer;

  /** @param atMost bytes: the last row is whole */
  constructor(atMost: number) {
    const people = [...newPeople(usualColumns, { from: 0, count: rowsAtOnce })];
    const text = csvOf({ headers: usualColumns.headers, rows: people });
    const headerChars = text.indexOf('\n') + 1;
    this.#header = Buffer.from(text.slice(0, headerChars));
    this.#block = Buffer.from(text.slice(headerChars));
    this.firstRows = people
      .slice(0, rowsShown)
      .map(({ cells }) => cells.join())
      .join('\n');
    const blocks = Math.max(1, Math.floor((atMost - this.#header.length) / this.#block.length));
    this.bytes = this.#header.length + blocks * this.#block.length;
    this.rows = blocks * rowsAtOnce;
  }

  readonly read = (offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> => {
    const bytes = Buffer.alloc(length);
    let filled = offset < this.#header.length ? this.#header.copy(bytes, 0, offset) : 0;
    while (filled < length)
      filled += this.#block.copy(bytes, filled, (offset + filled - this.#header.length) % this.#block.length);
    return Promise.resolve(bytes);
  };
}
