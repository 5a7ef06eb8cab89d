import { headerKey } from '../../../../src/customer/field.ts';
import type { Settings } from '../../server/answers.ts';

/** How a field's values are taken; null: as the import has it. */
export interface FieldOptions {
  readonly policy: 'replace' | 'fill-empty';
  readonly blank: 'keep' | 'clear' | null;
  readonly dayFirst: boolean;
}

/** What is chosen for a field. */
export function optionsOf(settings: Settings, field: string): FieldOptions {
  const isIt = (name: string): boolean => headerKey(name) === headerKey(field);
  return {
    policy: settings.policies.findLast((each) => isIt(each.field))?.policy ?? 'replace',
    blank: settings.blankByField.findLast((each) => isIt(each.field))?.blank ?? null,
    dayFirst: settings.dayFirst.some(isIt),
  };
}

/** The settings with other options for a field; what is not said again stays. */
export function withOptions(settings: Settings, field: string, change: Partial<FieldOptions>): Settings {
  const { policy, blank, dayFirst } = { ...optionsOf(settings, field), ...change };
  const isOther = (name: string): boolean => headerKey(name) !== headerKey(field);
  return {
    ...settings,
    policies: [
      ...settings.policies.filter((each) => isOther(each.field)),
      ...(policy === 'replace' ? [] : [{ field, policy }]),
    ],
    blankByField: [
      ...settings.blankByField.filter((each) => isOther(each.field)),
      ...(blank === null ? [] : [{ field, blank }]),
    ],
    dayFirst: [...settings.dayFirst.filter(isOther), ...(dayFirst ? [field] : [])],
  };
}

/** The settings with values that look empty being real ones in a column, or blank. */
export function withRealValues(settings: Settings, header: string, real: boolean): Settings {
  const others = settings.realValues.filter((each) => headerKey(each) !== headerKey(header));
  return { ...settings, realValues: real ? [...others, header] : others };
}
