import { plural } from './plural.ts';

const columns = (count: number): string => plural(count, { one: 'column', other: 'columns' });

/** The step *configure*. */
export const configure = {
  title: 'Say what the columns hold',
  lead: 'Muster suggests a field for each column, from its header and its first values. Change what is wrong; everything is saved as you go.',
  looking: 'Looking into the file…',
  hindrance: (count: number) =>
    plural(count, { one: '{n} thing has to be mended first', other: '{n} things have to be mended first' }),
  faultsTitle: (count: number) =>
    plural(count, {
      one: '{n} thing keeps the import from starting',
      other: '{n} things keep the import from starting',
    }),
  forget: 'Forget choices for columns and fields that the file does not have',

  columns: {
    title: 'Columns',
    summary: (read: number, leftOut: number) =>
      leftOut === 0 ? `All ${columns(read)} are read.` : `${columns(read)} are read, ${leftOut} left out.`,
    show: 'Show',
    all: 'All',
    attention: 'To look at',
    read: 'Read',
    leftOut: 'Left out',
    find: 'Find a column',
    none: 'No column of the file is like that.',
    more: (count: number) => `Show ${columns(count)} more`,
    header: 'Column of the file',
    field: 'Field of the customer',
    column: (place: number, header: string) => `Column ${place}: ${header}`,
    noHeader: 'without a name',
    examples: 'As in',
    noExamples: 'No values in the first rows',
    fieldOf: (header: string) => `What “${header}” holds`,
    leaveOut: 'Leave out',
    usedBy: (header: string) => `already read from “${header}”`,
    addGroup: 'Not in the list?',
    groups: {
      identifiers: 'Find the customer',
      profile: 'Profile',
      subscriptions: 'Subscriptions',
      custom: 'Custom fields',
      service: 'About the row itself',
    },
    add: {
      customFields: 'New custom field…',
      externalIdentities: 'New external identity…',
      topics: 'New topic…',
    },
    inverted: 'Inverted: yes unsubscribes, no subscribes',
    bands: { sure: 'Sure', likely: 'Likely', guess: 'A guess' },
    byHand: 'Chosen by you',
    byRecipe: 'As the recipe says',
    leftOutByRecipe: 'Left out, as the recipe says',
    notRead: 'Not read',
    leftOutByHand: 'Left out by you',
    asSuggested: 'Back to the suggestion',
    confidence: (share: string) => `${share} certain`,
    takeGuess: (field: string) => `Read as ${field}`,
    takeInverted: (field: string) => `Read inverted as ${field}`,
    takeMusterId: 'Yes, match rows by Muster’s own ids',
    declare: (name: string) => `Create the external identity ${name}`,
    issues: (cells: number, rows: number) =>
      `${plural(cells, { one: '{n} value', other: '{n} values' })} of the first ${plural(rows, { one: 'row', other: '{n} rows' })} cannot be read so.`,
    issueExample: 'For example:',
    options: 'Options',
    optionsOf: (field: string) => `Options of ${field}`,
    fillsEmpty: 'only fills what is empty',
    blanksClear: 'blank cells erase',
    blanksKeep: 'blank cells keep',
    dayFirst: 'day first',
    realValues: 'NULL and n/a are values',
  },

  options: {
    policy: 'When the customer already has a value',
    policies: { replace: 'Replace it', 'fill-empty': 'Keep it: only fill what is empty' },
    blank: 'When the cell is blank',
    blanks: {
      import: 'As for the whole import',
      keep: 'Keep the stored value',
      clear: 'Erase the stored value',
    },
    alwaysClears:
      'Blank cells erase this field, as the catalog says. To prevent it, only fill what is empty.',
    dates: 'Dates with slashes, such as 03/04/1990',
    monthFirst: 'Month first: March 4',
    dayFirst: 'Day first: 3 April',
    realValues: 'Values such as NULL, n/a or - are real values',
    done: 'Done',
  },

  values: {
    title: 'Reading values',
    country: 'Country of phones without a country code',
    countryHelp: 'How numbers without + are dialled.',
    countryOfProject: (name: string) => `${name}, as in the project`,
    phoneStyle: 'Phones without +',
    phoneStyles: {
      detected: 'Detect from the column',
      national: 'As dialled in the country',
      international: 'With the country code in front',
      mixed: 'Both ways, row by row',
    },
    phonesRead: {
      national: (country: string) => `Read as dialled in ${country}.`,
      international: () => 'Read with the country code in front.',
      mixed: (country: string) => `Read both as dialled in ${country} and with the country code in front.`,
    },
    detected: 'Detected from the first 10,000 numbers.',
    blank: 'Blank cells',
    blanks: {
      keep: 'Keep what is stored',
      clear: 'Erase what is stored',
    },
    blankHelp:
      'Contacts, identities and subscriptions are never erased by a blank cell. A single column can have it otherwise, in its options.',
    allowClear: 'I agree that blank cells erase stored values',
  },

  source: {
    title: 'Where the customers come from',
    dataSource: 'Data source',
    dataSourceHelp: 'The system or list that the file is from. Its brand gets the subscriptions.',
    subscriptions: (brand: string, source: string) =>
      `Subscriptions go to brand **${brand}**, the brand of **${source}**.`,
    subscriptionsByRow: (brand: string, source: string) =>
      `Subscriptions go to the brand that the row names; where it names none, to **${brand}**, the brand of **${source}**.`,
    point: 'Point of contact',
    pointHelp: 'The place or channel that changes are put down to.',
    points: {
      derived: (name: string) => `${name}, that of the data source`,
      picked: 'Another one, for all rows',
      'from-file': 'From the file, row by row',
    },
    fromFileHelp:
      'From LastUpdatePointOfContact, for new customers from SourcePointOfContact. A row with an unknown one is rejected.',
    pickPoint: 'Which point of contact',
    pickPlaceholder: 'Choose one',
    addPoint: 'New point of contact…',
    otherBrand: (point: string, brand: string) =>
      `**${point}** belongs to brand **${brand}**: it changes only what changes are put down to. Subscriptions do not follow it.`,
    templates: 'Record actions, with the templates that the file names',
    templatesHelp:
      'From LastUpdateActionTemplate, for new customers from SourceActionTemplate. Off: no actions are recorded.',
    time: 'Time of the actions',
    timeHelp: (zone: string) => `For rows that give none; in ${zone}. Empty: when the import starts.`,
    segment: 'Segment',
    segmentHelp: 'All customers of the file join it, also those who do not change.',
    segmentNone: 'None',
    segmentNew: (name: string) => `Create the segment “${name}”`,
    segmentPlaceholder: 'None: choose one, or type a new name',
    segmentCreated: 'It is new and will be created when the import starts.',
    turnOnPoints: 'Take points of contact from the file',
    turnOnTemplates: 'Take action templates from the file',
  },

  advanced: {
    title: 'Advanced',
    lead: 'Consent, shared phones and conflicts. The defaults are the careful choice.',
    consent: 'Somebody who unsubscribed, and the file says subscribed',
    consents: {
      guard: [
        'Subscribe only if the file is newer',
        'Careful: the row’s own time, or “data as of” below, has to be later than the unsubscription.',
      ],
      'never-resubscribe': [
        'Never subscribe again',
        'Whoever unsubscribed stays so, whatever the file says.',
      ],
      'trust-file': ['Do as the file says', 'Needs a reason, which is kept with the import.'],
    },
    reason: 'Why may people be subscribed again who unsubscribed?',
    reasonHelp: 'Kept with the import, for whoever asks later.',
    reasonMissing: 'Say why: without a reason the choice is not saved.',
    reasonHindrance: 'Say why the file is trusted about consent',
    asOf: 'Data as of',
    asOfHelp: (zone: string) =>
      `When the file was exported, in ${zone}. Rows with a time of their own use that.`,
    below: 'Unsubscribing also unsubscribes everything below',
    belowHelp:
      'From a channel also its topics, from a brand also its channels. Off: explicit subscriptions below stay.',
    contact: 'A row found only by its phone gives another email',
    contacts: {
      reject: ['Reject the row', 'Two people may share the phone.'],
      keep: ['Keep the stored email', 'The rest of the row is applied, with a warning.'],
      replace: ['Replace the email', 'Only if phones are never shared.'],
    },
    conflict: 'The identifiers of a row mean different customers',
    conflicts: {
      reject: ['Reject the row', 'The message names each identifier and whose it is.'],
      strongest: [
        'The strongest identifier decides',
        'In this order: MusterId, external identities, email, phone. Values that belong to others stay there.',
      ],
    },
  },

  recipes: {
    fits: (name: string) => `The recipe **${name}** was made for a file with these columns.`,
    use: 'Use it',
    inUse: (name: string) => `Recipe **${name}**, where nothing else is chosen`,
    stop: 'Do without it',
    save: 'Save as a recipe…',
    saveTitle: 'Save as a recipe',
    saveLead:
      'How these columns are read, for the next file with the same ones. It says nothing of consent or of where customers come from.',
    name: 'Name',
    saveNow: 'Save',
    replace: 'Replace it',
    replaces: 'There is a recipe of this name. Replace it, or choose another name.',
    saved: (name: string) => `Recipe ${name} saved`,
  },
};
