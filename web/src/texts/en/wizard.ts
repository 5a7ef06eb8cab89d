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
};
