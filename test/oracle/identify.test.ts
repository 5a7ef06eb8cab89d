import { describe, expect, it } from 'vitest';
import { Story } from './story.ts';

const kinds = {
  externalIdentities: [{ systemName: 'Crm' }, { systemName: 'Till', mayChange: true }],
};

describe('whom a row means', () => {
  it('an unknown MusterId is not found in both actions, whatever the others find', () => {
    const story = new Story();
    story.import(`Email
      a@x.org`);
    const map = [{ header: 'MusterId', field: 'MusterId' }];
    const table = `MusterId,Email
      7,a@x.org
      1,a@x.org
      0001,
      x,`;
    const outcomes = [
      'not-found',
      'unchanged 1',
      'unchanged 1',
      'rejected !no-identifier invalid-number(MusterId)',
    ];
    expect(story.import(table, { map })).toEqual(outcomes);
    expect(story.import(table, { map, action: 'edit-existing' })).toEqual(outcomes);
  });

  it('finds a customer that an earlier row of the same file created, by its id too', () => {
    const story = new Story();
    const map = [{ header: 'MusterId', field: 'MusterId' }];
    expect(
      story.import(
        `MusterId,Email,LastName
        ,a@x.org,Ng
        1,,Nguyen`,
        { map },
      ),
    ).toEqual(['created 1', 'updated 1 touched-before']);
  });

  it('nobody is found: one action creates, the other says not found', () => {
    const story = new Story();
    expect(story.import('Email\na@x.org', { action: 'edit-existing' })).toEqual(['not-found']);
    expect(story.import('Email\na@x.org')).toEqual(['created 2']);
  });

  it('an identifier that nobody has is written to the customer the others found', () => {
    const story = new Story(kinds);
    story.import('Email\na@x.org');
    expect(story.import('Email,ExternalIdentityCrm\na@x.org,c1')).toEqual(['updated 1']);
    expect(story.import('ExternalIdentityCrm,LastName\nc1,Ng')).toEqual(['updated 1']);
  });

  it('a former external identity finds its customer for ever, replaced or cleared', () => {
    const story = new Story(kinds);
    story.import('ExternalIdentityTill,ExternalIdentityCrm,Email\nt1,c1,a@x.org');
    expect(story.import('ExternalIdentityTill,Email\nt2,a@x.org')).toEqual(['updated 1']);
    expect(story.import('ExternalIdentityCrm,Email\n%CLEAR%,a@x.org')).toEqual(['updated 1']);
    expect(story.import('ExternalIdentityCrm,LastName\nc1,Ng')).toEqual(['updated 1']);
    expect(story.customer(1).externalIdentities).toEqual({ Till: 't2', Crm: 'c1' });
    expect(story.import('ExternalIdentityTill\nt1')).toEqual(['updated 1']);
    expect(story.customer(1).externalIdentities).toEqual({ Till: 't1', Crm: 'c1' });
  });

  it('an email that was replaced is free at once', () => {
    const story = new Story();
    story.import('Email,MobilePhone\na@x.org,+12127365001');
    expect(
      story.import('Email,MobilePhone\nb@x.org,+12127365001\na@x.org,', { onContactChange: 'replace' }),
    ).toEqual(['updated 1', 'created 3']);
  });
});

function two(): Story {
  const story = new Story(kinds);
  story.import('ExternalIdentityCrm,Email\nc1,a@x.org\nc2,b@x.org');
  return story;
}

describe('identifiers that find different customers', () => {
  it('reject the row', () => {
    expect(two().import('ExternalIdentityCrm,Email\nc1,b@x.org')).toEqual(['rejected !ambiguous-customer']);
  });

  it('under strongest the strongest decides and the rest stays with its owner', () => {
    const story = two();
    expect(
      story.import('Email,ExternalIdentityCrm,LastName\nb@x.org,c1,Ng', { onConflict: 'strongest' }),
    ).toEqual(['updated 1 identifier-belongs-to-another(Email)']);
    expect(story.customer(1)).toMatchObject({ email: 'a@x.org', lastName: 'Ng' });
  });

  it('a value that belongs to another is not compared further', () => {
    const story = two();
    const map = [{ header: 'MusterId', field: 'MusterId' }];
    expect(story.import('MusterId,ExternalIdentityCrm\n1,c2', { map, onConflict: 'strongest' })).toEqual([
      'unchanged 1 identifier-belongs-to-another(ExternalIdentityCrm)',
    ]);
  });
});

