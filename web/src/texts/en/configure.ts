/** The step *configure*. */
export const configure = {
  title: 'Say what the columns hold',
};
