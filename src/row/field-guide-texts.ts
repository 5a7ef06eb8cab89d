import type { SimpleFieldKind } from '../customer/field.ts';
import type { FieldGuide } from './field-guide.ts';

type Guide = Pick<FieldGuide, 'group' | 'description' | 'accepts' | 'examples'>;
type GuidedKind = Exclude<SimpleFieldKind, 'import-result' | 'import-message'>;

const yesOrNo = { accepts: 'yes/no, true/false or 1/0.', examples: ['yes', 'no'] };
const moment = {
  accepts: 'A date and time as 2024-12-31 18:30, not in the future.',
  examples: ['2024-01-31 18:30'],
};
const name = 'At most 100 letters of any script, with blanks, hyphens, dots and apostrophes.';
const named = { accepts: 'Its external id, as the catalog has it.', examples: [] };
const template = { accepts: 'Its system name, as the catalog has it.', examples: [] };

/** In words what the columns that every project has hold and accept (docs/spec.md §§3, 4, 8). */
export const guideToSimpleField: Readonly<Record<GuidedKind, Guide>> = {
  email: {
    group: 'identifiers',
    description: 'The customer’s e-mail address. It belongs to one customer only.',
    accepts: 'An address of at most 254 characters; “Anna <anna@example.com>” is read too.',
    examples: ['anna@example.com'],
  },
  phone: {
    group: 'identifiers',
    description: 'The customer’s mobile phone number.',
    accepts:
      'With + and country code, or as dialled in the project’s country; blanks, dashes and brackets do not matter.',
    examples: [],
  },
  'muster-id': {
    group: 'identifiers',
    description:
      'Muster’s own id of the customer, from an export of Muster. It finds customers and never creates one.',
    accepts: 'Digits only, at most 15.',
    examples: ['10027'],
  },
  'email-confirmed': {
    group: 'profile',
    description: 'Whether the customer has confirmed the e-mail address.',
    ...yesOrNo,
  },
  'phone-confirmed': {
    group: 'profile',
    description: 'Whether the customer has confirmed the phone number.',
    ...yesOrNo,
  },
  card: {
    group: 'profile',
    description: 'The number of the customer’s loyalty card: one card a customer, one customer a card.',
    accepts: 'Any text of at most 1,000 characters.',
    examples: ['2900000012345'],
  },
  area: { group: 'profile', description: 'The area the customer belongs to.', ...named },
  'last-name': { group: 'profile', description: 'Last name.', accepts: name, examples: ['Miller'] },
  'first-name': { group: 'profile', description: 'First name.', accepts: name, examples: ['Anna'] },
  'middle-name': {
    group: 'profile',
    description: 'Middle name or patronymic.',
    accepts: name,
    examples: ['Maria'],
  },
  'full-name': {
    group: 'profile',
    description: 'The whole name in one cell; it is split into its parts.',
    accepts: '“Anna Miller” or “Miller, Anna”.',
    examples: ['Anna Miller', 'Miller, Anna'],
  },
  sex: {
    group: 'profile',
    description: 'Sex.',
    accepts: 'male/female, m/f or m/w.',
    examples: ['female', 'm'],
  },
  'birth-date': {
    group: 'profile',
    description: 'Date of birth.',
    accepts: '1990-12-31, 31.12.1990 or 12/31/1990, from 1900 until today.',
    examples: ['1990-12-31', '31.12.1990'],
  },
  'time-zone': {
    group: 'profile',
    description: 'The customer’s time zone.',
    accepts: 'A name of the tz database.',
    examples: ['Europe/Berlin', 'America/New_York'],
  },
  brand: {
    group: 'service',
    description: 'The brand this row’s subscriptions belong to, when one file holds several.',
    accepts: 'Its system name, as the catalog has it.',
    examples: [],
  },
  'update-point-of-contact': {
    group: 'service',
    description: 'Where a known customer was edited; read when the point of contact is taken from the file.',
    ...named,
  },
  'update-template': {
    group: 'service',
    description:
      'The action recorded for a known customer; read when action templates are taken from the file.',
    ...template,
  },
  'update-time': {
    group: 'service',
    description: 'When a known customer was edited, in the project’s time zone.',
    ...moment,
  },
  'update-time-utc': { group: 'service', description: 'The same in UTC.', ...moment },
  'source-point-of-contact': {
    group: 'service',
    description: 'Where a new customer came from; read when the point of contact is taken from the file.',
    ...named,
  },
  'source-template': {
    group: 'service',
    description:
      'The action recorded for a new customer; read when action templates are taken from the file.',
    ...template,
  },
  'source-time': {
    group: 'service',
    description: 'When a new customer came, in the project’s time zone.',
    ...moment,
  },
  'source-time-utc': { group: 'service', description: 'The same in UTC.', ...moment },
};
