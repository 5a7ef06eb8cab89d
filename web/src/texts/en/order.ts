import { formatBytes } from '../../presentation/format-bytes.ts';
import { formatShare } from '../../presentation/format.ts';
import type { ImportOrder, Settings } from '../../server/answers.ts';

/** What an import was told to do, in words: each with a heading. */
export const order = {
  title: 'Settings used',
  columns: 'Columns',
  header: 'In the file',
  field: 'Read as',
  notRead: 'not read',
  inverted: (field: string) => `${field}, the other way round`,
  lines: (said: ImportOrder): readonly (readonly [heading: string, sentence: string])[] => [
    ['Action', actions[said.settings.action]],
    ['Subscriptions', `They go to brand ${said.brand}, the brand of ${said.dataSource}.`],
    ['Consent', consent(said.settings)],
    ['Data source', said.dataSource],
    ['Point of contact', pointOfContact(said)],
    ...segment(said.settings),
    ['Blank cells', blanks(said.settings)],
    ...policies(said.settings),
    ['Different customers in one row', conflicts[said.settings.onConflict]],
    ['Another email at a known phone', contactChanges[said.settings.onContactChange]],
    ['Actions', actionTemplates(said.settings)],
    ...moments(said.settings),
    ...stopRules(said.settings),
    ['Phones without + or 00', phones(said)],
    ['File', `${said.file}, ${formatBytes(said.fileBytes)}, ${written(said)}.`],
  ],
};

const actions = {
  'add-and-edit': 'Add and edit: a row that matches nobody creates a customer.',
  'edit-existing': 'Edit existing: a row that matches nobody is left out as not found.',
};

const conflicts = {
  reject: 'The row is rejected.',
  strongest: 'The strongest identifier decides.',
};

const contactChanges = {
  reject: 'The row is rejected.',
  keep: 'The stored email is kept, the rest of the row applied.',
  replace: 'The email is replaced.',
};

function consent({ consent: mode, consentReason, unsubscribeBelow }: Settings): string {
  const said = {
    guard: 'Who has unsubscribed is subscribed again only by data that is newer than that.',
    'never-resubscribe': 'Who has unsubscribed is never subscribed again.',
    'trust-file': `The file is trusted: ${consentReason ?? ''}`,
  }[mode];
  return unsubscribeBelow ? `${said} Unsubscribing also unsubscribes everything below.` : said;
}

function pointOfContact({ settings, ...said }: ImportOrder): string {
  const { kind } = settings.pointOfContact;
  if (kind === 'from-file')
    return `From the file, row by row; ${said.pointOfContact} where a row names none.`;
  return kind === 'picked'
    ? `${said.pointOfContact}, chosen.`
    : `${said.pointOfContact}, of the data source.`;
}

function segment({ segment: chosen }: Settings): [string, string][] {
  return chosen === null ? [] : [['Segment', `Every customer of the file joins ${chosen.name}.`]];
}

function blanks({ blank, blankByField }: Settings): string {
  const said = blank === 'keep' ? 'They leave what is stored.' : 'They erase what is stored.';
  const others = blankByField.map(
    ({ field, blank: own }) => `${field} ${own === 'keep' ? 'is kept' : 'is erased'}`,
  );
  return others.length === 0 ? said : `${said} But ${others.join(', ')}.`;
}

function policies({ policies: chosen }: Settings): [string, string][] {
  const filled = chosen.filter(({ policy }) => policy === 'fill-empty').map(({ field }) => field);
  return filled.length === 0 ? [] : [['Only filled where empty', `${filled.join(', ')}.`]];
}

function actionTemplates({ actionTemplateFromFile }: Settings): string {
  return actionTemplateFromFile ? 'Recorded as the file names them.' : 'None are recorded.';
}

function moments({ dataAsOf, actionTime }: Settings): [string, string][] {
  return [
    ...(dataAsOf === null ? [] : [['Data as of', dataAsOf] satisfies [string, string]]),
    ...(actionTime === null ? [] : [['Action time', actionTime] satisfies [string, string]]),
  ];
}

function stopRules({ stopRejected, stopChanged, stopConsentGained }: Settings): [string, string][] {
  const rules = [
    ...(stopRejected === null ? [] : [`${formatShare(stopRejected / 100)} of its rows are rejected`]),
    ...(stopChanged === null ? [] : [`${formatShare(stopChanged / 100)} change a customer`]),
    ...(stopConsentGained === null
      ? []
      : [`${formatShare(stopConsentGained / 100)} subscribe somebody who was not`]),
  ];
  return rules.length === 0 ? [] : [['Pauses by itself', `When more than ${rules.join(', or ')}.`]];
}

function phones({ phoneStyle, defaultCountry, settings }: ImportOrder): string {
  const how = {
    national: `Read as numbers of ${defaultCountry}`,
    international: 'Read with their country code',
    mixed: 'Read both ways',
  }[phoneStyle];
  return `${how}, as ${settings.phoneStyle === null ? 'detected' : 'chosen'}.`;
}

function written({ reading: { encoding, delimiter, sheet } }: ImportOrder): string {
  if (sheet !== null) return `sheet ${sheet} of the workbook`;
  const names = new Map([
    [',', 'commas'],
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['|', 'bars'],
    [' ', 'spaces'],
  ]);
  return `written in ${encoding.toUpperCase()} with ${names.get(delimiter) ?? `“${delimiter}”`} between cells`;
}
