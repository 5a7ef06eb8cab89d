import { describe, expect, it } from 'vitest';
import type { CatalogFile } from './catalog-file.ts';
import { Story } from './story.ts';

const catalog: CatalogFile = {
  pointsOfContact: [
    { externalId: 'shop', name: 'Shop', brand: 'main' },
    { externalId: 'Web', name: 'Web', brand: 'main' },
  ],
  dataSources: [{ systemName: 'till', name: 'Till', pointOfContact: 'shop' }],
  actionTemplates: [
    { systemName: 'Purchase', name: 'Purchase', category: 'personal' },
    { systemName: 'Visit', name: 'Visit', category: 'personal' },
    { systemName: 'Audit', name: 'Audit', category: 'system' },
  ],
  segments: [{ name: 'Loyal' }],
};
const fromFile = { pointOfContact: { kind: 'from-file' }, actionTemplateFromFile: true } as const;

function points(story: Story): string[] {
  return story.history(1).changes.map((change) => change.pointOfContact);
}

function actions(story: Story, id: number): string[] {
  return story.history(id).actions.map(({ template, at, row }) => `${row} ${template} ${at.slice(0, 16)}`);
}

describe('the point of contact of a change', () => {
  it('is derived from the data source, or picked', () => {
    const story = new Story(catalog);
    story.import('Email\na@x.org', { dataSource: 'till' });
    story.import('Email,Sex\na@x.org,m', { pointOfContact: { kind: 'picked', externalId: 'web' } });
    expect(points(story)).toEqual(['shop', 'Web']);
  });

  it('comes from its column of the file, a blank one is the derived one, the other column only if the first lacks', () => {
    const story = new Story(catalog);
    const pointOfContact = { kind: 'from-file' } as const;
    story.import('Email,Sex,SourcePointOfContact,LastUpdatePointOfContact\na@x.org,,web,\na@x.org,m,web,', {
      pointOfContact,
    });
    story.import('Email,Sex,SourcePointOfContact\na@x.org,f,WEB', { pointOfContact });
    expect(points(story)).toEqual(['Web', 'admin-panel', 'Web']);
  });

  it('an unknown one rejects, in either column', () => {
    const story = new Story(catalog);
    const table = 'Email,SourcePointOfContact,LastUpdatePointOfContact\na@x.org,web,nope\n,nope,';
    expect(story.import(table, { pointOfContact: { kind: 'from-file' } })).toEqual([
      'rejected !unknown-point-of-contact(LastUpdatePointOfContact)',
      'rejected !no-identifier !unknown-point-of-contact(SourcePointOfContact)',
    ]);
  });
});

describe('actions', () => {
  it('are recorded of rows that created or changed, with a personal template of their own column', () => {
    const story = new Story(catalog);
    const table = `Email,LastName,SourceActionTemplate,LastUpdateActionTemplate,SourceDateTime
      a@x.org,,purchase,visit,2026-04-01 10:00
      a@x.org,,purchase,visit,2026-04-01 10:00
      a@x.org,Ng,purchase,visit,2026-04-02 10:00
      a@x.org,Li,purchase,,2027-04-02 10:00
      b@x.org,,audit,nope,2027-04-02 10:00`;
    expect(
      story.import(table, { ...fromFile, pointOfContact: { kind: 'derived' }, actionTime: '2026-03-01' }),
    ).toEqual([
      'created 1',
      'unchanged 1 touched-before',
      'updated 1 touched-before',
      'updated 1 time-in-future(SourceDateTime) touched-before',
      'created 5 action-template-not-personal(SourceActionTemplate) time-in-future(SourceDateTime) unknown-action-template(LastUpdateActionTemplate)',
    ]);
    expect(actions(story, 1)).toEqual(['1 Purchase 2026-04-01T10:00', '3 Visit 2026-04-02T10:00']);
    expect(actions(story, 5)).toEqual([]);
  });

  it('happened at the time of the cell, else the action time of the import, else the start', () => {
    const story = new Story({ ...catalog, project: { timeZone: 'Europe/Berlin', defaultCountry: 'DE' } });
    const settings = { actionTemplateFromFile: true };
    const table =
      'Email,SourceActionTemplate,LastUpdateDateTimeUtc\na@x.org,Visit,2026-04-01 10:00\nb@x.org,Visit,';
    story.import(table, { ...settings, actionTime: '2026-03-01 12:00' });
    story.import('Email,SourceActionTemplate\nc@x.org,Visit', settings);
    expect([1, 2, 3].flatMap((id) => actions(story, id))).toEqual([
      '1 Visit 2026-04-01T10:00',
      '2 Visit 2026-03-01T11:00',
      '1 Visit 2026-05-02T12:00',
    ]);
  });
});

