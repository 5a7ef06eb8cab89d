import type { Rules } from '../row/rules.ts';
import type { BaseView } from './base-view.ts';
import type { FileSlice } from './check-slices.ts';
import { inKeyOrder } from './key-order.ts';
import { currentValue } from './known-customer.ts';
import type { KnownCustomers } from './known-customer.ts';
import { gatherMentions } from './mentions.ts';
import type { Mentions } from './mentions.ts';
import { nobody, ownerCode, ownerId } from './owner.ts';
import { waitInPhase } from './phase.ts';
import type { Uncommitted } from './uncommitted.ts';

/** A slice with what the base knew of it when it was asked. */
export interface LookedUp {
  readonly slice: FileSlice;
  readonly mentions: Mentions;
  /** Per mention the code of the owner that the base has: see owner.ts. */
  readonly owners: Float64Array;
  /** Everyone whom the mentions or a `MusterId` find, by id. */
  readonly customers: KnownCustomers;
}

export interface Looking {
  readonly view: BaseView;
  readonly uncommitted: Uncommitted;
  readonly rules: Rules;
}

/** How often an import mentioned values, asked the base for one, and heard that nobody has it. */
export interface LookUpCounts {
  mentioned: number;
  asked: number;
  unknown: number;
}

/** Reads what the rows of an import can see of the base. */
export class LookUps {
  readonly counts: LookUpCounts = { mentioned: 0, asked: 0, unknown: 0 };
  readonly #looking: Looking;

  constructor(looking: Looking) {
    this.#looking = looking;
  }

  /** Looks slices up, one after the other. */
  async *of(slices: AsyncIterable<FileSlice>): AsyncGenerator<LookedUp, void, undefined> {
    for await (const slice of slices) yield await waitInPhase('look-up', () => this.#lookUp(slice));
  }

  /**
   * Reads the owners of the values that a slice mentions and those customers. Asks for each row's strongest value
   * that the base may know; what the customer found by it has answers for the row's other values, and only the
   * rest is asked for in a second statement.
   */
  async #lookUp(slice: FileSlice): Promise<LookedUp> {
    const { rules, view, uncommitted } = this.#looking;
    const mentions = gatherMentions(slice.rows, rules.layout);
    const owners = new Float64Array(mentions.values.length).fill(nobody);
    const found: LookedUp = { slice, mentions, owners, customers: new Map() };
    this.counts.mentioned += mentions.values.length;
    const named = namedIds(slice);
    if (named.length > 0) await view.load(named, found.customers, null);
    const rows = await this.#untold(found, askable(found, uncommitted));
    await this.#ask(
      found,
      rows.map(([first]) => first),
    );
    await this.#ask(
      found,
      rows.flatMap((row) => unanswered(found, row)),
    );
    await view.beside?.settle(found);
    return found;
  }

  /** Answers for values that earlier rows moved beside the base; returns the others. */
  async #untold({ mentions, owners }: LookedUp, rows: readonly Askable[]): Promise<readonly Askable[]> {
    const { beside } = this.#looking.view;
    if (beside === undefined) return rows;
    const answers = await beside.moved(mentions.keys, inKeyOrder(mentions.keys, rows.flat()));
    if (answers.length === 0) return rows;
    for (const { asked, owner } of answers) owners[asked] = owner;
    const told = new Set(answers.map(({ asked }) => asked));
    return rows.flatMap((row) => {
      const [first, ...rest] = row.filter((mention) => !told.has(mention));
      return first === undefined ? [] : [[first, ...rest] as const];
    });
  }

  async #ask({ mentions, owners, customers }: LookedUp, chosen: readonly number[]): Promise<void> {
    if (chosen.length === 0) return;
    const ordered = inKeyOrder(mentions.keys, chosen);
    const answers = await this.#looking.view.owners(mentions.keys, ordered, customers);
    for (const { asked, owner } of answers) owners[asked] = owner;
    this.counts.asked += chosen.length;
    this.counts.unknown += chosen.length - answers.length;
  }
}

/** The `MusterId`s that rows name, each once. */
function namedIds({ rows }: FileSlice): number[] {
  const ids = new Set<number>();
  for (const row of rows) if (row?.musterId !== undefined) ids.add(row.musterId);
  return [...ids];
}

/** Per row that has any, its mentions that only the base can tell of. */
type Askable = readonly [number, ...number[]];

function askable({ mentions: { keys, starts } }: LookedUp, uncommitted: Uncommitted): Askable[] {
  const rows: Askable[] = [];
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const asked: number[] = [];
    for (let index = starts[row] ?? 0; index < (starts[row + 1] ?? 0); index += 1) {
      if (!uncommitted.isUnknown(keys, index) && uncommitted.ownerOf(keys, index) === undefined)
        asked.push(index);
    }
    const [first, ...rest] = asked;
    if (first !== undefined) rows.push([first, ...rest]);
  }
  return rows;
}

/** Answers for what is the current value of the customer whom the row's first mention found; returns the rest. */
function unanswered({ mentions, owners, customers }: LookedUp, [first, ...rest]: Askable): number[] {
  const owner = owners[first] ?? nobody;
  const known = owner === nobody ? undefined : customers.get(ownerId(owner));
  if (known === undefined) return rest;
  return rest.filter((mention) => {
    const answered = currentValue(known, mentions.kinds[mention] ?? '') === mentions.values[mention];
    if (answered) owners[mention] = ownerCode(ownerId(owner), false);
    return !answered;
  });
}
