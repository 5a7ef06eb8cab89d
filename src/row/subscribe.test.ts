import { describe, expect, it } from 'vitest';
import { SmallBase } from '../../test/row/small-base.ts';
import { SmallImport, startedAt } from '../../test/row/small-import.ts';
import type { SmallSettings } from '../../test/row/small-import.ts';
import type { Nodes, SubscriptionNode } from '../customer/subscription.ts';
import type { ConsentMode } from './settings.ts';

const [asOf, day] = [Date.UTC(2024, 0, 10), 86_400_000];
const stored = (value: SubscriptionNode['value']): SubscriptionNode => ({
  value,
  asOf,
  importId: 3,
  pointOfContactId: 2,
});
const written = (value: SubscriptionNode['value'], at = startedAt): SubscriptionNode => ({
  value,
  asOf: at,
  importId: 7,
  pointOfContactId: 1,
});
const [yes, no, waiting] = [stored('subscribed'), stored('unsubscribed'), stored('waiting-for-confirmation')];

interface Told {
  readonly told: string;
  readonly nodes: Nodes;
}

/** What a row does to someone with these nodes. */
function run(nodes: Nodes, [headers, row]: readonly [string, string], settings: SmallSettings = {}): Told {
  const base = new SmallBase({ id: 1, email: 'a@x.org', subscriptions: nodes });
  const file = new SmallImport(`Email,${headers}`, settings, { base });
  return { told: file.run(`a@x.org,${row}`), nodes: base.customer(1)?.subscriptions ?? {} };
}

const trusting = { consent: 'trust-file', consentReason: 'asked' } as const;
const kept = (column: string): string => `unchanged 1 consent-kept(${column})`;

const fills = (field: string): SmallSettings => ({
  ...trusting,
  policies: [{ field, policy: 'fill-empty' }],
});

describe('a cell', () => {
  it.each<[string, string, string, Nodes]>([
    ['becomes explicit at the global node', 'IsSubscribed', '1', { b1: written('subscribed') }],
    ['becomes explicit at a channel', 'IsSubscribedByViber', 'no', { 'b1.2': written('unsubscribed') }],
    [
      'becomes explicit at a topic',
      'IsSubscribedByWebPushOnSale',
      'yes',
      { 'b1.4.2': written('subscribed') },
    ],
    [
      'may wait',
      'IsSubscribedBySms',
      'WaitingForConfirmation',
      { 'b1.1': written('waiting-for-confirmation') },
    ],
    ['blank changes nothing', 'IsSubscribed', '', {}],
  ])('%s', (...[, header, cell, nodes]) => {
    expect(run({}, [header, cell]).nodes).toEqual(nodes);
  });

  it('equal to what is stored changes nothing, its times included', () => {
    for (const [node, cell] of [
      [yes, '1'],
      [no, '0'],
      [waiting, 'waitingforconfirmation'],
    ] as const) {
      expect(run({ b1: node }, ['IsSubscribed', cell])).toEqual({
        told: 'unchanged 1',
        nodes: { b1: node },
      });
    }
  });

  it('equal to what is effective becomes explicit all the same', () => {
    expect(run({ b1: no }, ['IsSubscribedBySms', '0']).nodes).toEqual({
      b1: no,
      'b1.1': written('unsubscribed'),
    });
  });

  it('of a channel leaves explicit topics alone', () => {
    const nodes = { 'b1.1.1': no, 'b1.1.2': waiting };
    expect(run(nodes, ['IsSubscribedBySms', '1']).nodes).toEqual({ ...nodes, 'b1.1': written('subscribed') });
  });

  it('that only fills leaves an explicit value, without a word, and sets one where only something above is', () => {
    for (const cell of ['0', '1']) {
      expect(run({ b1: waiting }, ['IsSubscribed', cell], fills('IsSubscribed')).told).toBe('unchanged 1');
    }
    expect(run({ b1: no }, ['IsSubscribedBySms', '1'], fills('IsSubscribedBySms')).nodes['b1.1']).toEqual(
      written('subscribed'),
    );
  });

  it('that is inverted says the opposite', () => {
    const settings = { map: [{ header: 'OptOut', field: '!IsSubscribed' }] };
    expect(run({}, ['OptOut', 'true'], settings).nodes).toEqual({ b1: written('unsubscribed') });
    expect(run({ b1: no }, ['OptOut', 'false'], settings).told).toBe(kept('OptOut'));
  });
});

