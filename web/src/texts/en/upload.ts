/** The step *upload*. */
export const upload = {
  title: 'Upload the file',
};
