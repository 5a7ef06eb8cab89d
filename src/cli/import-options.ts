import type { Command } from 'commander';
import { nearestName } from '../catalog/nearest-name.ts';
import { importSettings } from '../contract/import-settings.ts';
import { Refusal } from '../refusal.ts';
import type { ImportSettings } from '../row/settings.ts';
import { choiceOption, listOption, switchOption, valueOption } from './option.ts';

/** The options of `muster import` that say how rows are taken, as the command line gives them. */
export interface SettingsOptions {
  readonly action?: string;
  readonly dataSource?: string;
  readonly pointOfContact?: string;
  readonly actionTemplate?: string;
  readonly segment?: string;
  readonly createSegment?: boolean;
  readonly map: readonly string[];
  readonly ignore: readonly string[];
  readonly blank: readonly string[];
  readonly policy: readonly string[];
  readonly realValue: readonly string[];
  readonly allowClear?: boolean;
  readonly onConflict?: string;
  readonly onContactChange?: string;
  readonly consent?: string;
  readonly consentReason?: string;
  readonly dataAsOf?: string;
  readonly unsubscribeBelow?: boolean;
  readonly stopRejected?: string;
  readonly stopChanged?: string;
  readonly stopConsentGained?: string;
  readonly actionTime?: string;
  readonly dayFirst: readonly string[];
  readonly phoneStyle?: string;
  readonly defaultCountry?: string;
}

/** Declares them on the command. */
export function addSettingsOptions(command: Command): void {
  const options = [
    choiceOption('--action <action>', 'what to do with customers that do not exist yet: create them or not', [
      'add-and-edit',
      'edit-existing',
    ]),
    valueOption('--data-source <name>', 'where the data comes from; its brand gets the subscriptions'),
    valueOption('--point-of-contact <id>', 'an external id, or from-file; otherwise that of the data source'),
    choiceOption('--action-template <source>', 'record actions by the templates in the file', ['from-file']),
    valueOption('--segment <name>', 'the segment that every customer of the file joins'),
    switchOption('--create-segment', 'create the segment when it does not exist'),
    listOption('--map <header=field>', 'what a column holds; "Header=!Field" inverts a subscription'),
    listOption('--ignore <header>', 'a column to leave out'),
    listOption('--blank <handling>', 'keep or clear what is stored when a cell is blank, or "Field=clear"'),
    listOption('--policy <field=policy>', 'replace or fill-empty: leave what is stored'),
    listOption('--real-value <header>', 'a column in which NULL, n/a, - and the like are real values'),
    switchOption('--allow-clear', 'blank cells may erase stored values'),
    choiceOption('--on-conflict <how>', 'when identifiers of a row mean different customers', [
      'reject',
      'strongest',
    ]),
    choiceOption('--on-contact-change <how>', 'when a row found by its phone gives another email', [
      'reject',
      'keep',
      'replace',
    ]),
    choiceOption('--consent <mode>', 'what may turn an unsubscribed person into a subscribed one', [
      'guard',
      'never-resubscribe',
      'trust-file',
    ]),
    valueOption('--consent-reason <text>', 'why the file is trusted; kept with the import'),
    valueOption('--data-as-of <time>', 'when the data was taken from its system'),
    switchOption('--unsubscribe-below', 'unsubscribing from a channel also unsubscribes from its topics'),
    valueOption('--action-time <time>', 'when the actions happened, for rows that do not say'),
    listOption('--day-first <field>', 'a field whose dates with slashes put the day first'),
    choiceOption('--phone-style <style>', 'how phones without + are written; detected otherwise', [
      'national',
      'international',
      'mixed',
    ]),
    valueOption('--default-country <code>', "two letters; otherwise the project's"),
    valueOption('--stop-rejected <percent>', 'pause when more of the rows are rejected, as 5%'),
    valueOption('--stop-changed <percent>', 'pause when more of the rows change a customer'),
    valueOption('--stop-consent-gained <percent>', 'pause when more of the rows subscribe somebody anew'),
  ];
  for (const option of options) command.addOption(option);
}

/** @throws Refusal `settings` that says which option is wrong and what it takes */
export function readSettings(options: SettingsOptions): ImportSettings {
  if (options.action === undefined) {
    throw new Refusal(
      'settings',
      'Say with --action what to do: add-and-edit creates the customers that do not exist yet, edit-existing does not.',
    );
  }
  if (options.createSegment === true && options.segment === undefined) {
    throw new Refusal('settings', '--create-segment needs the name of the segment: --segment <name>.');
  }
  const { success, data, error } = importSettings.safeParse(written(options));
  if (success) return data;
  const [issue] = error.issues;
  const path = String(issue?.path[0]);
  throw new Refusal('settings', `${optionOf[path] ?? path} ${issue?.message}.`);
}