describe('the brand', () => {
  it('is that of the data source’s point of contact, whatever the point of contact', () => {
    const settings = {
      dataSource: 'outlet',
      pointOfContact: { kind: 'picked', externalId: 'Shop' },
    } as const;
    expect(run({}, ['IsSubscribed', '1'], settings).nodes).toEqual({
      b2: { ...written('subscribed'), pointOfContactId: 2 },
    });
  });

  it('is that of the row where it gives one', () => {
    const headers = 'Brand,IsSubscribed,IsSubscribedBySmsOnNews';
    expect(Object.keys(run({}, [headers, 'OUTLET,1,1']).nodes)).toEqual(['b2', 'b2.1.3']);
    expect(Object.keys(run({}, [headers, ',1,1']).nodes)).toEqual(['b1', 'b1.1.1']);
  });

  it('leaves the nodes of another alone, and is not guarded by them', () => {
    const { nodes } = run({ b1: no, 'b1.1': no }, ['Brand,IsSubscribedBySms', 'outlet,1']);
    expect(nodes).toEqual({ b1: no, 'b1.1': no, 'b2.1': written('subscribed') });
  });
});

const changes = (header: string, nodes: Nodes, cell: string): boolean =>
  run(nodes, [header, cell]).told !== kept(header);

describe('the consent guard asks when', () => {
  it.each<[string, Nodes, string, string, boolean]>([
    ['the node itself is unsubscribed', { 'b1.1.1': no }, 'IsSubscribedBySmsOnNews', '1', false],
    ['the channel is', { 'b1.1': no }, 'IsSubscribedBySmsOnNews', '1', false],
    ['the global node is', { b1: no }, 'IsSubscribedBySmsOnNews', '1', false],
    ['the global node is, of a channel', { b1: no }, 'IsSubscribedBySms', '1', false],
    ['the cell says to wait', { b1: no }, 'IsSubscribed', 'WaitingForConfirmation', false],
    ['not when the node itself is not', { b1: no, 'b1.1.1': waiting }, 'IsSubscribedBySmsOnNews', '1', true],
    [
      'not when the channel is not',
      { b1: no, 'b1.1': yes },
      'IsSubscribedBySmsOnNews',
      'waitingforconfirmation',
      true,
    ],
    ['not when only a topic below is', { 'b1.1.1': no }, 'IsSubscribedBySms', '1', true],
    ['not when only another channel is', { 'b1.0': no }, 'IsSubscribedBySms', '1', true],
    ['not when nothing is known', {}, 'IsSubscribed', '1', true],
    ['never to unsubscribe', { b1: yes, 'b1.1': no }, 'IsSubscribedBySmsOnNews', '0', true],
  ])('%s', (...[, nodes, header, cell, applies]) => {
    expect(changes(header, nodes, cell)).toBe(applies);
  });

  it('looks at the customer as before the row, not at the row’s own cells', () => {
    expect(run({ b1: no }, ['IsSubscribed,IsSubscribedBySms', '1,1']).told).toBe(
      'unchanged 1 consent-kept(IsSubscribed) consent-kept(IsSubscribedBySms)',
    );
    expect(run({ b1: yes }, ['IsSubscribed,IsSubscribedBySms', '0,1']).nodes).toEqual({
      b1: written('unsubscribed'),
      'b1.1': written('subscribed'),
    });
  });

  it('is told for the cell, and the rest of the row is applied', () => {
    expect(run({ b1: no }, ['IsSubscribed,LastName', '1,Ng'])).toEqual({
      told: 'updated 1 consent-kept(IsSubscribed)',
      nodes: { b1: no },
    });
  });
});