describe('switches', () => {
  it('that are off leave their columns unread, one warning each', () => {
    const story = new Story(catalog);
    const table =
      'Email,SourcePointOfContact,LastUpdatePointOfContact,SourceActionTemplate\na@x.org,nope,nope,nope';
    expect(story.import(table)).toEqual(['take-from-file-off', 'take-from-file-off', 'created 1']);
  });

  it('that are on need one of their columns', () => {
    expect(new Story(catalog).import('Email\na@x.org', fromFile)).toEqual([
      'refused: no point of contact column',
    ]);
  });
});

describe('segments', () => {
  it('are joined by created, updated and unchanged rows, which is no change', () => {
    const story = new Story(catalog);
    story.import('Email,MobilePhone\na@x.org,+12127365001');
    story.import('Email,MobilePhone\na@x.org,\nb@x.org,+12127365001\nc@x.org,', {
      segment: { name: 'LOYAL', create: false },
    });
    expect(story.ids().map((id) => story.customer(id).segments)).toEqual([['Loyal'], ['Loyal']]);
    expect(story.changes(1)).toEqual(['1.1 created']);
  });
});

describe('an import that is refused', () => {
  it.each([
    ['two columns on one field', 'Email,e_mail', {}],
    ['no identifier column', 'LastName', {}],
    ['MusterId not confirmed', 'MusterId,Email', {}],
    ['a mapping of a header that is not there', 'Email', { map: [{ header: 'Mail', field: 'Email' }] }],
    [
      'a policy of a field that is not there',
      'Email',
      { policies: [{ field: 'Sex', policy: 'fill-empty' }] },
    ],
    ['a policy of Brand', 'Email,Brand', { policies: [{ field: 'Brand', policy: 'fill-empty' }] }],
    ['a date-time in both forms', 'Email,SourceDateTime,SourceDateTimeUtc', {}],
    ['clearing without consent', 'Email,Sex', { blank: 'clear', allowClear: false }],
    ['a real value that identifies', 'Email', { realValues: ['Email'] }],
  ] as const)('%s', (_, headers, settings) => {
    const story = new Story();
    expect(story.import(`${headers}\na@x.org`, settings)[0]).toMatch(/^refused/);
    expect(story.import('Email\na@x.org')).toEqual(['created 1']);
  });
});

describe('headers', () => {
  it('match in any case without blanks, _ and -; MusterId only exactly; a custom field by its bare name', () => {
    const story = new Story({
      customFields: [
        { systemName: 'Tier', type: 'string' },
        { systemName: 'Sex', type: 'string' },
      ],
    });
    story.import('e-MAIL,is_email confirmed,tier,SEX,muster id,Notes\na@x.org,yes,gold,m,77,n');
    expect(story.customer(1)).toMatchObject({
      isEmailConfirmed: true,
      sex: 'male',
      customFields: { Tier: 'gold' },
    });
  });

  it('in a file with ImportResult one apostrophe is taken off, and only there', () => {
    const catalogue = { customFields: [{ systemName: 'Note', type: 'string' as const }] };
    const story = new Story(catalogue);
    story.import("Email,Note,ImportResult\na@x.org,'=1+1,rejected\nb@x.org,''+1,\nc@x.org,'a,");
    story.import("Email,Note\nd@x.org,'=1+1");
    expect(story.ids().map((id) => story.customer(id).customFields['Note'])).toEqual([
      '=1+1',
      "'+1",
      "'a",
      "'=1+1",
    ]);
  });
});
