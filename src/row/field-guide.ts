import { getExampleNumber, isSupportedCountry } from 'libphonenumber-js/max';
import mobileExamples from 'libphonenumber-js/mobile/examples';
import type { Catalog, CustomField } from '../customer/catalog.ts';
import { fieldsByHeader } from '../customer/field.ts';
import type { Field, FieldKind } from '../customer/field.ts';
import { identifying } from './column.ts';
import { guideToSimpleField } from './field-guide-texts.ts';

/** What a person preparing a file must know of one column (docs/spec.md §§3, 4). */
export interface FieldGuide {
  /** The header to write, as we write it. */
  readonly name: string;
  readonly kind: FieldKind;
  readonly group: FieldGroup;
  /** Whether its values find customers: a file needs at least one such column. */
  readonly identifies: boolean;
  readonly description: string;
  readonly accepts: string;
  /** Values that are read without an issue. */
  readonly examples: readonly string[];
  /** A blank cell erases what is stored. */
  readonly blankClears: boolean;
}

export type FieldGroup = 'identifiers' | 'profile' | 'subscriptions' | 'custom' | 'service';

/**
 * All columns that a file of customers can have in this project, identifiers first.
 * @param brandId whose topics are columns; null: those of every brand
 */
export function fieldGuide(catalog: Catalog, brandId: number | null): FieldGuide[] {
  const fields = new Map([...fieldsByHeader(catalog, brandId).values()].map((field) => [field.name, field]));
  return [...fields.values()]
    .flatMap((field) => guideTo(field, catalog))
    .toSorted((one, other) => groups.indexOf(one.group) - groups.indexOf(other.group));
}

const groups: readonly FieldGroup[] = ['identifiers', 'profile', 'subscriptions', 'custom', 'service'];

function guideTo(field: Field, catalog: Catalog): FieldGuide[] {
  const { name, kind } = field;
  const texts = textsOf(field, catalog);
  return texts === null
    ? []
    : [{ name, kind, identifies: identifying.has(kind), blankClears: clears(field), ...texts }];
}

const clears = (field: Field): boolean => field.kind === 'custom' && field.custom.blankClears;

type Texts = Pick<FieldGuide, 'group' | 'description' | 'accepts' | 'examples'>;

/** Null: a column that only our own files have. */
function textsOf(field: Field, catalog: Catalog): Texts | null {
  switch (field.kind) {
    case 'import-result':
    case 'import-message':
      return null;
    case 'identity':
      return {
        group: 'identifiers',
        description: `${field.identity.name}: the id that another system gives the customer.`,
        accepts: 'Any text of at most 1,000 characters, compared exactly.',
        examples: ['A-10027'],
      };
    case 'subscription':
      return subscriptionTexts(field, catalog);
    case 'custom':
      return customTexts(field.custom);
    default:
      return { ...guideToSimpleField[field.kind], examples: examplesOf(field.kind, catalog) };
  }
}

/** What only this project can give an example of; the rest stands with the texts. */
function examplesOf(kind: keyof typeof guideToSimpleField, catalog: Catalog): readonly string[] {
  switch (kind) {
    case 'phone':
      return phoneExamples(catalog.project.defaultCountry);
    case 'area':
      return catalog.areas.slice(0, 2).map(({ externalId }) => externalId);
    case 'brand':
      return catalog.brands.slice(0, 2).map(({ systemName }) => systemName);
    case 'update-point-of-contact':
    case 'source-point-of-contact':
      return catalog.pointsOfContact.slice(0, 2).map(({ externalId }) => externalId);
    case 'update-template':
    case 'source-template':
      return catalog.actionTemplates.slice(0, 2).map(({ systemName }) => systemName);
    default:
      return guideToSimpleField[kind].examples;
  }
}

function phoneExamples(country: string): string[] {
  const example = isSupportedCountry(country) ? getExampleNumber(country, mobileExamples) : undefined;
  return example === undefined ? ['+4915123456789'] : [example.number, example.formatNational()];
}

function subscriptionTexts(field: Field & { readonly kind: 'subscription' }, catalog: Catalog): Texts {
  const { channel, topic } = field;
  const named = catalog.topics.find(({ externalId }) => externalId === topic)?.name ?? topic;
  const about = topic === null ? '' : ` about “${named}”`;
  const by = channel === null ? 'on every channel' : `by ${channelNames[channel]}`;
  return {
    group: 'subscriptions',
    description: `Whether the customer may be written to ${by}${about}.`,
    accepts: 'yes/no, true/false, 1/0, or WaitingForConfirmation. Blank leaves it as it is.',
    examples: ['yes', 'no'],
  };
}

const channelNames = {
  Email: 'email',
  Sms: 'SMS',
  Viber: 'Viber',
  MobilePush: 'mobile push',
  WebPush: 'web push',
} as const;

function customTexts(custom: CustomField): Texts {
  const { accepts, examples } = customTypes[custom.type](custom);
  const [first] = examples;
  const several = custom.multiple ? ' Several are separated by |.' : '';
  const erasing = custom.blankClears ? ' A blank cell erases what is stored.' : '';
  return {
    group: 'custom',
    description: `${custom.name}, a field of this project.`,
    accepts: accepts + several + erasing,
    examples: custom.multiple && first !== undefined ? [examples.join('|')] : examples,
  };
}

interface CustomTexts {
  readonly accepts: string;
  readonly examples: readonly string[];
}

const customTypes: Record<CustomField['type'], (field: CustomField) => CustomTexts> = {
  string: () => ({ accepts: 'Any text of at most 1,000 characters.', examples: ['Any text'] }),
  boolean: () => ({ accepts: 'yes/no, true/false or 1/0.', examples: ['yes', 'no'] }),
  integer: () => ({ accepts: 'A whole number.', examples: ['7', '-12'] }),
  decimal: () => ({ accepts: 'A number with at most two decimals.', examples: ['19.90', '5'] }),
  date: () => ({ accepts: 'A date as 2024-12-31, 31.12.2024 or 12/31/2024.', examples: ['2024-12-31'] }),
  datetime: () => ({
    accepts: 'A date and time as 2024-12-31 18:30 or 31.12.2024 18:30:05.',
    examples: ['2024-12-31 18:30'],
  }),
  enum: ({ values, createMissingValues }) => ({
    accepts: createMissingValues
      ? 'One of its values; a new one is added to the list.'
      : `One of its ${values.length} values, in any case.`,
    examples: values.slice(0, 3),
  }),
};