describe('a subscription is newer than consent withdrawn', () => {
  const earlier = '2024-01-09T23:59:59.999Z';
  const same = '2024-01-10T00:00Z';
  const later = '2024-01-10T00:00:00.001Z';
  const future = '2024-06-15T10:00:00.001Z';
  const inFuture = ' time-in-future(LastUpdateDateTime)';

  it.each<[string, string, SmallSettings, string]>([
    ['nothing tells when', '', {}, kept('IsSubscribed')],
    ['the row is later', later, {}, 'updated 1'],
    ['the row is as old', same, {}, kept('IsSubscribed')],
    ['the row is older', earlier, {}, kept('IsSubscribed')],
    ['the data are later', '', { dataAsOf: later }, 'updated 1'],
    ['the data are as old', '', { dataAsOf: same }, kept('IsSubscribed')],
    ['the action is later', '', { actionTime: later }, 'updated 1'],
    ['the action is as old', '', { actionTime: same }, kept('IsSubscribed')],
    [
      'the row is older, the data and the action later',
      earlier,
      { dataAsOf: later, actionTime: later },
      kept('IsSubscribed'),
    ],
    [
      'the row is later, the data and the action older',
      later,
      { dataAsOf: earlier, actionTime: earlier },
      'updated 1',
    ],
    [
      'the data are older, the action later',
      '',
      { dataAsOf: earlier, actionTime: later },
      kept('IsSubscribed'),
    ],
    [
      'the row says no time that is one',
      'soon',
      { dataAsOf: later },
      'updated 1 invalid-date(LastUpdateDateTime)',
    ],
    [
      'the row lies in the future, and no other is asked',
      future,
      { dataAsOf: later, actionTime: later },
      `unchanged 1${inFuture} consent-kept(IsSubscribed)`,
    ],
    [
      'the data lie in the future, and no other is asked',
      '',
      { dataAsOf: future, actionTime: later },
      kept('IsSubscribed'),
    ],
    ['the action lies in the future', '', { actionTime: future }, kept('IsSubscribed')],
  ])('%s', (...[, time, settings, told]) => {
    expect(run({ b1: no }, ['LastUpdateDateTime,IsSubscribed', `${time},1`], settings).told).toBe(told);
  });

  it.each([
    ['of edits', 'LastUpdateDateTimeUtc,SourceDateTimeUtc', `${later},${earlier}`, 'updated 1'],
    [
      'of edits, though that of creations is later',
      'LastUpdateDateTimeUtc,SourceDateTimeUtc',
      `,${later}`,
      kept('IsSubscribed'),
    ],
    ['of creations where the file lacks that of edits', 'SourceDateTimeUtc', later, 'updated 1'],
  ])('by the row’s time %s', (...[, headers, times, told]) => {
    expect(run({ b1: no }, [`${headers},IsSubscribed`, `${times},1`]).told).toBe(told);
  });

  it('compared with the node that makes it effective', () => {
    const old = { ...no, asOf: asOf - 10 * day };
    const settings = { dataAsOf: '2024-01-05T00:00Z' };
    expect(run({ b1: no, 'b1.1': old }, ['IsSubscribedBySms', '1'], settings).told).toBe('updated 1');
    expect(run({ b1: old, 'b1.1': no }, ['IsSubscribedBySms', '1'], settings).told).toBe(
      kept('IsSubscribedBySms'),
    );
    expect(run({ b1: old, 'b1.1': no }, ['IsSubscribedByEmail', '1'], settings).told).toBe('updated 1');
  });

  it('and its node is as of the row’s action time', () => {
    const { nodes } = run({ b1: no }, ['LastUpdateDateTime,IsSubscribed', `${later},1`]);
    expect(nodes).toEqual({ b1: written('subscribed', asOf + 1) });
    expect(run({ b1: no }, ['IsSubscribed', '1'], { dataAsOf: later }).nodes).toEqual({
      b1: written('subscribed'),
    });
  });
});

describe('in every mode', () => {
  it.each<[ConsentMode, string | null, string]>([
    ['guard', null, kept('IsSubscribed')],
    ['guard', '2024-01-11', 'updated 1'],
    ['never-resubscribe', null, kept('IsSubscribed')],
    ['never-resubscribe', '2024-01-11', kept('IsSubscribed')],
    ['trust-file', null, 'updated 1'],
    ['trust-file', '2024-01-01', 'updated 1'],
  ])('%s with data as of %s', (...[consent, dataAsOf, told]) => {
    const settings = { consent, dataAsOf, consentReason: 'asked' };
    expect(run({ b1: no }, ['IsSubscribed', '1'], settings).told).toBe(told);
    expect(run({ b1: yes }, ['IsSubscribed', '0'], settings).told).toBe('updated 1');
    expect(run({ b1: waiting }, ['IsSubscribed', '1'], settings).told).toBe('updated 1');
    expect(run({}, ['IsSubscribed', '1'], settings).told).toBe('updated 1');
  });
});

const still = (column: string): string => `still-subscribed-below(${column})`;

