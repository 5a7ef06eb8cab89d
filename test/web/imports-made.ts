import { watchImport } from '../../src/client/watch-import.ts';
import type { Client } from '../../src/client/client.ts';
import type { DraftOrder } from '../../src/contract/import-operations.ts';

/** A file to import, and what differs from the settings of an import that adds and edits. */
export interface FileToImport {
  readonly name: string;
  readonly text: string;
  readonly settings?: Partial<DraftOrder['settings']>;
}

/** Uploads a file. @returns the id of the upload */
async function upload(client: Client, { name, text }: FileToImport): Promise<string> {
  const { uploadId } = await client.putUpload({ name }, new TextEncoder().encode(text));
  return uploadId;
}

/** Starts an import of a file; some worker runs it. @returns its number */
export async function startImport(client: Client, file: FileToImport): Promise<number> {
  const uploadId = await upload(client, file);
  const settings = { action: 'add-and-edit' as const, ...file.settings };
  const { importId } = await client.startImport({ uploadId, settings });
  return importId;
}

/** Keeps a draft of a file. @returns its number */
export async function makeDraft(client: Client, file: FileToImport): Promise<number> {
  const uploadId = await upload(client, file);
  const settings = { action: 'add-and-edit' as const, ...file.settings };
  const { importId } = await client.startImport({ uploadId, settings, start: false, suggested: true });
  return importId;
}

/** Imports a file and waits until that is over, or has paused. @returns its number */
export async function importFile(client: Client, file: FileToImport): Promise<number> {
  const importId = await startImport(client, file);
  for await (const { status } of watchImport(client, importId, { seconds: 30 }))
    if (status === 'paused') break;
  return importId;
}

/** So many rows of customers, every so many of them with a wrong phone, without an identifier, or said twice. */
export function customersText(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    if (index % 97 === 41) return `,,Nobody${index},`;
    if (index % 31 === 7) return `person${index}@example.com,12,Ann,Smith`;
    return `person${index}@example.com,+4930${String(1_000_000 + index)},Ann,Smith`;
  });
  return `Email,MobilePhone,FirstName,LastName\n${lines.join('\n')}\n`;
}
