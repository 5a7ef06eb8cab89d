import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Refusal } from '../../src/refusal.ts';
import { unpackSheet } from '../../src/workbook/unpack-sheet.ts';
import { isSoak, seed } from '../scale.ts';
import { workbookFile, worksheet } from './workbook-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-any-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What became of a file: read, refused, or the error that says why not. */
async function answerTo(bytes: Buffer): Promise<unknown> {
  const path = join(folder, 'any.xlsx');
  await writeFile(path, bytes);
  try {
    const sheet = await unpackSheet(path, { sheet: null, headerLine: null });
    await sheet.remove();
    return 'read';
  } catch (error) {
    return error instanceof Refusal ? 'refused' : error;
  }
}

it(`a workbook with any bytes changed is read or refused (seed ${seed})`, async () => {
  const rows = [
    ['Email', 'Since'],
    ['a@example.com', 44_000.5],
    ['b', true],
  ];
  const bytes = workbookFile({ sheets: [{ name: 'S', rows }], formats: ['yyyy-mm-dd'] });
  const change = fc.record({ at: fc.nat(bytes.length - 1), byte: fc.nat(255) });
  const changes = fc.array(change, { minLength: 1, maxLength: 8 });
  const property = fc.asyncProperty(changes, async (list) => {
    const damaged = Buffer.from(bytes);
    for (const { at, byte } of list) damaged[at] = byte;
    expect(['read', 'refused']).toContain(await answerTo(damaged));
  });
  await fc.assert(property, { numRuns: isSoak ? 20_000 : 300, seed });
});

const element = fc.constantFrom('row', 'c', 'v', 'is', 't', 'r', 'rPh', 'f', 'sheetData', 'extLst');
const attribute = fc.constantFrom('', ' r="1"', ' r="B2"', ' t="s"', ' t="inlineStr"', ' t="d"', ' s="-1"');
const text = fc.oneof(fc.constantFrom('0', '-5', '1E9', '_x0000_'), fc.string({ maxLength: 5 }));

const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
  tree: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text.map((plain) => plain.replaceAll(/[<&]/gu, '')),
    fc
      .tuple(element, attribute, tie('tree'))
      .map(([name, given, inner]) => `<${name}${given}>${inner}</${name}>`),
  ),
}));

it(`a sheet of any elements is read or refused (seed ${seed})`, async () => {
  const property = fc.asyncProperty(tree, async (data) => {
    const bytes = workbookFile({ sheets: [{ name: 'S', xml: worksheet(data) }], strings: ['<t>a</t>'] });
    expect(['read', 'refused']).toContain(await answerTo(bytes));
  });
  await fc.assert(property, { numRuns: isSoak ? 20_000 : 300, seed });
});