describe('whoever stays subscribed below', () => {
  const both = 'IsSubscribed,IsSubscribedBySms';

  it.each<[string, Nodes, readonly [string, string], string]>([
    ['a channel below', { 'b1.1': yes }, ['IsSubscribed', '0'], `updated 1 ${still('IsSubscribed')}`],
    ['a topic below', { 'b1.1.1': yes }, ['IsSubscribed', '0'], `updated 1 ${still('IsSubscribed')}`],
    [
      'a topic below a channel',
      { 'b1.1.1': yes },
      ['IsSubscribedBySms', '0'],
      `updated 1 ${still('IsSubscribedBySms')}`,
    ],
    [
      'also when the cell changes nothing',
      { b1: no, 'b1.1': yes },
      ['IsSubscribed', '0'],
      `unchanged 1 ${still('IsSubscribed')}`,
    ],
    ['by a cell of the same row', {}, [both, '0,1'], `updated 1 ${still('IsSubscribed')}`],
    ['not whom a cell of the same row unsubscribes', { 'b1.1': yes }, [both, '0,0'], 'updated 1'],
    ['not one who waits', { 'b1.1': waiting }, ['IsSubscribed', '0'], 'updated 1'],
    ['not in another channel', { 'b1.0.1': yes }, ['IsSubscribedBySms', '0'], 'updated 1'],
    ['not in another brand', { 'b2.1': yes }, ['IsSubscribed', '0'], 'updated 1'],
    ['not above', { b1: yes }, ['IsSubscribedBySms', '0'], 'updated 1'],
    ['not where nothing is unsubscribed', { 'b1.1': yes }, ['IsSubscribed', ''], 'unchanged 1'],
  ])('%s', (...[, nodes, cells, told]) => {
    expect(run(nodes, cells).told).toBe(told);
  });

  it('is not told where the cell only fills and its node stays subscribed', () => {
    const policies = [{ field: 'IsSubscribed', policy: 'fill-empty' }] as const;
    expect(run({ b1: yes, 'b1.1': yes }, ['IsSubscribed', '0'], { policies }).told).toBe('unchanged 1');
    expect(run({ b1: no, 'b1.1': yes }, ['IsSubscribed', '0'], { policies }).told).toBe(
      `unchanged 1 ${still('IsSubscribed')}`,
    );
  });

  it('is named with customer and columns', () => {
    const base = new SmallBase({ id: 1, email: 'a@x.org', subscriptions: { 'b1.1': yes, 'b1.0.2': yes } });
    const file = new SmallImport('Email,IsSubscribed', {}, { base });
    expect(file.apply('a@x.org,0').findings[0]?.values).toEqual([
      '1',
      'IsSubscribedByEmailOnSale, IsSubscribedBySms',
    ]);
    expect(new SmallImport(`Email,${both}`).apply('z@x.org,0,1').findings[0]?.values[0]).toBe('1');
  });
});

describe('unsubscribe everything below', () => {
  const settings = { unsubscribeBelow: true };
  const gone = written('unsubscribed');

  it('unsubscribes everyone subscribed below, without a word', () => {
    const nodes = { 'b1.1': yes, 'b1.1.1': yes, 'b1.0.2': waiting, 'b1.4': no, 'b2.1': yes };
    expect(run(nodes, ['IsSubscribed', '0'], settings)).toEqual({
      told: 'updated 1',
      nodes: { b1: gone, 'b1.1': gone, 'b1.1.1': gone, 'b1.0.2': waiting, 'b1.4': no, 'b2.1': yes },
    });
  });

  it('does so where the cell changes nothing', () => {
    expect(run({ b1: no, 'b1.1': yes }, ['IsSubscribed', '0'], settings)).toEqual({
      told: 'updated 1',
      nodes: { b1: no, 'b1.1': gone },
    });
  });

  it('takes precedence over a cell of the same row below, even one that was allowed', () => {
    const cells = ['IsSubscribed,IsSubscribedBySms', '0,1'] as const;
    expect(run({}, cells, settings).nodes).toEqual({ b1: gone, 'b1.1': gone });
    expect(run({ 'b1.1': no }, cells, { ...settings, ...trusting }).nodes).toEqual({ b1: gone, 'b1.1': no });
  });

  it('takes precedence over a policy below', () => {
    const policies = [{ field: 'IsSubscribedBySms', policy: 'fill-empty' }] as const;
    const cells = ['IsSubscribed,IsSubscribedBySms', '0,1'] as const;
    expect(run({ 'b1.1': yes }, cells, { ...settings, policies }).nodes['b1.1']).toEqual(gone);
  });

  it('leaves a row unchanged that meets itself again', () => {
    const nodes = { b1: no, 'b1.1': no };
    expect(run(nodes, ['IsSubscribed,IsSubscribedBySms', '0,1'], { ...settings, ...trusting })).toEqual({
      told: 'unchanged 1',
      nodes,
    });
  });
});
