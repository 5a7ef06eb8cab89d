/** The step *choose*. */
export const choose = {
  title: 'What should the import do?',
};