describe('a match with another current value of an external identity', () => {
  it('is rejected unless the kind may change', () => {
    const story = new Story(kinds);
    story.import('ExternalIdentityCrm,ExternalIdentityTill,Email\nc1,t1,a@x.org');
    expect(story.import('ExternalIdentityCrm,Email\nc9,a@x.org')).toEqual([
      'rejected !identity-differs(ExternalIdentityCrm)',
    ]);
    expect(story.import('ExternalIdentityTill,Email\nt9,a@x.org')).toEqual(['updated 1']);
  });

  it('also when the row gives one of its own former values', () => {
    const story = new Story(kinds);
    story.import('ExternalIdentityCrm,Email\nc1,a@x.org');
    story.import('ExternalIdentityCrm,Email\n%CLEAR%,a@x.org\nc2,a@x.org');
    expect(story.import('ExternalIdentityCrm\nc1')).toEqual([
      'rejected !identity-differs(ExternalIdentityCrm)',
    ]);
  });

  it('under strongest a stronger identity that may not change means nobody: the row creates or is not found', () => {
    const story = new Story(kinds);
    story.import('ExternalIdentityCrm,Email,MobilePhone\nc1,a@x.org,+12127365001');
    const table = 'ExternalIdentityCrm,Email,MobilePhone\nc9,a@x.org,+12127365001';
    const warnings = 'identifier-belongs-to-another(Email) identifier-belongs-to-another(MobilePhone)';
    expect(story.import(table, { onConflict: 'strongest', action: 'edit-existing' })).toEqual([
      `not-found ${warnings}`,
    ]);
    expect(story.import(table, { onConflict: 'strongest' })).toEqual([`created 3 ${warnings}`]);
    expect(story.customer(3)).toMatchObject({ email: null, externalIdentities: { Crm: 'c9' } });
  });

  it('under strongest a weaker one rejects', () => {
    const story = new Story({ externalIdentities: [{ systemName: 'Till' }, { systemName: 'Crm' }] });
    story.import('ExternalIdentityTill,ExternalIdentityCrm\nt1,c1');
    expect(
      story.import('ExternalIdentityTill,ExternalIdentityCrm\nt1,c9', { onConflict: 'strongest' }),
    ).toEqual(['rejected !identity-differs(ExternalIdentityCrm)']);
  });
});

function household(): Story {
  const story = new Story(kinds);
  story.import('Email,MobilePhone,IsEmailConfirmed\nmum@x.org,+12127365001,true');
  return story;
}

describe('a row that matched only by its phone and gives another email', () => {
  const table = 'Email,MobilePhone,LastName\nson@x.org,+12127365001,Ng';

  it.each([
    ['reject', ['rejected !contact-differs(Email)'], 'mum@x.org', null],
    ['keep', ['updated 1 contact-differs(Email)'], 'mum@x.org', 'Ng'],
    ['replace', ['updated 1'], 'son@x.org', 'Ng'],
  ] as const)('%s', (...row) => {
    const [onContactChange, outcomes, email, lastName] = row;
    const story = household();
    expect(story.import(table, { onContactChange })).toEqual(outcomes);
    expect(story.customer(1)).toMatchObject({ email, lastName });
  });

  it('is rejected whatever the policy of the column', () => {
    const policies = [{ field: 'Email', policy: 'fill-empty' as const }];
    expect(household().import(table, { policies })).toEqual(['rejected !contact-differs(Email)']);
  });

  it('goes on when an invalid email is given, none is stored, or something else matched too', () => {
    const story = household();
    story.import('MobilePhone\n+12127365002');
    story.import('MobilePhone,ExternalIdentityCrm\n+12127365001,c1');
    expect(story.import('Email,MobilePhone\nnonsense,+12127365001\nnew@x.org,+12127365002')).toEqual([
      'unchanged 1 invalid-email(Email)',
      'updated 2',
    ]);
    expect(story.import('Email,MobilePhone,ExternalIdentityCrm\nson@x.org,+12127365001,c1')).toEqual([
      'updated 1',
    ]);
  });
});

describe('touched-before', () => {
  it('is said of every row that meets a customer this import created or changed, and of no other', () => {
    const story = new Story();
    story.import('Email\na@x.org');
    expect(story.import('Email,LastName\na@x.org,\na@x.org,Ng\na@x.org,Ng\nb@x.org,\nb@x.org,')).toEqual([
      'unchanged 1',
      'updated 1',
      'unchanged 1 touched-before',
      'created 5',
      'unchanged 5 touched-before',
    ]);
  });
});
