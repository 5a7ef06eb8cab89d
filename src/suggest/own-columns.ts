import type { CustomField } from '../customer/catalog.ts';
import { headerKey } from '../customer/field.ts';
import type { Field } from '../customer/field.ts';
import type { Candidate, FileColumn, LeftOut } from './candidate.ts';
import { otherCountry } from './header-columns.ts';
import { fitOf, plainKind, valuesSay } from './fit.ts';
import type { Taking } from './fit.ts';
import type { ValueKinds } from './value-kinds.ts';

/** Sure of itself: the column has a field's own name. */
const ownName = 0.99;
/** Right, but not sure: most of its values cannot be read. */
const ownNameAlone = 0.7;

/**
 * A column with the name of a field (docs/spec.md §3): sure, likely when most of its values cannot be read as that,
 * left out when they are plainly something else.
 * `MusterId` is only offered: a person must confirm that rows are matched by it.
 */
export function ownCandidate(column: FileColumn, field: Field): Candidate | LeftOut {
  const { header, kinds } = column;
  if (field.kind === 'muster-id') {
    return header.trim() === field.name ? confirmMusterId(header) : foreignMusterId(header);
  }
  const other = otherKind(kinds, takes(field));
  if (other !== null) {
    return {
      leftOut: `The header is that of ${field.name}, but the values are ${other}, so the column is not read as that. If it is right all the same, map it by hand.`,
      option: `--map "${header}=${field.name}"`,
    };
  }
  return {
    field: field.name,
    confidence: (fitOf(kinds, takes(field)).share ?? 1) < 0.5 ? ownNameAlone : ownName,
    reason: reasonOf(kinds, field),
    needs: needsOf(field, kinds),
    isOffer: false,
  };
}

function reasonOf(kinds: ValueKinds, field: Field): string {
  const taking = takes(field);
  const said = taking === 'anything' ? '' : `; ${valuesSay(kinds, taking)}`;
  const note = field.kind === 'phone' && kinds.count > 0 && kinds.phone < 0.5 ? otherCountry : '';
  return `The header is Muster's own name${said}.${note}`;
}

/** What the values plainly are instead of what the field takes; null: they may be right. */
function otherKind(kinds: ValueKinds, taking: Taking): string | null {
  const share = fitOf(kinds, taking).share ?? 1;
  if (kinds.count < enoughToDoubt || share >= 0.2 || taking === 'anything') return null;
  const other = plainKind(kinds);
  return other === null || other.taking === taking ? null : other.noun;
}

/** A single odd value is a mistake in a row, not another column. */
const enoughToDoubt = 3;

function confirmMusterId(header: string): Candidate {
  return {
    field: 'MusterId',
    confidence: ownName,
    reason: `Rows would be matched by Muster's own ids, which nobody but you can confirm.`,
    option: `--map "${header}=MusterId"`,
    needs: {},
    isOffer: true,
  };
}

const foreignMusterId = (header: string): LeftOut => ({
  leftOut: "Written so it is not taken for Muster's own id. If it is, map it by hand.",
  option: `--map "${header}=MusterId"`,
});

/** Which values a field takes, as far as columns can be told apart by them. */
function takes(field: Field): Taking {
  if (field.kind === 'subscription') return 'subscription';
  if (field.kind === 'custom') return field.custom.type === 'boolean' ? 'boolean' : 'anything';
  return takings.get(field.kind) ?? 'anything';
}

const takings: ReadonlyMap<Field['kind'], Taking> = new Map<Field['kind'], Taking>([
  ['email', 'email'],
  ['phone', 'phone'],
  ['last-name', 'name'],
  ['first-name', 'name'],
  ['middle-name', 'name'],
  ['full-name', 'name'],
  ['sex', 'sex'],
  ['birth-date', 'birthDate'],
  ['time-zone', 'timeZone'],
  ['email-confirmed', 'boolean'],
  ['phone-confirmed', 'boolean'],
]);

/** What the values of a column ask for when it is read as a field. */
function needsOf(field: Field, kinds: ValueKinds): Candidate['needs'] {
  const isDate = field.kind === 'birth-date' || (field.kind === 'custom' && holdsDate(field.custom));
  if (isDate && kinds.dayFirst) return { dayFirst: true };
  return field.kind === 'phone' && kinds.internationalPhone ? { phoneStyle: 'international' } : {};
}

const holdsDate = ({ type }: CustomField): boolean => type === 'date' || type === 'datetime';

/** Headers that compare equal are one name (docs/spec.md §3). */
export const sameHeader = (a: string, b: string): boolean => headerKey(a) === headerKey(b);
