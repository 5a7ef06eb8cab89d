import type { Client } from '../../src/client/client.ts';
import type { operations } from '../../src/contract/operations.ts';

/** What stands for an id of each kind in the addresses of `clientCalls`. */
export const sampleIds = {
  uploadId: '0'.repeat(32),
  entryId: '8',
  importId: 7,
  customerId: 7,
  rehearsalId: 8,
  name: 'a%2Fb',
} as const;

const { uploadId, entryId } = sampleIds;
const part = { offset: 0, bytes: new Uint8Array(1) };
const recipe = { name: 'a', headers: ['b'] };
const segment = { section: 'segments', entry: { name: 'a' } } as const;

/** How the client is called for each operation: an operation that it does not reach has no line here. */
export const clientCalls: Readonly<Record<keyof typeof operations, (client: Client) => unknown>> = {
  createUpload: (client) => client.createUpload({ name: 'a', bytes: 1 }),
  findOffset: (client) => client.findOffset(uploadId),
  sendPart: (client) => client.sendPart(uploadId, part),
  deleteUpload: (client) => client.deleteUpload(uploadId),
  putUpload: (client) => client.putUpload({ name: 'a' }, part.bytes),
  getUpload: (client) => client.getUpload(uploadId),
  gatherEvidence: (client) => client.gatherEvidence(uploadId).next(),
  inspectUpload: (client) => client.inspectUpload(uploadId),
  startImport: (client) => client.startImport({ uploadId }),
  startDraft: (client) => client.startDraft(7),
  getDraft: (client) => client.getDraft(7),
  changeDraft: (client) => client.changeDraft(7, 1, { uploadId }),
  deleteDraft: (client) => client.deleteDraft(7),
  listImports: (client) => client.listImports(),
  getImport: (client) => client.getImport(7),
  getOrder: (client) => client.getOrder(7),
  getProgress: (client) => client.getProgress(7),
  followImport: (client) => client.followImport(7).next(),
  cancelImport: (client) => client.cancelImport(7),
  retryImport: (client) => client.retryImport(7),
  previewUndo: (client) => client.previewUndo(7),
  startUndo: (client) => client.startUndo(7),
  getUndo: (client) => client.getUndo(7),
  followUndo: (client) => client.followUndo(7).next(),
  listKept: (client) => client.listKept(7),
  listRows: (client) => client.listRows(7),
  startRehearsal: (client) => client.startRehearsal(7),
  latestRehearsal: (client) => client.latestRehearsal(7),
  getRehearsal: (client) => client.getRehearsal(8),
  getRehearsalProgress: (client) => client.getRehearsalProgress(8),
  followRehearsal: (client) => client.followRehearsal(8).next(),
  cancelRehearsal: (client) => client.cancelRehearsal(8),
  listRehearsalSamples: (client) => client.listRehearsalSamples(8),
  getRehearsalEvidence: (client) => client.getRehearsalEvidence(8),
  downloadRejected: (client) => client.downloadRejected(7),
  downloadRows: (client) => client.downloadRows(7),
  getCatalog: (client) => client.getCatalog(),
  applyCatalog: (client) => client.applyCatalog({}),
  listEntries: (client) => client.listEntries({ section: 'brands' }),
  createEntry: (client) => client.createEntry(segment),
  getEntry: (client) => client.getEntry(entryId),
  changeEntry: (client) => client.changeEntry(entryId, 'x', segment),
  deleteEntry: (client) => client.deleteEntry(entryId),
  listRecipes: (client) => client.listRecipes(),
  saveRecipe: (client) => client.saveRecipe({ recipe }),
  saveRecipeOfImport: (client) => client.saveRecipeOfImport(7, { name: 'a' }),
  getRecipe: (client) => client.getRecipe('a/b'),
  changeRecipe: (client) => client.changeRecipe('a/b', 'x', recipe),
  deleteRecipe: (client) => client.deleteRecipe('a/b'),
  findCustomer: (client) => client.findCustomer('a@example.com'),
  getCustomer: (client) => client.getCustomer(7),
  searchCustomers: (client) => client.searchCustomers(),
  listChanges: (client) => client.listChanges(7),
  listActions: (client) => client.listActions(7),
  exportCustomers: (client) => client.exportCustomers(),
  exportCustomersCsv: (client) => client.exportCustomersCsv(),
  listFields: (client) => client.listFields(),
  downloadTemplate: (client) => client.downloadTemplate(),
};
