import { describe, expect, it } from 'vitest';
import { newCustomer } from '../customer/customer.ts';
import type { Customer } from '../customer/customer.ts';
import type { FormerValues } from '../customer/draft.ts';
import { Lineage } from './lineage.ts';
import type { HistoryEntry } from './lineage.ts';
import { formerOfCreation, undoRow } from './undo-row.ts';

/** Customer 1 was created by import 7 at position 1; import 2 is undone, whose row 5 stands at position 5. */
interface Case {
  readonly says: string;
  readonly now: Partial<Customer>;
  /** What row 5 replaced; absent: it created the customer. */
  readonly wrote?: FormerValues;
  readonly history?: readonly HistoryEntry[];
  /** Imports undone before, with the position their undo began at. */
  readonly undone?: readonly (readonly [number, number])[];
  /** Who has what, other than the customer: by kind and value. */
  readonly others?: Readonly<Record<string, number>>;
  readonly after: Partial<Customer>;
  /** Value keys that stay, with the reason. */
  readonly kept?: Readonly<Record<string, string>>;
  readonly moves?: readonly string[];
}

const at = (position: number, importId: number, former: FormerValues): HistoryEntry => ({
  position,
  importId,
  row: position,
  undo: false,
  former,
});

/** The undo of a row at a position. */
const undoneAt = (position: number, { importId, row }: HistoryEntry, former: FormerValues): HistoryEntry => ({
  position,
  importId,
  row,
  undo: true,
  former,
});

const renamed = at(8, 3, { firstName: 'Ann' });
const node = { value: 'unsubscribed', asOf: 7, importId: 1, pointOfContactId: 1 } as const;

const cases: readonly Case[] = [
  {
    says: 'a value that nobody wrote since is put back',
    now: { email: 'a@x.de', firstName: 'Ann' },
    wrote: { firstName: 'Anna' },
    after: { email: 'a@x.de', firstName: 'Anna' },
  },
  {
    says: 'one that was not there goes',
    now: { email: 'a@x.de', sex: 'female' },
    wrote: { sex: null },
    after: { email: 'a@x.de' },
  },
  {
    says: 'one that another import wrote since stays, whatever it is',
    now: { email: 'a@x.de', firstName: 'Ann', lastName: 'Alt' },
    wrote: { firstName: 'Anna', lastName: null },
    history: [at(8, 3, { firstName: 'Ann' }), at(9, 3, { firstName: 'Other' })],
    after: { email: 'a@x.de', firstName: 'Ann' },
    kept: { firstName: 'changed-since' },
  },
  {
    says: 'consent comes back with its former times',
    now: { email: 'a@x.de', subscriptions: { b1: { ...node, value: 'subscribed', asOf: 9, importId: 2 } } },
    wrote: { b1: node },
    after: { email: 'a@x.de', subscriptions: { b1: node } },
  },
  {
    says: 'a contact goes back with its confirmation and is free at once',
    now: { email: 'b@x.de' },
    wrote: { email: 'a@x.de', isEmailConfirmed: true },
    after: { email: 'a@x.de', isEmailConfirmed: true },
    moves: ['e:b@x.de free', 'e:a@x.de current'],
  },
  {
    says: 'a contact that was confirmed since stays, for the confirmation is its own',
    now: { email: 'b@x.de', isEmailConfirmed: true },
    wrote: { email: 'a@x.de' },
    history: [at(8, 3, { isEmailConfirmed: null })],
    after: { email: 'b@x.de', isEmailConfirmed: true },
    kept: { email: 'changed-since' },
  },
  {
    says: 'a confirmation does not come back to another contact',
    now: { email: 'c@x.de' },
    wrote: { email: 'a@x.de', isEmailConfirmed: true },
    history: [at(8, 3, { email: 'b@x.de' })],
    after: { email: 'c@x.de' },
    kept: { email: 'changed-since', isEmailConfirmed: 'changed-since' },
  },
  {
    says: 'an identifier that another has now stays there, and the customer keeps what he has',
    now: { email: 'b@x.de', sex: 'male' },
    wrote: { email: 'a@x.de', isEmailConfirmed: true, sex: null },
    others: { 'e:a@x.de': 9 },
    after: { email: 'b@x.de' },
    kept: { email: 'held-by-another', isEmailConfirmed: 'held-by-another' },
  },
  {
    says: 'a card likewise',
    now: { email: 'a@x.de', discountCard: '2' },
    wrote: { discountCard: '1' },
    others: { 'c:1': 9 },
    after: { email: 'a@x.de', discountCard: '2' },
    kept: { discountCard: 'held-by-another' },
  },
  {
    says: 'nobody loses his last identifier',
    now: { email: 'a@x.de', mobilePhone: '+491511', sex: 'male' },
    wrote: { email: null, mobilePhone: null, sex: null },
    after: { email: 'a@x.de', mobilePhone: '+491511' },
    kept: { email: 'last-identifier', mobilePhone: 'last-identifier' },
  },
  {
    says: 'another identifier is enough',
    now: { email: 'a@x.de', mobilePhone: '+491511' },
    wrote: { mobilePhone: null },
    after: { email: 'a@x.de' },
    moves: ['p:+491511 free'],
  },
  {
    says: 'an external identity goes back, and what undo took back finds nobody',
    now: { externalIdentities: { x5: 'B' } },
    wrote: { x5: 'A' },
    after: { externalIdentities: { x5: 'A' } },
    moves: ['x5:B free', 'x5:A current'],
  },
  {
    says: 'unless the customer had it before: then it is a former one again',
    now: { externalIdentities: { x5: 'B' } },
    wrote: { x5: 'A' },
    history: [at(3, 1, { x5: 'B' })],
    after: { externalIdentities: { x5: 'A' } },
    moves: ['x5:B former', 'x5:A current'],
  },
  {
    says: 'what an undone import wrote since does not count',
    now: { email: 'a@x.de', firstName: 'Ann' },
    wrote: { firstName: 'Anna' },
    history: [renamed, undoneAt(20, renamed, { firstName: 'Other' })],
    undone: [[3, 20]],
    after: { email: 'a@x.de', firstName: 'Anna' },
  },
  {
    says: 'what an import undone since wrote below is passed over',
    now: { externalIdentities: { x5: 'C' }, email: 'a@x.de' },
    wrote: { x5: 'B' },
    history: [at(3, 1, { x5: 'A' })],
    undone: [[1, 20]],
    after: { externalIdentities: { x5: 'A' }, email: 'a@x.de' },
    moves: ['x5:C free', 'x5:B free', 'x5:A current'],
  },
  {
    says: 'what was undone while something stood upon it that was undone since is passed over, too',
    now: { email: 'a@x.de', firstName: 'Ann' },
    wrote: { firstName: 'Below' },
    history: [at(2, 1, { firstName: 'First' }), at(3, 3, { firstName: 'Second' })],
    undone: [
      [1, 4],
      [3, 6],
    ],
    after: { email: 'a@x.de', firstName: 'First' },
  },
  {
    says: 'what an import undone before left there is put back to',
    now: { email: 'a@x.de', firstName: 'Ann' },
    wrote: { firstName: 'Held' },
    history: [at(3, 1, { firstName: 'Old' })],
    undone: [[1, 4]],
    after: { email: 'a@x.de', firstName: 'Held' },
  },
];

