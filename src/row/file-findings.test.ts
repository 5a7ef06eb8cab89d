import { describe, expect, it } from 'vitest';
import { smallRules } from '../../test/row/small-import.ts';
import type { SmallSettings } from '../../test/row/small-import.ts';
import { fileFindings } from './file-findings.ts';
import { sentenceOf } from './issue.ts';
import type { Finding } from './issue.ts';

const all = 'LastUpdatePointOfContact,SourcePointOfContact,LastUpdateActionTemplate,SourceActionTemplate';

const found = (headers: string, settings: SmallSettings = {}): string[][] =>
  fileFindings(smallRules(`Email,${headers}`, settings)).map(told);
const told = ({ code, values }: Finding): string[] => [code, ...values];

const points = { pointOfContact: { kind: 'from-file' } } as const;
const templates = { actionTemplateFromFile: true } as const;
const pointsOff = [
  'take-from-file-off',
  '"LastUpdatePointOfContact" and "SourcePointOfContact"',
  'points of contact',
];
const templatesOff = [
  'take-from-file-off',
  '"LastUpdateActionTemplate" and "SourceActionTemplate"',
  'action templates',
];

describe('before the first row is told', () => {
  it.each<[string, string, SmallSettings, string[][]]>([
    ['nothing of a plain file', 'LastName', {}, []],
    ['once a switch that is off', all, {}, [pointsOff, templatesOff]],
    [
      'a point of contact that is picked, though the file has some',
      all,
      { pointOfContact: { kind: 'picked', externalId: 'Shop' } },
      [pointsOff, templatesOff],
    ],
    ['of a switch that is on nothing', all, points, [templatesOff]],
    ['of both nothing', all, { ...points, ...templates }, []],
    [
      'the header as in the file',
      'source point-of-contact',
      {},
      [['take-from-file-off', '"source point-of-contact"', 'points of contact']],
    ],
    ['nothing of columns left out', all, { ignore: all.split(',') }, []],
    ['nothing of action times, which need no switch', 'SourceDateTime,LastUpdateDateTimeUtc', {}, []],
    [
      'an action time in the future',
      'LastName',
      { actionTime: '2099-01-01' },
      [['time-in-future', '2099-01-01']],
    ],
    ['nothing of an action time in the past', 'LastName', { actionTime: '2024-01-01' }, []],
    [
      'nothing of data as of the future, which is said when the import begins',
      'LastName',
      { dataAsOf: '2099-01-01' },
      [],
    ],
  ])('%s', (...[, headers, settings, expected]) => {
    expect(found(headers, settings)).toEqual(expected);
  });

  it('which columns were not read, and what to turn on', () => {
    const [finding] = fileFindings(smallRules('Email,SourcePointOfContact'));
    expect(finding?.column).toBe(-1);
    const sentence = finding === undefined ? '' : sentenceOf(finding, null);
    expect(sentence).toContain('"SourcePointOfContact"');
    expect(sentence).toContain('points of contact');
    expect(sentence).not.toContain('{');
  });

  it('what became of an action time in the future, in words that need no column', () => {
    const [finding] = fileFindings(smallRules('Email', { actionTime: '2099-01-01' }));
    expect(finding === undefined ? '' : sentenceOf(finding, null)).toBe(
      'The action time of the import is "2099-01-01", which lies in the future, so the start of the import was used. Correct the time.',
    );
  });
});
