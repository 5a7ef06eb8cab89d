import { posix } from 'node:path';
import { maxWorkbookItems } from '../limits.ts';
import type { Archive } from './archive.ts';
import { readElements } from './read-part.ts';
import { brokenWorkbook } from './workbook-refusal.ts';

/** Another part that a part names. */
export interface Relation {
  readonly id: string;
  /** The last step of its type: `worksheet`, `styles`, … the same in transitional and strict workbooks. */
  readonly type: string;
  /** Name of the part in the archive. */
  readonly part: string;
}

/** The parts that a part names; the empty name is the archive itself. Parts outside of the archive are left out. */
export async function readRelations(archive: Archive, part: string): Promise<readonly Relation[]> {
  const relations: Relation[] = [];
  const base = posix.dirname(`/${part}`);
  const source = { part: posix.join(base, '_rels', `${posix.basename(part)}.rels`), root: 'Relationships' };
  await readElements(archive, source, (path, attributes) => {
    if (path !== 'Relationship' || attributes['TargetMode'] === 'External') return;
    if (relations.length >= maxWorkbookItems) throw brokenWorkbook('it has too many parts');
    relations.push({
      id: attributes['Id'] ?? '',
      type: attributes['Type']?.split('/').at(-1) ?? '',
      part: partName(base, attributes['Target'] ?? ''),
    });
  });
  return relations;
}

/** Only ever a key into the archive's directory, wherever it seems to lead. */
function partName(base: string, target: string): string {
  return posix.resolve(base, decoded(target.replaceAll('\\', '/'))).slice(1);
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
