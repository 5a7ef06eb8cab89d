import { Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { SearchSelect } from '../../presentation/search-select.tsx';
import type { FieldGuide } from '../../server/catalog.ts';
import { texts } from '../../texts/texts.ts';
import { useConfiguring } from './configuring.ts';
import classes from './field-select.module.css';

/** What can be declared where the list lacks a field. */
export type Declarable = 'customFields' | 'externalIdentities' | 'topics';

export interface FieldSelectProps {
  readonly header: string;
  /** Null: the column is left out. */
  readonly field: string | null;
  readonly hasFault: boolean;
  readonly describedBy: string;
  readonly onChoose: (field: string | null) => void;
  readonly onDeclare: (what: Declarable) => void;
}

const leaveOut = ' leave out';
const declarable: readonly Declarable[] = ['customFields', 'externalIdentities', 'topics'];
const declareValue = (what: Declarable): string => ` ${what}`;
const groups = ['identifiers', 'profile', 'subscriptions', 'custom', 'service'] as const;

/** A field for a column, found by typing a part of its name or description. */
export function FieldSelect(props: FieldSelectProps) {
  const { header, field, hasFault, describedBy, onChoose, onDeclare } = props;
  const { fields, inspection } = useConfiguring();
  const [search, setSearch] = useState('');
  const guides = useMemo(() => new Map(fields.map((each) => [each.name, each])), [fields]);
  const data = useMemo(() => optionsOf(fields, search), [fields, search]);
  const usedBy = (name: string): string | undefined =>
    inspection.mapping.find((column) => column.field === name && column.header !== header)?.header;
  const choose = (value: string | null) => {
    const what = declarable.find((each) => declareValue(each) === value);
    if (what !== undefined) onDeclare(what);
    else if (value !== null) onChoose(value === leaveOut ? null : value);
  };
  return (
    <SearchSelect
      aria-label={texts.configure.columns.fieldOf(header)}
      aria-describedby={describedBy}
      error={hasFault}
      withErrorStyles={hasFault}
      data={data}
      // The search has been made already, in descriptions too.
      filter={({ options }) => options}
      value={field ?? leaveOut}
      onChange={choose}
      onSearchChange={setSearch}
      allowDeselect={false}
      limit={150}
      maxDropdownHeight={360}
      comboboxProps={{ width: 'max-content', position: 'bottom-start', middlewares: { shift: true } }}
      classNames={{
        dropdown: classes['dropdown'] ?? '',
        input: field === null ? (classes['unread'] ?? '') : '',
      }}
      renderOption={({ option }) => (
        <Option label={option.label} guide={guides.get(option.value)} usedBy={usedBy(option.value)} />
      )}
    />
  );
}

interface OptionProps {
  readonly label: string;
  readonly guide: FieldGuide | undefined;
  readonly usedBy: string | undefined;
}

function Option({ label, guide, usedBy }: OptionProps) {
  return (
    <div>
      <Text size="sm">{label}</Text>
      {guide !== undefined && (
        <Text size="xs" c="dimmed">
          {guide.description}
          {usedBy === undefined ? '' : ` (${texts.configure.columns.usedBy(usedBy)})`}
        </Text>
      )}
    </div>
  );
}

function optionsOf(fields: readonly FieldGuide[], search: string) {
  const words = fold(search).split(/\s+/u).filter(Boolean);
  // What is chosen stands in the input: then all are offered.
  const isChosen = fields.some(({ name }) => name === search) || search === texts.configure.columns.leaveOut;
  const fits = (text: string): boolean => isChosen || words.every((word) => fold(text).includes(word));
  const { groups: names, leaveOut: nothing, addGroup, add } = texts.configure.columns;
  const found = groups.flatMap((group) => {
    const items = fields
      .filter((each) => each.group === group && fits(`${each.name} ${each.description}`))
      .map(({ name }) => ({ value: name, label: name }));
    return items.length === 0 ? [] : [{ group: names[group], items }];
  });
  return [
    ...(fits(nothing) ? [{ value: leaveOut, label: nothing }] : []),
    ...found,
    { group: addGroup, items: declarable.map((what) => ({ value: declareValue(what), label: add[what] })) },
  ];
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase();
