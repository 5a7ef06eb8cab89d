import { createPhoneParser } from '../value/phone.ts';
import { parseEmail } from '../value/email.ts';
import { Bad } from '../value/bad.ts';
import { drop } from './cell-reader.ts';
import type { CellReader, Parse } from './cell-reader.ts';
import type { RowDraft } from './checked-row.ts';
import type { Column } from './column.ts';
import type { Rules } from './rules.ts';

/** Reads emails or phones; one on the blocklist is dropped and does not identify (docs/spec.md §5.2). */
export function contactReader(column: Column, rules: Rules): CellReader {
  const { parse, blocked, put, spoken } =
    column.field.kind === 'email' ? emailPlace(rules) : phonePlace(rules);
  return {
    spoken,
    read: (text, draft) => {
      const value = parse(text);
      if (value instanceof Bad) drop(draft, { column, text, code: value.code });
      else if (blocked.has(value)) drop(draft, { column, text: value, code: 'contact-blocklisted' });
      else put(draft, value);
    },
    clear: (draft) => put(draft, null),
  };
}

interface ContactPlace {
  readonly parse: Parse<string>;
  readonly blocked: ReadonlySet<string>;
  readonly put: (draft: RowDraft, value: string | null) => void;
  readonly spoken: (draft: RowDraft) => void;
}

function emailPlace({ catalog }: Rules): ContactPlace {
  return {
    parse: parseEmail,
    blocked: new Set(catalog.blocklist.emails),
    put: (draft, value) => {
      draft.email = value;
    },
    spoken: (draft) => {
      draft.emailSilent = false;
    },
  };
}

function phonePlace({ catalog, defaultCountry, phoneStyle }: Rules): ContactPlace {
  return {
    parse: createPhoneParser({
      defaultCountry,
      acceptPossible: catalog.project.acceptPossibleNumbers,
      style: phoneStyle,
    }),
    blocked: new Set(catalog.blocklist.mobilePhones),
    put: (draft, value) => {
      draft.phone = value;
    },
    spoken: (draft) => {
      draft.phoneSilent = false;
    },
  };
}
