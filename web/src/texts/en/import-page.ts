/** One import. */
export const importPage = {
  title: (importId: number) => `Import ${importId}`,
};
