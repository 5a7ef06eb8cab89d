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
    if (split === null) {
      if (clearsItself(draft, rules, part)) continue;
      draft[part] = null;
    } else {
      const value = givenPart(split[part], column, draft);
      if (value === undefined) continue;
      draft[part] = value;
    }
    from[part] = true;
  }
  draft.fromFullName = from;
}

/** Its own blank cell clears the part already, whatever the policy of `FullName` lets through. */
function clearsItself(draft: RowDraft, { layout }: Rules, part: keyof NameParts): boolean {
  return draft[part] === null && layout[part]?.policy === 'replace';
}

/** A part that is used is checked as a name; its findings stand on the column `FullName`. */
function givenPart(text: string | null, column: Column, draft: RowDraft): string | undefined {
  if (text === null) return undefined;
  const value = parseName(text);
  if (!(value instanceof Bad)) return value;
  drop(draft, { column, text, code: value.code });
  return undefined;
}
