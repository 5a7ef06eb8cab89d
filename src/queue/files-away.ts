/** The files of imports cannot be reached for the moment: nothing is claimed until they can. */
export class FilesAwayError extends Error {
  constructor() {
    super('the file store cannot be reached');
    this.name = 'FilesAwayError';
  }
}

/** @param hasFiles absent: nobody looks @throws FilesAwayError */
export async function requireFiles(hasFiles: (() => Promise<boolean>) | undefined): Promise<void> {
  if ((await hasFiles?.()) === false) throw new FilesAwayError();
}
