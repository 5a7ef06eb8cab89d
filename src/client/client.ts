import type { z } from 'zod';
import type { operations as table } from '../contract/operations.ts';
import { operations } from '../contract/operations.ts';
import { sender } from './send.ts';

type Table = typeof table;
type Body<Id extends keyof Table> = z.input<Table[Id]['body']>;
type Query<Id extends keyof Table> = Partial<z.output<Table[Id]['query']>>;

/** How the client of this server is called. */
export type Client = ReturnType<typeof createClient>;

const tus = { 'Tus-Resumable': '1.0.0' };

/**
 * A client of a server: a function for each operation of its API, checked by the same contract. Each throws
 * `ProblemError` when the server refuses, and what `fetch` throws when it cannot be reached.
 * @param address as `http://127.0.0.1:7373`
 * @param send instead of the platform's own `fetch`
 */
export function createClient(address: string, send: typeof fetch = fetch) {
  const ask = sender({ address, fetch: send });
  return {
    ...uploadsBy(ask),
    ...importsBy(ask),
    ...rehearsalsBy(ask),
    ...undoBy(ask),
    ...catalogBy(ask),
    ...recipesBy(ask),
    ...customersBy(ask),
  };
}

type Ask = ReturnType<typeof sender>;

function uploadsBy(ask: Ask) {
  return {
    createUpload: (announced: { name: string; bytes: number; sha256?: string }, key?: string) =>
      ask.empty(operations.createUpload, {
        headers: { ...tus, ...announcement(announced), ...withKey(key) },
      }),
    findOffset: (uploadId: string) =>
      ask.empty(operations.findOffset, { params: { uploadId }, headers: tus }),
    sendPart: (uploadId: string, { offset, bytes, checksum, signal }: SentPart) =>
      ask.empty(operations.sendPart, {
        params: { uploadId },
        file: bytes,
        signal,
        headers: {
          ...tus,
          'Upload-Offset': String(offset),
          ...(checksum === undefined ? {} : { 'Upload-Checksum': checksum }),
        },
      }),
    deleteUpload: (uploadId: string) => ask.empty(operations.deleteUpload, { params: { uploadId } }),
    putUpload: (query: Query<'putUpload'>, bytes: Uint8Array<ArrayBuffer>) =>
      ask.json(operations.putUpload, { query, file: bytes }),
    getUpload: (uploadId: string) => ask.json(operations.getUpload, { params: { uploadId } }),
    gatherEvidence: (uploadId: string, body: Body<'gatherEvidence'> = {}, signal?: AbortSignal) =>
      ask.events(operations.gatherEvidence, { params: { uploadId }, body, signal }),
    inspectUpload: (uploadId: string, body: Body<'inspectUpload'> = {}) =>
      ask.json(operations.inspectUpload, { params: { uploadId }, body }),
  };
}

function importsBy(ask: Ask) {
  return {
    startImport: (body: Body<'startImport'>, key?: string) =>
      ask.json(operations.startImport, { body, headers: withKey(key) }),
    /** @param version what was seen of it: no other is started; absent: as it is */
    startDraft: (importId: number, version?: number) =>
      ask.json(operations.startDraft, {
        params: { importId },
        headers: version === undefined ? {} : { 'If-Match': `"${version}"` },
      }),
    getDraft: (importId: number) => ask.json(operations.getDraft, { params: { importId } }),
    /** @param version of what was changed */
    changeDraft: (importId: number, version: number, body: Body<'changeDraft'>) =>
      ask.empty(operations.changeDraft, {
        params: { importId },
        body,
        headers: ifMatch(version),
      }),
    deleteDraft: (importId: number) => ask.empty(operations.deleteDraft, { params: { importId } }),
    listImports: (query: Query<'listImports'> = {}) => ask.json(operations.listImports, { query }),
    getImport: (importId: number) => ask.json(operations.getImport, { params: { importId } }),
    getOrder: (importId: number) => ask.json(operations.getOrder, { params: { importId } }),
    getProgress: (importId: number) => ask.json(operations.getProgress, { params: { importId } }),
    /** @param after id of the last event that was heard */
    followImport: (importId: number, { after, signal }: { after?: string; signal?: AbortSignal } = {}) =>
      ask.events(operations.followImport, {
        params: { importId },
        headers: after === undefined ? {} : { 'Last-Event-ID': after },
        signal,
      }),
    cancelImport: (importId: number) => ask.json(operations.cancelImport, { params: { importId } }),
    resumeImport: (importId: number) => ask.json(operations.resumeImport, { params: { importId } }),
    retryImport: (importId: number, key?: string) =>
      ask.json(operations.retryImport, { params: { importId }, headers: withKey(key) }),
    listRows: (importId: number, query: Query<'listRows'> = {}) =>
      ask.json(operations.listRows, { params: { importId }, query }),
    downloadRejected: (importId: number) => ask.file(operations.downloadRejected, { params: { importId } }),
    downloadRows: (importId: number) => ask.file(operations.downloadRows, { params: { importId } }),
  };
}

function rehearsalsBy(ask: Ask) {
  return {
    startRehearsal: (importId: number, body: Body<'startRehearsal'> = {}, key?: string) =>
      ask.json(operations.startRehearsal, { params: { importId }, body, headers: withKey(key) }),
    latestRehearsal: (importId: number) => ask.json(operations.latestRehearsal, { params: { importId } }),
    getRehearsal: (rehearsalId: number) => ask.json(operations.getRehearsal, { params: { rehearsalId } }),
    getRehearsalProgress: (rehearsalId: number) =>
      ask.json(operations.getRehearsalProgress, { params: { rehearsalId } }),
    /** @param after id of the last event that was heard */
    followRehearsal: (
      rehearsalId: number,
      { after, signal }: { after?: string; signal?: AbortSignal } = {},
    ) =>
      ask.events(operations.followRehearsal, {
        params: { rehearsalId },
        headers: after === undefined ? {} : { 'Last-Event-ID': after },
        signal,
      }),
    cancelRehearsal: (rehearsalId: number) =>
      ask.json(operations.cancelRehearsal, { params: { rehearsalId } }),
    listRehearsalSamples: (rehearsalId: number, query: Query<'listRehearsalSamples'> = {}) =>
      ask.json(operations.listRehearsalSamples, { params: { rehearsalId }, query }),
    getRehearsalEvidence: (rehearsalId: number) =>
      ask.json(operations.getRehearsalEvidence, { params: { rehearsalId } }),
  };
}