/** As the contract has them: what was not given is left out and takes its default. */
function written(options: SettingsOptions): Record<string, unknown> {
  const { segment, createSegment } = options;
  const blanks = options.blank.map(readBlank);
  const all = {
    action: options.action,
    dataSource: options.dataSource,
    pointOfContact: options.pointOfContact === undefined ? undefined : pointOfContact(options.pointOfContact),
    actionTemplateFromFile: options.actionTemplate === undefined ? undefined : true,
    segment: segment === undefined ? undefined : { name: segment, create: createSegment === true },
    map: options.map.map((text) => {
      const { left, right } = splitPair(text, '--map "Header=Field"');
      return { header: left, field: right };
    }),
    ignore: options.ignore,
    blank: blanks.findLast(({ field }) => field === null)?.blank,
    blankByField: blanks.filter(({ field }) => field !== null),
    policies: options.policy.map((text) => {
      const { left, right } = splitPair(text, '--policy "Field=fill-empty"');
      return { field: left, policy: oneOf(right, policies, '--policy') };
    }),
    realValues: options.realValue,
    dayFirst: options.dayFirst,
    phoneStyle: options.phoneStyle,
    defaultCountry: options.defaultCountry,
    allowClear: options.allowClear,
    onConflict: options.onConflict,
    onContactChange: options.onContactChange,
    consent: options.consent,
    consentReason: options.consentReason,
    dataAsOf: options.dataAsOf,
    actionTime: options.actionTime,
    unsubscribeBelow: options.unsubscribeBelow,
    stopRejected: percent(options.stopRejected),
    stopChanged: percent(options.stopChanged),
    stopConsentGained: percent(options.stopConsentGained),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** `5%`, `5` or `2.5 %`; what is none is left to the settings to refuse. */
function percent(text: string | undefined): number | string | undefined {
  const [, number] = /^(\d{1,3}(?:\.\d{1,2})?) ?%?$/u.exec(text ?? '') ?? [];
  return number === undefined ? text : Number(number);
}

const policies = ['replace', 'fill-empty'];
const blankWords = ['keep', 'clear'];

function pointOfContact(text: string): ImportSettings['pointOfContact'] {
  return text === 'from-file' ? { kind: 'from-file' } : { kind: 'picked', externalId: text };
}

/** `clear` for the whole file, `"Field=clear"` for one field. */
function readBlank(text: string): { readonly field: string | null; readonly blank: string } {
  if (!text.includes('=')) return { field: null, blank: oneOf(text, blankWords, '--blank') };
  const { left, right } = splitPair(text, '--blank "Field=clear"');
  return { field: left, blank: oneOf(right, blankWords, '--blank') };
}

/** At the last `=`: headers may hold one, fields and words do not. */
function splitPair(text: string, form: string): { readonly left: string; readonly right: string } {
  const at = text.lastIndexOf('=');
  const left = text.slice(0, Math.max(at, 0));
  const right = text.slice(at + 1).trim();
  if (at > 0 && right !== '') return { left, right };
  throw new Refusal('settings', `"${text}" has no two sides: write ${form}.`);
}

function oneOf(word: string, known: readonly string[], option: string): string {
  if (known.includes(word)) return word;
  const near = nearestName(word, known);
  const advice = near === null ? `It takes ${known.join(' or ')}.` : `Did you mean ${near}?`;
  throw new Refusal('settings', `${option} does not know "${word}". ${advice}`);
}

/** Which option a setting comes from, for sentences about it. */
export const optionOf: Readonly<Record<string, string>> = {
  action: '--action',
  dataSource: '--data-source',
  pointOfContact: '--point-of-contact',
  actionTemplateFromFile: '--action-template',
  segment: '--segment',
  map: '--map',
  ignore: '--ignore',
  blank: '--blank',
  blankByField: '--blank',
  policies: '--policy',
  realValues: '--real-value',
  dayFirst: '--day-first',
  phoneStyle: '--phone-style',
  defaultCountry: '--default-country',
  allowClear: '--allow-clear',
  onConflict: '--on-conflict',
  onContactChange: '--on-contact-change',
  consent: '--consent',
  consentReason: '--consent-reason',
  dataAsOf: '--data-as-of',
  actionTime: '--action-time',
  unsubscribeBelow: '--unsubscribe-below',
  stopRejected: '--stop-rejected',
  stopChanged: '--stop-changed',
  stopConsentGained: '--stop-consent-gained',
};
