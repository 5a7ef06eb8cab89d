import { isDeepStrictEqual } from 'node:util';
import type { CustomerJson, HistoryJson } from './export.ts';
import type { ImportOutcome, RowOutcome } from './model.ts';
import type { Scenario } from './scenario.ts';

/** What an engine, or the model, answers after one import of a scenario. */
export interface Answer {
  readonly outcome: ImportOutcome;
  readonly customers: readonly CustomerJson[];
  /** One per customer. */
  readonly histories: readonly HistoryJson[];
}

/**
 * The first difference between an engine's answer and the model's after the import at `index` of a scenario, as text
 * with the row's cells, the settings and both sides; null if they agree. The order of issues, subscriptions,
 * segments, changed fields and actions does not count; that of changes does.
 */
export function firstDifference(
  place: { scenario: Scenario; index: number },
  engine: Answer,
  model: Answer,
): string | null {
  return (
    differingRefusal(place, engine, model) ??
    differingRow(place, engine, model) ??
    differingCustomer(place, engine, model)
  );
}

interface Place {
  readonly scenario: Scenario;
  readonly index: number;
}

/** Whether it was refused counts, the wording does not. */
function differingRefusal(place: Place, engine: Answer, model: Answer): string | null {
  const sides: Sides = [engine.outcome.refused, model.outcome.refused];
  return (sides[0] === null) === (sides[1] === null) ? null : report('refused', sides, place);
}

function differingRow(place: Place, engine: Answer, model: Answer): string | null {
  const rows = place.scenario.imports[place.index]?.rows ?? [];
  const count = Math.max(engine.outcome.rows.length, model.outcome.rows.length);
  for (let index = 0; index < count; index += 1) {
    const title = `row ${index + 1}${cellsOf(place, rows[index] ?? [])}`;
    const sides: Sides = [
      comparableRow(engine.outcome.rows[index]),
      comparableRow(model.outcome.rows[index]),
    ];
    const difference = differingPart(title, sides, place);
    if (difference !== null) return difference;
  }
  return differingPart(
    'file issues',
    [sorted(engine.outcome.fileIssues), sorted(model.outcome.fileIssues)],
    place,
  );
}

function differingCustomer(place: Place, engine: Answer, model: Answer): string | null {
  const ids = [engine, model].map((answer) => answer.customers.map((customer) => customer.customerId));
  for (const id of new Set(ids.flat().toSorted((a, b) => a - b))) {
    const customers: Sides = [comparableCustomer(engine, id), comparableCustomer(model, id)];
    const histories: Sides = [comparableHistory(engine, id), comparableHistory(model, id)];
    const difference =
      differingPart(`customer ${id}`, customers, place) ??
      differingPart(`history of customer ${id}`, histories, place);
    if (difference !== null) return difference;
  }
  return differingPart('order of the customers', [ids[0], ids[1]], place);
}

function comparableRow(row: RowOutcome | undefined): RowOutcome | null {
  return row === undefined ? null : { ...row, issues: sorted(row.issues) };
}

function comparableCustomer(answer: Answer, id: number): CustomerJson | null {
  const customer = answer.customers.find((each) => each.customerId === id);
  if (customer === undefined) return null;
  const { subscriptions, segments } = customer;
  return { ...customer, subscriptions: sorted(subscriptions), segments: segments.toSorted() };
}

function comparableHistory(answer: Answer, id: number): HistoryJson | null {
  const history = answer.histories.find((each) => each.customerId === id);
  if (history === undefined) return null;
  const changes = history.changes.map((change) =>
    Object.assign({}, change, { fields: sorted(change.fields) }),
  );
  return { ...history, changes, actions: sorted(history.actions) };
}

/** Objects in an order of their own: by their entries, each object's keys sorted. */
function sorted<Item extends object>(items: readonly Item[]): Item[] {
  const key = (item: Item): string =>
    JSON.stringify(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return items.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** What the engine says and what the model says of one thing. */
type Sides = readonly [engine: unknown, model: unknown];

function differingPart(title: string, sides: Sides, place: Place): string | null {
  const [engine, model] = sides.map(plain);
  return isDeepStrictEqual(engine, model) ? null : report(title, sides, place);
}

/** Only what JSON can say is compared: prototypes and undefined are none of the rules' business. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}

function report(title: string, sides: Sides, place: Place): string {
  const { scenario, index } = place;
  const current = scenario.imports[index];
  const [engine = [], model = []] = sides.map(linesOf);
  const onlyEngine = engine.filter((line) => !model.includes(line));
  const onlyModel = model.filter((line) => !engine.includes(line));
  return [
    `import ${index + 1} of ${scenario.imports.length}, batches of ${scenario.batchSize}: ${title}`,
    'only the engine says:',
    ...onlyEngine.map((line) => `  ${line}`),
    'only the model says:',
    ...onlyModel.map((line) => `  ${line}`),
    `settings: ${JSON.stringify(current?.settings)}`,
    `started at: ${new Date(current?.startedAt ?? 0).toISOString()}`,
    `catalog: ${JSON.stringify(scenario.catalog)}`,
  ].join('\n');
}

/** The entries of an object, one a line, and so the items of the lists in it. */
function linesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [JSON.stringify(value)];
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
    Array.isArray(each)
      ? each.map((item) => `${key}: ${JSON.stringify(item)}`)
      : [`${key}: ${JSON.stringify(each)}`],
  );
}

/** The cells of a row under their headers; what is blank is left out. */
function cellsOf(place: Place, cells: readonly string[]): string {
  const headers = place.scenario.imports[place.index]?.headers ?? [];
  const width = Math.max(headers.length, cells.length);
  const lines = Array.from({ length: width }, (_, index) => {
    const cell = cells[index];
    return `\n  ${headers[index] ?? '(surplus)'}: ${cell === undefined ? '(absent)' : JSON.stringify(cell)}`;
  });
  return lines.filter((line) => !line.endsWith(': ""')).join('');
}
