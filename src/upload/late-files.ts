import type { FileStore } from '../store/file-store.ts';

/**
 * A file store that is opened when something of it is asked for first: who asks for nothing needs no folder, and makes
 * none.
 */
export function lateFiles(open: () => Promise<FileStore>): FileStore {
  let opened: Promise<FileStore> | undefined;
  const files = (): Promise<FileStore> => (opened ??= open());
  return {
    create: async () => (await files()).create(),
    append: async (id, offset, source) => (await files()).append(id, offset, source),
    cut: async (id, size) => (await files()).cut(id, size),
    size: async (id) => (await files()).size(id),
    async *read(id, offset) {
      yield* (await files()).read(id, offset);
    },
    local: async (id) => (await files()).local(id),
    remove: async (id) => (await files()).remove(id),
    async *list() {
      yield* (await files()).list();
    },
    readMark: async () => (await files()).readMark(),
    writeMark: async (mark) => (await files()).writeMark(mark),
    check: async () => (await files()).check(),
    freeBytes: async () => (await files()).freeBytes(),
  };
}
