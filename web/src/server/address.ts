import { apiRoot } from '../../../src/contract/open-api.ts';
import { operations } from '../../../src/contract/operations.ts';

/** Where a file is downloaded from, for a link: the browser fetches it better than a script would. */
export function addressOf(
  id: 'downloadTemplate' | 'downloadRows' | 'downloadRejected',
  params: Readonly<Record<string, string | number>> = {},
): string {
  const fields = new Map(Object.entries(params));
  return (
    apiRoot + operations[id].path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(fields.get(name)))
  );
}
