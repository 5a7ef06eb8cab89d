import { headerKey } from '../../../../src/customer/field.ts';
import type { Settings } from '../../server/answers.ts';

type Map = Settings['map'];

/** What is being decided. */
export interface ChosenColumn {
  readonly header: string;
  /** The field that it held until now; what was chosen for that goes with it. */
  readonly before: string | null;
  /** A field, inverted with a leading `!`; `leave-out`; `as-suggested` undoes both. */
  readonly choice: string;
}

/** The settings with another choice for one column; the last one for a header wins, however it is spelled. */
export function withField(settings: Settings, { header, before, choice }: ChosenColumn): Settings {
  const isOther = otherThan(header, [...settings.map.map((each) => each.header), ...settings.ignore]);
  const map: Map = settings.map.filter((each) => isOther(each.header));
  const ignore = settings.ignore.filter(isOther);
  const chosen = choice === 'leave-out' || choice === 'as-suggested' ? [] : [{ header, field: choice }];
  const plain = choice.replace(/^!/u, '');
  const kept = before === null || before === plain ? settings : withoutField(settings, before);
  return {
    ...kept,
    map: [...map, ...chosen],
    ignore: choice === 'leave-out' ? [...ignore, header] : ignore,
  };
}

/** A name means the headers that are exactly so, or, where there are none, those that compare equal to it. */
function otherThan(header: string, names: readonly string[]): (name: string) => boolean {
  if (names.includes(header)) return (name) => name !== header;
  return (name) => headerKey(name) !== headerKey(header);
}

/** The settings without what was chosen for a field. */
function withoutField(settings: Settings, field: string): Settings {
  const isOther = (each: { readonly field: string }): boolean => headerKey(each.field) !== headerKey(field);
  return {
    ...settings,
    policies: settings.policies.filter(isOther),
    blankByField: settings.blankByField.filter(isOther),
    dayFirst: settings.dayFirst.filter((each) => headerKey(each) !== headerKey(field)),
  };
}

/** Without choices for columns and fields that a file does not have: it was read otherwise when they were made. */
export function withoutStrangers(
  settings: Settings,
  has: { readonly headers: readonly string[]; readonly fields: readonly string[] },
): Settings {
  const headers = new Set(has.headers.map(headerKey));
  const fields = new Set(has.fields.map(headerKey));
  const isColumn = (name: string): boolean => headers.has(headerKey(name));
  const isField = (name: string): boolean => fields.has(headerKey(name));
  return {
    ...settings,
    map: settings.map.filter(({ header }) => isColumn(header)),
    ignore: settings.ignore.filter(isColumn),
    realValues: settings.realValues.filter(isColumn),
    policies: settings.policies.filter(({ field }) => isField(field)),
    blankByField: settings.blankByField.filter(({ field }) => isField(field)),
    dayFirst: settings.dayFirst.filter(isField),
  };
}
