import { client } from '../../server/client.ts';
import type { Action } from '../choose/action.ts';

/**
 * Keeps a file that has arrived as a draft, which from now on has everything that is chosen. Asked twice for the same
 * file and action it is one draft.
 * @returns its number
 */
export async function draftOfUpload(uploadId: string, action: Action): Promise<number> {
  const order = { uploadId, settings: { action }, suggested: true, start: false };
  const { importId } = await client.startImport(order, `draft-${uploadId}-${action}`);
  return importId;
}
