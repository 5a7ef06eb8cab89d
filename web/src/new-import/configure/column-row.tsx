import { Checkbox, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import type { Settings } from '../../server/answers.ts';
import { texts } from '../../texts/texts.ts';
import { withField } from './choose-field.ts';
import { ColumnNotes } from './column-notes.tsx';
import { ColumnOptions } from './column-options.tsx';
import { useConfiguring } from './configuring.ts';
import { FieldSelect } from './field-select.tsx';
import type { Declarable } from './field-select.tsx';
import { PhoneCountry } from './phone-country.tsx';
import { isOfAnotherCountry } from './file-columns.ts';
import type { FileColumn } from './file-columns.ts';
import classes from './column-row.module.css';

export interface ColumnRowProps {
  readonly column: FileColumn;
  readonly onDeclare: (what: Declarable, systemName?: string) => void;
}

/** One column of the file: its name and first values, what it holds, and why. */
export function ColumnRow({ column, onDeclare }: ColumnRowProps) {
  const { settings, set, fields } = useConfiguring();
  const { header, examples, field, inverted, suggestion, faults } = column;
  const said = texts.configure.columns;
  const id = useId();
  const choose = (choice: string) => set((before) => withField(before, { header, before: field, choice }));
  const chooseField = (chosen: string | null) => {
    const isSuggested =
      suggestion.kind === 'field' && suggestion.field === chosen && suggestion.band !== 'guess';
    choose(isSuggested ? 'as-suggested' : (chosen ?? 'leave-out'));
  };
  const guide = fields.find(({ name }) => name === field);
  return (
    <li className={classes['row']} data-left-out={field === null} data-fault={faults.length > 0}>
      <div className={classes['file']}>
        <Text fw={600} size="sm" className={classes['header']}>
          {header.trim() === '' ? <em>{said.noHeader}</em> : header}
        </Text>
        <Text size="xs" c="dimmed" lineClamp={2}>
          {examples.length === 0 ? said.noExamples : `${said.examples} ${examples.join(' · ')}`}
        </Text>
      </div>
      <Stack gap={6} className={classes['field']}>
        <FieldSelect
          header={header}
          field={field}
          hasFault={faults.length > 0}
          describedBy={id}
          onChoose={chooseField}
          onDeclare={onDeclare}
        />
        {guide?.kind === 'subscription' && field !== null && (
          <Checkbox
            size="xs"
            label={said.inverted}
            checked={inverted}
            onChange={(event) => choose(event.currentTarget.checked ? `!${field}` : field)}
          />
        )}
        {asksForCountry(column, settings) && <PhoneCountry />}
        <div id={id}>
          <ColumnNotes
            column={column}
            choose={choose}
            declare={(name) => onDeclare('externalIdentities', name)}
          />
        </div>
      </Stack>
      <div className={classes['options']}>
        {guide !== undefined && field !== null && (
          <ColumnOptions column={column} field={field} guide={guide} />
        )}
      </div>
    </li>
  );
}

/** Phones of another country than is chosen: the choice belongs to where that is seen, and stays there once made. */
function asksForCountry(column: FileColumn, { defaultCountry }: Settings): boolean {
  return column.field === 'MobilePhone' && (isOfAnotherCountry(column) || defaultCountry !== null);
}
