import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseCatalogText } from '../src/catalog/parse-catalog-text.ts';

/**
 * One story told by files: a base is filled by `catalog.yaml` and the files `before.csv`, `before-2.csv` …, then
 * `input.csv` is imported and `expected.json` says what must come of it. Every expectation follows from
 * docs/spec.md, none from what the engine happens to answer.
 *
 * `settings.json` and `before.json`, `before-2.json` … hold what differs from the default settings of the file
 * beside them (files before add and edit), and may hold `startedAt`, `delimiter`, `quote`, `escape`, `headerLine` and `suggested`.
 * Long files are described instead of written: `input.json` takes the place of `input.csv`.
 */
export interface GoldenFolder {
  readonly catalog: unknown;
  /** Imported first, one after the other. */
  readonly before: readonly GoldenImport[];
  readonly input: GoldenImport;
  readonly expected: ExpectedResult | z.infer<typeof expectedRefusal>;
}

export interface GoldenImport {
  /** `input.csv`, `before.csv` … */
  readonly name: string;
  readonly bytes: Buffer;
  /** As a door receives them, not checked yet. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly dialect: z.infer<typeof dialectJson>;
  /** The mapping that is suggested is taken. */
  readonly suggested: boolean;
}

const partial = z.record(z.string(), z.unknown());

/** Customers as in the NDJSON export, the subscriptions written short; only what is stated is compared. */
const expectedCustomer = z.strictObject({
  email: z.string().nullable().optional(),
  isEmailConfirmed: z.boolean().nullable().optional(),
  mobilePhone: z.string().nullable().optional(),
  isMobilePhoneConfirmed: z.boolean().nullable().optional(),
  externalIdentities: z.record(z.string(), z.string()).optional(),
  lastName: z.string().nullable().optional(),
  firstName: z.string().nullable().optional(),
  middleName: z.string().nullable().optional(),
  sex: z.string().nullable().optional(),
  birthDate: z.string().nullable().optional(),
  timeZone: z.string().nullable().optional(),
  area: z.string().nullable().optional(),
  discountCard: z.string().nullable().optional(),
  customFields: z.record(z.string(), z.unknown()).optional(),
  /** Every explicit node, as `main/Email/news unsubscribed`. */
  subscriptions: z.array(z.string()).optional(),
  segments: z.array(z.string()).optional(),
  createdAt: z.string().optional(),
  changedAt: z.string().optional(),
  /** Of the history, oldest first; `importId` is the place of the import in the folder, from 1. */
  changes: z.array(partial).optional(),
  actions: z.array(partial).optional(),
});

const code = z.string().regex(/^[a-z\d-]+$/u);

const expectedIssue = z
  .strictObject({
    error: code.optional(),
    warning: code.optional(),
    /** The header as in the file; none for findings about a row or the file. */
    column: z.string().optional(),
    /** Numbers of the rows; none for findings about the file. */
    rows: z.array(z.int()).default([]),
    /** When a row has several of them. */
    count: z.int().optional(),
    /** What the sentence for the first of them must name. */
    says: z.array(z.string()).default([]),
  })
  .refine(({ error, warning }) => (error === undefined) !== (warning === undefined), 'error or warning');

const expectedResult = z.strictObject({
  /** `created 1`: the customer's place in the base, from 1; also `rejected`, `not-found`, `blank`. */
  rows: z.array(z.string().regex(/^(?:(?:created|updated|unchanged) \d+|rejected|not-found|blank)$/u)),
  /** The physical lines the rows begin on, blank rows left out. */
  lines: z.array(z.int()).optional(),
  issues: z.array(expectedIssue).default([]),
  /** Every customer of the base, in the order of their ids. */
  customers: z.array(expectedCustomer),
  /** What the sentences before the start must say. */
  told: z.array(z.string()).default([]),
  /** The lines of the rejected rows' file, its header first; `…` stands for messages. */
  rejectedFile: z.array(z.string()).optional(),
});

