/** Frame of the steps of a new import. */
export const wizard = {
  title: 'New import',
  steps: 'Steps of the import',
  step: (index: number, count: number, name: string) => `Step ${index} of ${count}: ${name}`,
  done: 'done',
  names: { choose: 'Action', upload: 'Upload', configure: 'Configure', review: 'Review' },
  back: 'Back',
  next: 'Next',
  saved: 'All changes are saved',
  saving: 'Saving…',
  unsaved:
    'Not saved yet: Muster cannot be reached. Your choices are kept here, and saved as soon as it is back.',
  savedAgain: 'Muster is back, and your choices are saved.',
  deleting: {
    delete: 'Delete draft',
    deleteOf: (file: string) => `Delete draft of ${file}`,
    title: 'Delete this draft?',
    text: 'What was chosen in it is lost. No customer is changed, and the file on your computer stays.',
    confirm: 'Delete it',
    keep: 'Keep it',
    done: 'The draft was deleted.',
  },
};