describe('the undo of a row', () => {
  it.each(cases)('$says', ({ now, wrote, history = [], undone = [], others = {}, after, ...expected }) => {
    const customer = { ...newCustomer(1), ...now };
    const own = wrote === undefined ? [] : [at(5, 2, wrote)];
    const origins = {
      customerId: 1,
      createdImport: 7,
      createdRow: 1,
      entries: [...own, ...history],
      joinedBy: [],
    };
    const lineage = new Lineage(origins, { importId: 2, before: new Map(undone) });
    const step = { position: 5, row: 5, former: wrote ?? formerOfCreation(customer, new Set()) };
    const ownerOf = (kind: string, value: string): number => others[`${kind}:${value}`] ?? 1;
    const did = undoRow(customer, step, { lineage, ownerOf });
    expect(did.customer).toEqual({ ...newCustomer(1), ...after });
    const kept = did.values.filter((value) => value.kept !== null).map(({ key, kept: why }) => [key, why]);
    expect(Object.fromEntries(kept)).toEqual(expected.kept ?? {});
    const moves = did.moves.map(({ kind, value, becomes }) => `${kind}:${value} ${becomes}`);
    expect(moves).toEqual(expected.moves ?? []);
  });

  it('counts as a change of what it replaced, or as none', () => {
    const customer = { ...newCustomer(1), email: 'a@x.de', sex: 'male' as const };
    const origins = { customerId: 1, createdImport: 1, createdRow: 1, joinedBy: [] };
    const undo = (entries: readonly HistoryEntry[]): FormerValues | null =>
      undoRow(
        customer,
        { position: 5, row: 5, former: { sex: null } },
        {
          lineage: new Lineage({ ...origins, entries }, { importId: 2, before: new Map() }),
          ownerOf: () => undefined,
        },
      ).replaced;
    expect(undo([at(5, 2, { sex: null })])).toEqual({ sex: 'male' });
    expect(undo([at(5, 2, { sex: null }), at(6, 3, { sex: 'female' })])).toBe(null);
  });
});

describe('a customer goes', () => {
  interface Touched {
    readonly createdBy?: number;
    readonly touchedBy?: readonly number[];
    readonly joinedBy?: readonly number[];
    readonly undone?: readonly number[];
  }

  it.each<readonly [string, Touched, boolean]>([
    ['whom the import created', {}, true],
    ['whom it created and changed', { touchedBy: [2, 2] }, true],
    ['not, whom another import created', { createdBy: 1 }, false],
    ['not, whom another import changed', { touchedBy: [2, 3] }, false],
    ['whom an undone import changed', { touchedBy: [3], undone: [3] }, true],
    ['whom an undone import created', { createdBy: 1, undone: [1] }, true],
    ['not, whom another import made a member', { joinedBy: [2, 3] }, false],
  ])('%s', (_, { createdBy = 2, touchedBy = [], joinedBy = [], undone = [] }, expected) => {
    const entries = touchedBy.map((importId, index) => at(5 + index, importId, { sex: null }));
    const origins = { customerId: 1, createdImport: createdBy, createdRow: 1, entries, joinedBy };
    const before = new Map(undone.map((importId) => [importId, 100]));
    expect(new Lineage(origins, { importId: 2, before }).goes).toBe(expected);
  });
});
