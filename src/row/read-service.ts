import { Bad } from '../value/bad.ts';
import { createDateTimeParser } from '../value/date-time.ts';
import { isBlankDate } from '../value/date.ts';
import { drop } from './cell-reader.ts';
import type { CellReader } from './cell-reader.ts';
import type { RowDraft } from './checked-row.ts';
import type { Column } from './column.ts';
import { lookup } from './name-lookup.ts';
import type { Rules } from './rules.ts';

type Put = (draft: RowDraft, value: number) => void;

/** Reads points of contact; an unknown one rejects the row. Null when they are not taken from the file. */
export function pointReader(column: Column, { settings, catalog }: Rules, put: Put): CellReader | null {
  if (settings.pointOfContact.kind !== 'from-file') return null;
  const find = lookup(catalog.pointsOfContact, ({ externalId }) => externalId);
  return {
    readsUnstorable: true,
    read: (text, draft) => {
      const point = find(text);
      if (point === undefined) drop(draft, { column, text, code: 'unknown-point-of-contact' });
      else put(draft, point.id);
    },
  };
}

/** Reads action templates; only personal ones count. Null when they are not taken from the file. */
export function templateReader(column: Column, { settings, catalog }: Rules, put: Put): CellReader | null {
  if (!settings.actionTemplateFromFile) return null;
  const find = lookup(catalog.actionTemplates, ({ systemName }) => systemName);
  return {
    read: (text, draft) => {
      const template = find(text);
      if (template === undefined) drop(draft, { column, text, code: 'unknown-action-template' });
      else if (template.category !== 'personal')
        drop(draft, { column, text, code: 'action-template-not-personal' });
      else put(draft, template.id);
    },
  };
}

/** Reads action times; one later than the start is `Infinity` (docs/spec.md §§6, 8). */
export function timeReader(column: Column, rules: Rules, put: Put): CellReader {
  const zone = column.field.kind.endsWith('-utc') ? 'UTC' : rules.catalog.project.timeZone;
  const parse = createDateTimeParser({ dayFirst: column.dayFirst, today: rules.today, zone });
  return {
    read: (text, draft) => {
      if (isBlankDate(text)) return;
      const time = parse(text);
      if (time instanceof Bad) return drop(draft, { column, text, code: time.code });
      if (time > rules.startedAt) drop(draft, { column, text, code: 'time-in-future' });
      put(draft, time > rules.startedAt ? Infinity : time);
    },
  };
}

/** Reads the row's brand; an unknown one rejects the row. */
export function brandReader(column: Column, { catalog }: Rules): CellReader {
  const find = lookup(catalog.brands, ({ systemName }) => systemName);
  return {
    readsUnstorable: true,
    read: (text, draft) => {
      const brand = find(text);
      if (brand === undefined) drop(draft, { column, text, code: 'unknown-brand' });
      draft.brandId = brand?.id ?? null;
    },
  };
}
