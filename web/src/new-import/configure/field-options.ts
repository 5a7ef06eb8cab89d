import { headerKey } from '../../../../src/customer/field.ts';
import type { Settings } from '../../server/answers.ts';

/** How a field's values are taken; null: as the import has it. */
export interface FieldOptions {
  readonly policy: 'replace' | 'fill-empty';
  readonly blank: 'keep' | 'clear' | null;
  readonly dayFirst: boolean;
}

/**
 * What holds for a field: what the person chose, else what recipe and suggestions say.
 * @param effective the settings with recipe and suggestions taken, which the server tells a moment later
 */
export function optionsOf(settings: Settings, effective: Settings, field: string): FieldOptions {
  const isIt = (name: string): boolean => headerKey(name) === headerKey(field);
  const isField = (each: { readonly field: string }): boolean => isIt(each.field);
  const policies = settings.policies.findLast(isField) ?? effective.policies.findLast(isField);
  const blanks = settings.blankByField.findLast(isField) ?? effective.blankByField.findLast(isField);
  return {
    policy: policies?.policy ?? 'replace',
    blank: blanks?.blank ?? null,
    dayFirst: [...settings.dayFirst, ...effective.dayFirst].some(isIt),
  };
}

/** The settings with another policy for a field; said also where it is the usual one, for a recipe may say otherwise. */
export function withPolicy(settings: Settings, field: string, policy: FieldOptions['policy']): Settings {
  const others = settings.policies.filter((each) => headerKey(each.field) !== headerKey(field));
  return { ...settings, policies: [...others, { field, policy }] };
}

/** The settings with another handling of a field's blank cells; null: as for the whole import. */
export function withBlank(settings: Settings, field: string, blank: FieldOptions['blank']): Settings {
  const others = settings.blankByField.filter((each) => headerKey(each.field) !== headerKey(field));
  return { ...settings, blankByField: blank === null ? others : [...others, { field, blank }] };
}

/** The settings with a field's slash dates read the day first, or the month. */
export function withDayFirst(settings: Settings, field: string, dayFirst: boolean): Settings {
  const others = settings.dayFirst.filter((each) => headerKey(each) !== headerKey(field));
  return { ...settings, dayFirst: dayFirst ? [...others, field] : others };
}

/** The settings with values that look empty being real ones in a column, or blank. */
export function withRealValues(settings: Settings, header: string, real: boolean): Settings {
  const others = settings.realValues.filter((each) => headerKey(each) !== headerKey(header));
  return { ...settings, realValues: real ? [...others, header] : others };
}
