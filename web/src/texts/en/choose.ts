/** The step *choose*. */
export const choose = {
  title: 'What should the import do?',
  lead: 'Each row of your file means one customer, found by e-mail, phone or another identifier. Decide what happens when a row finds nobody.',
  type: 'What is imported',
  customers: 'Customers',
  action: 'Action',
  hindrance: 'Choose one of the two actions.',
  will: 'Will',
  willNot: 'Will not',
  actions: {
    'edit-existing': {
      name: 'Edit existing',
      purpose: 'For news about people you already have.',
      will: 'update every customer that a row finds.',
      willNot: 'create anybody: rows that find nobody are counted as “not found” and change nothing.',
    },
    'add-and-edit': {
      name: 'Add and edit',
      purpose: 'For a list with new people in it.',
      will: 'update every customer that a row finds, and create a customer for each row that finds nobody.',
      willNot: 'delete anybody, or erase anything by a blank cell without asking you.',
    },
  },
};