const expectedRefusal = z.strictObject({ refused: z.strictObject({ code, says: z.array(z.string()) }) });

export type ExpectedResult = z.infer<typeof expectedResult>;
export type ExpectedIssue = z.infer<typeof expectedIssue>;
const dialectJson = z.object({
  delimiter: z.string().nullable().default(null),
  quote: z.string().nullable().default(null),
  escape: z.enum(['double', 'backslash']).nullable().default(null),
  headerLine: z.int().nullable().default(null),
  encoding: z.string().nullable().default(null),
});
const settingsJson = z.looseObject({
  startedAt: z.iso.datetime({ offset: true }).optional(),
  ...dialectJson.shape,
  suggested: z.boolean().default(false),
});

/** A cell that repeats a text, or as many cells as said, each with its number for `#`. */
const describedCell = z.union([
  z.string(),
  z.strictObject({ repeat: z.string(), times: z.int() }),
  z.strictObject({ cells: z.string(), times: z.int() }),
]);

/** Reads the folder of that name. @throws with the file's name where it is not as described above */
export async function readGoldenFolder(path: string): Promise<GoldenFolder> {
  const names = await readdir(path);
  const unknown = names.filter((name) => !known.test(name));
  if (unknown.length > 0) throw new Error(`${path} has files nobody reads: ${unknown.join(', ')}`);
  const stems = names.filter((name) => /^before.*\.csv$/u.test(name)).map((name) => name.slice(0, -4));
  const before: GoldenImport[] = [];
  for (const stem of stems.toSorted())
    before.push(
      await readImport(path, { name: `${stem}.csv`, settings: `${stem}.json`, day: before.length + 1 }),
    );
  const input = await readImport(path, { name: 'input.csv', settings: 'settings.json', day: 31 });
  const expected = z
    .union([expectedResult, expectedRefusal])
    .parse(await readJson(join(path, 'expected.json')));
  const catalog = names.includes('catalog.yaml')
    ? parseCatalogText(await readFile(join(path, 'catalog.yaml')), 'catalog.yaml')
    : {};
  return { catalog, before, input, expected };
}

const known =
  /^(?:catalog\.yaml|expected\.json|settings\.json|input\.(?:csv|json)|before(?:-\d)?\.(?:csv|json))$/u;

async function readImport(
  folder: string,
  of: { name: string; settings: string; day: number },
): Promise<GoldenImport> {
  const given = settingsJson.parse(await readJson(join(folder, of.settings)));
  const { startedAt, delimiter, quote, escape, headerLine, encoding, suggested, ...chosen } = given;
  const action = of.name === 'input.csv' ? {} : { action: 'add-and-edit' };
  return {
    name: of.name,
    bytes: (await readIfThere(join(folder, of.name))) ?? (await describedFile(folder)),
    settings: { ...action, ...chosen },
    startedAt: Date.parse(startedAt ?? `2026-01-${String(of.day).padStart(2, '0')}T12:00:00Z`),
    dialect: { delimiter, quote, escape, headerLine, encoding },
    suggested,
  };
}

async function describedFile(folder: string): Promise<Buffer> {
  const rows = z.array(z.array(describedCell)).parse(await readJson(join(folder, 'input.json')));
  return Buffer.from(rows.map((cells) => `${cells.flatMap(writtenOut).join(',')}\n`).join(''));
}

function writtenOut(cell: z.infer<typeof describedCell>): string[] {
  if (typeof cell === 'string') return [cell];
  if ('repeat' in cell) return [cell.repeat.repeat(cell.times)];
  return Array.from({ length: cell.times }, (_, index) => cell.cells.replaceAll('#', String(index + 1)));
}

async function readJson(path: string): Promise<unknown> {
  const bytes = await readIfThere(path);
  return bytes === undefined ? {} : JSON.parse(bytes.toString());
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
}
