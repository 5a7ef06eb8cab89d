import { formatCount } from '../presentation/format.ts';

type Forms = { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/**
 * A count with its noun in the form that the language wants, as `pluralIn('en')(3, { one: 'row', other: 'rows' })`:
 * "3 rows". A form may say where the number goes: `'{n} of the rows'`.
 */
export function pluralIn(language: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => {
    const form = forms[rules.select(count)] ?? forms.other;
    const number = formatCount(count);
    return form.includes('{n}') ? form.replace('{n}', number) : `${number} ${form}`;
  };
}

/** Only the form, for where the number stands elsewhere. */
export function formIn(language: string): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}