function undoBy(ask: Ask) {
  return {
    previewUndo: (importId: number) => ask.json(operations.previewUndo, { params: { importId } }),
    startUndo: (importId: number) => ask.json(operations.startUndo, { params: { importId } }),
    getUndo: (importId: number) => ask.json(operations.getUndo, { params: { importId } }),
    /** @param after id of the last event that was heard */
    followUndo: (importId: number, { after, signal }: { after?: string; signal?: AbortSignal } = {}) =>
      ask.events(operations.followUndo, {
        params: { importId },
        headers: after === undefined ? {} : { 'Last-Event-ID': after },
        signal,
      }),
    listKept: (importId: number, query: Query<'listKept'> = {}) =>
      ask.json(operations.listKept, { params: { importId }, query }),
  };
}

function catalogBy(ask: Ask) {
  return {
    getCatalog: () => ask.json(operations.getCatalog, {}),
    applyCatalog: (body: Body<'applyCatalog'>, key?: string) =>
      ask.json(operations.applyCatalog, { body, headers: withKey(key) }),
    listEntries: (query: Pick<Query<'listEntries'>, 'section'> & Query<'listEntries'>) =>
      ask.json(operations.listEntries, { query }),
    createEntry: (body: Body<'createEntry'>, key?: string) =>
      ask.json(operations.createEntry, { body, headers: withKey(key) }),
    getEntry: (entryId: string) => ask.json(operations.getEntry, { params: { entryId } }),
    /** @param version of what was changed */
    changeEntry: (entryId: string, version: string, body: Body<'changeEntry'>) =>
      ask.json(operations.changeEntry, {
        params: { entryId },
        body,
        headers: ifMatch(version),
      }),
    /** @param version of what was seen; absent: whichever it is */
    deleteEntry: (entryId: string, version?: string) =>
      ask.empty(operations.deleteEntry, { params: { entryId }, headers: ifMatch(version) }),
  };
}

function recipesBy(ask: Ask) {
  return {
    listRecipes: (query: Query<'listRecipes'> = {}) => ask.json(operations.listRecipes, { query }),
    saveRecipe: (body: Body<'saveRecipe'>, key?: string) =>
      ask.json(operations.saveRecipe, { body, headers: withKey(key) }),
    saveRecipeOfImport: (importId: number, body: Body<'saveRecipeOfImport'>, key?: string) =>
      ask.json(operations.saveRecipeOfImport, { params: { importId }, body, headers: withKey(key) }),
    getRecipe: (name: string) => ask.json(operations.getRecipe, { params: { name } }),
    /** @param version of what was changed */
    changeRecipe: (name: string, version: string, body: Body<'changeRecipe'>) =>
      ask.json(operations.changeRecipe, { params: { name }, body, headers: ifMatch(version) }),
    deleteRecipe: (name: string, version?: string) =>
      ask.empty(operations.deleteRecipe, { params: { name }, headers: ifMatch(version) }),
  };
}

function customersBy(ask: Ask) {
  return {
    searchCustomers: (query: Query<'searchCustomers'> = {}) =>
      ask.json(operations.searchCustomers, { query }),
    findCustomer: (identifier: string) => ask.json(operations.findCustomer, { query: { identifier } }),
    getCustomer: (customerId: number) => ask.json(operations.getCustomer, { params: { customerId } }),
    listChanges: (customerId: number, query: Query<'listChanges'> = {}) =>
      ask.json(operations.listChanges, { params: { customerId }, query }),
    listActions: (customerId: number, query: Query<'listActions'> = {}) =>
      ask.json(operations.listActions, { params: { customerId }, query }),
    exportCustomers: (query: Query<'exportCustomers'> = {}) =>
      ask.file(operations.exportCustomers, { query }),
    exportCustomersCsv: (query: Query<'exportCustomersCsv'> = {}) =>
      ask.file(operations.exportCustomersCsv, { query }),
    listFields: (query: Query<'listFields'> = {}) => ask.json(operations.listFields, { query }),
    downloadTemplate: (query: Query<'downloadTemplate'> = {}) =>
      ask.file(operations.downloadTemplate, { query }),
  };
}

/** Some bytes of a file, and where they stand in it. */
export interface SentPart {
  readonly offset: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** As `sha256 <hash in base64>`. */
  readonly checksum?: string;
  /** Ends sending; a part without all its bytes is not kept. */
  readonly signal?: AbortSignal | undefined;
}

function announcement({ name, bytes, sha256 }: { name: string; bytes: number; sha256?: string }) {
  const said = [`filename ${base64(name)}`, ...(sha256 === undefined ? [] : [`sha256 ${base64(sha256)}`])];
  return { 'Upload-Length': String(bytes), 'Upload-Metadata': said.join(',') };
}

function base64(text: string): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)));
}

function ifMatch(version: string | number | undefined): Record<string, string> {
  return version === undefined ? {} : { 'If-Match': `"${version}"` };
}

function withKey(key: string | undefined): Record<string, string> {
  return key === undefined ? {} : { 'Idempotency-Key': key };
}
