import { formatCount } from '../../presentation/format.ts';
import { plural } from './plural.ts';

/** The list of all columns that a file can have. */
export const fields = {
  title: 'What a file can hold',
  lead: 'Your columns may have other names: they are matched in the next step. Only one that finds customers is required.',
  template: 'Download a template file',
  search: 'Search the fields',
  searchExample: 'birthday, consent, card…',
  count: (shown: number, all: number) =>
    shown === all
      ? plural(all, { one: 'field', other: 'fields' })
      : `${formatCount(shown)} of ${plural(all, { one: 'field', other: 'fields' })}`,
  none: 'No field matches. Search for what it means, such as “phone”, or for a part of its name.',
  identifies: 'finds customers',
  blankClears: 'a blank cell erases',
  examples: 'Such as',
  groups: {
    identifiers: {
      name: 'Identifiers',
      about: 'They find the customer that a row means. At least one column of these is required.',
    },
    profile: { name: 'Profile', about: 'What is known of a person. All optional.' },
    subscriptions: {
      name: 'Subscriptions',
      about: 'Consent: for everything, by channel, and by topic in a channel. All optional.',
    },
    custom: { name: 'Custom fields', about: 'Fields that this project has declared itself. All optional.' },
    service: {
      name: 'Service columns',
      about: 'When, where and by what a change happened, for exports that know it. All optional.',
    },
  },
};
