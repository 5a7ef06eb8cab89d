import { describe, expect, it } from 'vitest';
import type { CatalogFile } from './catalog-file.ts';
import { Story } from './story.ts';

const catalog: CatalogFile = {
  brands: [{ systemName: 'Outlet', name: 'Outlet' }],
  topics: [
    { brand: 'main', externalId: 'News', name: 'News' },
    { brand: 'Outlet', externalId: 'NEWS', name: 'News' },
    { brand: 'Outlet', externalId: 'Sale', name: 'Sale' },
  ],
  pointsOfContact: [{ externalId: 'shop', name: 'Shop', brand: 'Outlet' }],
  dataSources: [{ systemName: 'till', name: 'Till', pointOfContact: 'shop' }],
};

describe('the brand of subscriptions', () => {
  it('is that of the data source, a point of contact picked by hand or not', () => {
    const story = new Story(catalog);
    story.import('Email,IsSubscribed\na@x.org,yes', {
      dataSource: 'till',
      pointOfContact: { kind: 'picked', externalId: 'admin-panel' },
    });
    expect(story.consents(1)).toEqual(['Outlet subscribed']);
  });

  it('is that of the Brand cell, blank that of the import; unknown rejects', () => {
    const story = new Story(catalog);
    const table = `Email,Brand,IsSubscribedByEmailOnNews,IsSubscribedBySmsOnSale
      a@x.org,outlet,yes,no
      a@x.org,,no,yes
      a@x.org,nope,no,yes`;
    expect(story.import(table)).toEqual([
      'created 1',
      'updated 1 topic-not-in-brand(IsSubscribedBySmsOnSale) touched-before',
      'rejected !unknown-brand(Brand)',
    ]);
    expect(story.consents(1)).toEqual([
      'main/Email/News unsubscribed',
      'Outlet/Email/NEWS subscribed',
      'Outlet/Sms/Sale unsubscribed',
    ]);
  });

  it('without a Brand column topics of other brands are no columns', () => {
    const story = new Story(catalog);
    story.import('Email,IsSubscribedBySmsOnSale,isSubscribedBy Sms On news\na@x.org,yes,yes');
    expect(story.consents(1)).toEqual(['main/Sms/News subscribed']);
  });
});

describe('the consent guard', () => {
  const unsubscribed = { startedAt: '2026-05-01T12:00:00Z', actionTime: '2026-04-01 00:00' };

  it.each([
    ['no time at all', {}, '', 'unchanged 1 consent-kept(IsSubscribed)'],
    ['an older row', {}, '2026-03-31', 'unchanged 1 consent-kept(IsSubscribed)'],
    ['the same moment', {}, '2026-04-01', 'unchanged 1 consent-kept(IsSubscribed)'],
    ['a newer row', {}, '2026-04-02', 'updated 1'],
    ['newer data', { dataAsOf: '2026-04-02' }, '', 'updated 1'],
    ['a newer action time', { actionTime: '2026-04-02' }, '', 'updated 1'],
    [
      'older data before a newer action time',
      { dataAsOf: '2026-03-02', actionTime: '2026-04-02' },
      '',
      'unchanged 1 consent-kept(IsSubscribed)',
    ],
    [
      'a broken time passes on',
      { dataAsOf: '2026-04-02' },
      'soon',
      'updated 1 invalid-date(LastUpdateDateTime)',
    ],
    [
      'a time in the future gives none',
      { dataAsOf: '2026-04-02' },
      '2027-01-01',
      'unchanged 1 consent-kept(IsSubscribed) time-in-future(LastUpdateDateTime)',
    ],
    [
      'data as of the future',
      { dataAsOf: '2027-01-01', actionTime: '2026-04-02' },
      '',
      'unchanged 1 consent-kept(IsSubscribed)',
    ],
    [
      'never',
      { consent: 'never-resubscribe' as const },
      '2026-04-02',
      'unchanged 1 consent-kept(IsSubscribed)',
    ],
    ['always', { consent: 'trust-file' as const, consentReason: 'asked' }, '', 'updated 1'],
  ])('%s', (...row) => {
    const [, settings, time, expected] = row;
    const story = new Story(catalog);
    story.import('Email,IsSubscribed\na@x.org,no', unsubscribed);
    expect(story.import(`Email,IsSubscribed,LastUpdateDateTime\na@x.org,yes,${time}`, settings)).toEqual([
      expected,
    ]);
  });

  it('looks at the node that makes the effective value, as it was before the row', () => {
    const story = new Story(catalog);
    story.import('Email,IsSubscribed,IsSubscribedBySms,IsSubscribedByViberOnNews\na@x.org,no,yes,yes');
    const table =
      'Email,IsSubscribedBySms,IsSubscribedBySmsOnNews,IsSubscribedByEmail,IsSubscribedByEmailOnNews,IsSubscribedByViberOnNews';
    expect(
      story.import(`${table}\na@x.org,no,WaitingForConfirmation,yes,waitingForConfirmation,yes`),
    ).toEqual(['updated 1 consent-kept(IsSubscribedByEmail) consent-kept(IsSubscribedByEmailOnNews)']);
    expect(story.consents(1)).toEqual([
      'main unsubscribed',
      'main/Sms unsubscribed',
      'main/Sms/News waiting-for-confirmation',
      'main/Viber/News subscribed',
    ]);
  });

  it('an equal cell moves no time', () => {
    const story = new Story(catalog);
    story.import('Email,IsSubscribed\na@x.org,no', unsubscribed);
    expect(story.import('Email,IsSubscribed\na@x.org,no', { actionTime: '2026-05-01' })).toEqual([
      'unchanged 1',
    ]);
    expect(story.import('Email,IsSubscribed\na@x.org,yes', { actionTime: '2026-04-02' })).toEqual([
      'updated 1',
    ]);
  });

  it('a policy fill-empty keeps an explicit value silently, and lets a node without one through to the guard', () => {
    const story = new Story(catalog);
    story.import('Email,IsSubscribed\na@x.org,no');
    const fields = ['IsSubscribed', 'IsSubscribedBySms'];
    const policies = fields.map((field) => ({ field, policy: 'fill-empty' as const }));
    expect(story.import(`Email,${fields.join(',')}\na@x.org,yes,yes`, { policies })).toEqual([
      'unchanged 1 consent-kept(IsSubscribedBySms)',
    ]);
  });
});

