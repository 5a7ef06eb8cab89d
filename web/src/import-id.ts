import { notFound } from '@tanstack/react-router';

/** The number of an import or a draft, as it stands in an address. */
export const importIdParam = {
  parse({ importId }: { readonly importId: string }): { importId: number } {
    if (!/^[1-9]\d{0,14}$/u.test(importId)) notFound({ throw: true });
    return { importId: Number(importId) };
  },
  stringify: ({ importId }: { readonly importId: number }) => ({ importId: String(importId) }),
};
