/** What went wrong, where the server's own sentence speaks of the command line or says too little for this page. */
export const problems = {
  title: 'That did not work',
  pageTitle: 'This page could not be shown',
  unknown: 'Something went wrong in this page. Reload it; nothing that was saved is lost.',
  away: 'Muster cannot be reached. Check that it is running, then try again.',
  byCode: {
    'import-not-found': 'There is no such import. It may have been a draft that was deleted.',
    'changed-meanwhile':
      'This draft was changed in another tab or by somebody else. What you see now is how it stands; please repeat your change.',
    'no-version': 'This draft has to be loaded anew before it can be changed.',
    fault: 'Something went wrong in Muster itself. Try again; if it stays, look at the log of the server.',
  } satisfies Readonly<Record<string, string>>,
};