describe('unsubscribing above something subscribed', () => {
  const table = 'Email,IsSubscribed,IsSubscribedBySms,IsSubscribedBySmsOnNews\n';

  it('warns, of a change or not, also when the same row subscribes below', () => {
    const story = new Story(catalog);
    expect(story.import(`${table}a@x.org,no,,yes\na@x.org,no,no,\na@x.org,no,,no`)).toEqual([
      'created 1 still-subscribed-below(IsSubscribed)',
      'updated 1 still-subscribed-below(IsSubscribed) still-subscribed-below(IsSubscribedBySms) touched-before',
      'updated 1 touched-before',
    ]);
  });

  it('or unsubscribes everything below, above policies and cells of the same row', () => {
    const story = new Story(catalog);
    story.import(`${table}a@x.org,,yes,waitingForConfirmation`);
    const policies = [{ field: 'IsSubscribedBySms', policy: 'fill-empty' as const }];
    const settings = {
      unsubscribeBelow: true,
      policies,
      consent: 'trust-file' as const,
      consentReason: 'asked',
    };
    expect(story.import(`${table}a@x.org,no,yes,yes`, settings)).toEqual(['updated 1']);
    expect(story.consents(1)).toEqual([
      'main unsubscribed',
      'main/Sms unsubscribed',
      'main/Sms/News unsubscribed',
    ]);
    expect(story.import(`${table}a@x.org,no,yes,yes`, { ...settings, policies: [] })).toEqual([
      'unchanged 1',
    ]);
  });

  it('does nothing where the policy keeps the node subscribed', () => {
    const story = new Story(catalog);
    story.import(`${table}a@x.org,yes,yes,`);
    const policies = [{ field: 'IsSubscribed', policy: 'fill-empty' as const }];
    expect(story.import(`${table}a@x.org,no,,`, { policies, unsubscribeBelow: true })).toEqual([
      'unchanged 1',
    ]);
  });

  it('an inverted column says the opposite', () => {
    const story = new Story(catalog);
    const map = [{ header: 'Opted out', field: '!IsSubscribed' }];
    story.import('Email,Opted out\na@x.org,yes\nb@x.org,no\nc@x.org,WaitingForConfirmation', { map });
    expect([1, 2, 3].flatMap((id) => story.consents(id))).toEqual([
      'main unsubscribed',
      'main subscribed',
      'main waiting-for-confirmation',
    ]);
  });
});
