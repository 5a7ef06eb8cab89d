import { useSyncExternalStore } from 'react';
import { patiently } from '../../../../src/client/patience.ts';
import { ProblemError } from '../../../../src/client/send.ts';
import { uploadFile } from '../../../../src/client/upload-file.ts';
import { client } from '../../server/client.ts';
import { texts } from '../../texts/texts.ts';
import { problemSentence } from '../../problem/problem-sentence.ts';
import { paceOf } from './pace.ts';
import type { Pace, Sample } from './pace.ts';
import { forgetFile, forgetUpload, rememberUpload, uploadOf } from './remembered-uploads.ts';

/** What a file is sent for: a new import, or a draft by its number, which gets it instead of its own. */
export type Purpose = 'new' | number;

/** A file on its way. */
interface Way {
  readonly name: string;
  readonly bytes: number;
  readonly received: number;
  /** Null: the server does not know of it yet. */
  readonly uploadId: string | null;
}

/** How far a file is, each state with exactly what it has. */
export type Sending =
  | { readonly kind: 'none' }
  | (Way & { readonly kind: 'sending'; readonly pace: Pace | null; readonly isAway: boolean })
  | (Way & { readonly kind: 'paused' })
  | { readonly kind: 'refused'; readonly name: string; readonly sentence: string; readonly isFinal: boolean }
  | { readonly kind: 'arrived'; readonly name: string; readonly uploadId: string };

/**
 * The file that this tab is sending, one at a time. It lives outside of the pages, so that going to another one does
 * not end it.
 */
interface Job {
  readonly purpose: Purpose;
  readonly file: File;
  readonly stop: AbortController;
}

const nothing: Sending = { kind: 'none' };
let job: Job | null = null;
let state: Sending = nothing;
/** What the state is about. */
let purposeNow: Purpose | null = null;
const listeners = new Set<() => void>();

/** How far the file for this purpose is. */
export function useSending(purpose: Purpose): Sending {
  const now = useSyncExternalStore(subscribe, () => state);
  return purposeNow === purpose ? now : nothing;
}

/** Begins to send a file, or goes on where an earlier upload of it ended. */
export function send(purpose: Purpose, file: File): void {
  begin({ purpose, file }, { received: 0, uploadId: null });
}

/** Stops sending; what has arrived stays. */
export function pause(): void {
  if (state.kind !== 'sending') return;
  const { name, bytes, received, uploadId } = state;
  job?.stop.abort();
  set({ kind: 'paused', name, bytes, received, uploadId });
}

/** Goes on with what was paused, or tries once more what was refused. */
export function goOn(): void {
  if (job === null) return;
  begin(job, state.kind === 'paused' ? state : { received: 0, uploadId: null });
}

/** @param from how far it was, for showing until the server has said it */
function begin({ purpose, file }: Omit<Job, 'stop'>, from: Pick<Way, 'received' | 'uploadId'>): void {
  job?.stop.abort();
  const next = { purpose, file, stop: new AbortController() };
  const { received, uploadId } = from;
  job = next;
  purposeNow = purpose;
  set({ kind: 'sending', name: file.name, bytes: file.size, received, uploadId, pace: null, isAway: false });
  void run(next);
}

/** Stops for good: what has arrived is taken away. */
export function cancel(): void {
  job?.stop.abort();
  if ('uploadId' in state && state.uploadId !== null) void removeUpload(state.uploadId);
  dismiss();
}

/** Looks whether an upload of which only the address still tells has arrived: the page was loaded anew in between. */
export async function recall(purpose: Purpose, uploadId: string): Promise<void> {
  if (!isIdle()) return;
  const { name, complete } = await client.getUpload(uploadId).catch(() => ({ name: '', complete: false }));
  // Meanwhile a file may have been chosen.
  if (!complete || !isIdle()) return;
  purposeNow = purpose;
  set({ kind: 'arrived', name, uploadId });
}

const isIdle = (): boolean => state.kind === 'none';

/** Whoever waited for the file has it, or wants another one. */
export function dismiss(): void {
  job = null;
  purposeNow = null;
  set(nothing);
}

/** Takes an upload away that nobody goes on with; one that is gone already is no matter. */
export async function removeUpload(uploadId: string): Promise<void> {
  forgetUpload(uploadId);
  await client.deleteUpload(uploadId).catch(() => undefined);
}

async function run(own: Job): Promise<void> {
  const { file, stop } = own;
  const { signal } = stop;
  const patience = { seconds: Infinity, signal, onAway: () => change(own, { isAway: true }) };
  try {
    const uploadId = await patiently(patience, () => earlierUpload(file));
    if (signal.aborted) return;
    const sent = await uploadFile(client, readable(file), {
      ...patience,
      ...(uploadId === undefined ? {} : { uploadId }),
      onBegun: (id) => {
        rememberUpload(file, id);
        change(own, { uploadId: id });
      },
      onProgress: progressOf(own),
    });
    // An empty file is judged only when it is asked for.
    await patiently(patience, () => client.getUpload(sent));
    forgetUpload(sent);
    if (job === own) set({ kind: 'arrived', name: file.name, uploadId: sent });
  } catch (error) {
    if (!signal.aborted && job === own) refuse(file, error);
  }
}

/** An upload of the same file that can be gone on with; undefined: it begins anew. */
async function earlierUpload(file: File): Promise<string | undefined> {
  const uploadId = uploadOf(file);
  if (uploadId === undefined) return undefined;
  try {
    await client.getUpload(uploadId);
    return uploadId;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status >= 500) throw error;
    forgetUpload(uploadId);
    return undefined;
  }
}

const readable = (file: File) => ({
  name: file.name,
  bytes: file.size,
  read: async (offset: number, length: number) =>
    new Uint8Array(await file.slice(offset, offset + length).arrayBuffer()),
});

/** Tells how much has arrived; the pace anew at most once a second, so that it can be read. */
function progressOf(own: Job): (received: number) => void {
  const samples: Sample[] = [];
  let told = Date.now();
  return (received) => {
    const at = Date.now();
    samples.push({ at, received });
    if (samples.length > mostSamples) samples.shift();
    const isDue = at - told >= 1_000;
    if (isDue) told = at;
    change(own, {
      received,
      isAway: false,
      ...(isDue ? { pace: paceOf(samples, own.file.size) } : {}),
    });
  };
}

const mostSamples = 200;

function change(own: Job, news: Partial<Extract<Sending, { kind: 'sending' }>>): void {
  if (job === own && state.kind === 'sending') set({ ...state, ...news });
}

function refuse(file: File, error: unknown): void {
  const isOurs = error instanceof DOMException;
  const sentence = isOurs ? texts.upload.unreadable(file.name) : problemSentence(error);
  const isFinal = error instanceof ProblemError && hopeless.has(error.problem.code);
  // What is hopeless the server has taken away already.
  if (isFinal) forgetFile(file);
  set({ kind: 'refused', name: file.name, sentence, isFinal });
}

/** Why a file is refused whenever it comes. */
const hopeless: ReadonlySet<string> = new Set(['not-a-csv', 'empty-file', 'file-too-large']);

function set(next: Sending): void {
  state = next;
  for (const listen of listeners) listen();
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}
