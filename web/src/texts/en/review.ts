/** The step *review*. */
export const review = {
  title: 'Review and start',
};
