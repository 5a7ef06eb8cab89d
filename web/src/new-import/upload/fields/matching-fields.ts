import type { FieldGuide } from '../../../server/answers.ts';

type FieldGroup = FieldGuide['group'];

/** Fields in whose name, description or examples all words of a search stand, in any case. */
export function matchingFields(fields: readonly FieldGuide[], sought: string): readonly FieldGuide[] {
  const words = sought.toLowerCase().split(/\s+/u).filter(Boolean);
  return fields.filter((field) => {
    const { name, description, accepts, examples } = field;
    const text = [name, description, accepts, ...examples].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The groups that have any of them, in the order in which the server tells them. */
export function fieldGroups(fields: readonly FieldGuide[]): readonly FieldsOfGroup[] {
  const groups = [...new Set(fields.map(({ group }) => group))];
  return groups.map((group) => ({ group, fields: fields.filter((field) => field.group === group) }));
}

interface FieldsOfGroup {
  readonly group: FieldGroup;
  readonly fields: readonly FieldGuide[];
}
