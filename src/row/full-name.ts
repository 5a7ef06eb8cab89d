import { Bad } from '../value/bad.ts';
import { splitFullName } from '../value/full-name.ts';
import { parseName } from '../value/name.ts';
import { drop } from './cell-reader.ts';
import type { NameParts, RowDraft } from './checked-row.ts';
import type { Column } from './column.ts';
import type { Rules } from './rules.ts';

const parts = ['lastName', 'firstName', 'middleName'] as const;

/**
 * Gives the parts of `FullName` to the fields whose own cell is absent, blank or dropped; parts it does not
 * give follow their own cell (docs/spec.md §4, *FullName*). Call it when every cell has been read.
 */
export function placeFullName(draft: RowDraft, rules: Rules): void {
  const column = rules.layout.fullName;
  if (column === null || draft.fullName === undefined) return;
  const split =
    draft.fullName === null ? null : splitFullName(draft.fullName, rules.catalog.project.nameOrder);
  const from: { -readonly [Part in keyof NameParts]: boolean } = {
    lastName: false,
    firstName: false,
    middleName: false,
  };
  for (const part of parts) {
    if (draft.ownNames[part]) continue;
    if (split === null) draft[part] = null;
    else if (split[part] === null) continue;
    else draft[part] = givenPart(split[part], column, draft);
    from[part] = true;
  }
  draft.fromFullName = from;
}

/** A part that is used is checked as a name: one that is dropped leaves what is stored. */
function givenPart(text: string, column: Column, draft: RowDraft): string | undefined {
  const value = parseName(text);
  if (!(value instanceof Bad)) return value;
  drop(draft, { column, text, code: value.code });
  return undefined;
}
