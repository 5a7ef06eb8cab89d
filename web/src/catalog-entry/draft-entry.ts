import type { NewEntry } from '../server/catalog.ts';
import type { Declaring } from './declare-dialog.tsx';

/** An entry to begin with, from what a column of a file is called. */
export function draftEntry({ section, systemName: header }: Declaring, brand: string): NewEntry {
  const systemName = systemNameFrom(header);
  switch (section) {
    case 'customFields':
      return { section, entry: { systemName, name: header.trim() || systemName, type: 'string' } };
    case 'externalIdentities':
      return { section, entry: { systemName, name: header.trim() || systemName } };
    case 'topics':
      return { section, entry: { brand, externalId: systemName, name: header.trim() } };
    default:
      return { section, entry: { externalId: '', name: '', brand } };
  }
}

/** `Favourite drink (old)` as `FavouriteDrinkOld`: the words in one, beginning with a letter. */
function systemNameFrom(header: string): string {
  const words = header.normalize('NFC').match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return joined.replace(/^[^\p{L}]+/u, '').slice(0, 250);
}

/** What a column can be read as once the entry is there; of a topic its emails, of a point of contact its id. */
export function fieldOf(created: NewEntry): string {
  switch (created.section) {
    case 'customFields':
      return `CustomField${created.entry.systemName}`;
    case 'externalIdentities':
      return `ExternalIdentity${created.entry.systemName}`;
    case 'topics':
      return `IsSubscribedByEmailOn${created.entry.externalId}`;
    case 'pointsOfContact':
      return created.entry.externalId;
    default:
      return '';
  }
}

/** What people call it. */
export function nameOf({ entry }: NewEntry): string {
  return 'name' in entry && typeof entry.name === 'string' ? entry.name : '';
}
