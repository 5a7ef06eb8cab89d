import { z } from 'zod';

/** A file whose upload has begun and not ended, known again by what a browser tells of files. */
const remembered = z.object({
  uploadId: z.string(),
  name: z.string(),
  bytes: z.number(),
  /** When the file was last changed, epoch milliseconds: another content under the same name has another. */
  changed: z.number(),
});

export type RememberedUpload = z.infer<typeof remembered>;

/** Uploads of this browser that have not arrived yet, the latest first. */
export function rememberedUploads(): readonly RememberedUpload[] {
  try {
    const kept = z.array(remembered).safeParse(JSON.parse(localStorage.getItem(key) ?? '[]'));
    return kept.success ? kept.data : [];
  } catch {
    // Storage that is refused or broken remembers nothing; uploads work without.
    return [];
  }
}

/** Keeps what a file is uploaded as, so that choosing it again goes on there. */
export function rememberUpload(file: File, uploadId: string): void {
  const { name, size: bytes, lastModified: changed } = file;
  keep([{ uploadId, name, bytes, changed }, ...others(uploadId)].slice(0, most));
}

/** It has arrived, or is gone. */
export function forgetUpload(uploadId: string): void {
  keep(others(uploadId));
}

/** The same of a file whose upload nobody can name any more. */
export function forgetFile(file: File): void {
  const uploadId = uploadOf(file);
  if (uploadId !== undefined) forgetUpload(uploadId);
}

/** What the same file was uploaded as before; undefined: nothing is known of it. */
export function uploadOf({ name, size, lastModified }: File): string | undefined {
  return rememberedUploads().find(
    (each) => each.name === name && each.bytes === size && each.changed === lastModified,
  )?.uploadId;
}

const others = (uploadId: string) => rememberedUploads().filter((each) => each.uploadId !== uploadId);

function keep(uploads: readonly RememberedUpload[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(uploads));
  } catch {
    // As above.
  }
}

const key = 'muster-uploads';
const most = 20;
