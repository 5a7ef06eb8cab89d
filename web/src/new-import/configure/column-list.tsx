import { Button, Group, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { texts } from '../../texts/texts.ts';
import { DeclareDialog } from '../../catalog-entry/declare-dialog.tsx';
import type { Declaring } from '../../catalog-entry/declare-dialog.tsx';
import { withField } from './choose-field.ts';
import { ColumnRow } from './column-row.tsx';
import { useConfiguring } from './configuring.ts';
import { fileColumns } from './file-columns.ts';
import type { FileColumn } from './file-columns.ts';
import { RecipeBar } from './recipe-bar.tsx';
import classes from './column-list.module.css';

const shows = ['all', 'attention', 'read', 'leftOut'] as const;
type Show = (typeof shows)[number];

/** Every column of the file with what it holds: a field can be chosen, left out, or created. */
export function ColumnList() {
  const { inspection, settings, catalog, set } = useConfiguring();
  const said = texts.configure.columns;
  const columns = useMemo(() => fileColumns(inspection, settings), [inspection, settings]);
  const [show, setShow] = useState<Show>('all');
  const [find, setFind] = useState('');
  const [most, setMost] = useState(page);
  const [declaring, setDeclaring] = useState<(Declaring & { readonly column: FileColumn }) | null>(null);
  const found = columns.filter(
    (each) => belongsTo(each, show) && each.header.toLowerCase().includes(find.toLowerCase()),
  );
  const read = columns.filter(({ field }) => field !== null).length;
  const counts = {
    all: columns.length,
    attention: columns.filter(needsAttention).length,
    read,
    leftOut: columns.length - read,
  };
  return (
    <section aria-labelledby="columns-title">
      <Stack gap="sm">
        <Group justify="space-between" align="flex-end">
          <div>
            <Title order={2} id="columns-title">
              {said.title}
            </Title>
            <Text size="sm" c="dimmed" role="status">
              {said.summary(read, columns.length - read)}
            </Text>
          </div>
          <RecipeBar />
        </Group>
        <Group justify="space-between" gap="sm">
          <SegmentedControl
            aria-label={said.show}
            size="xs"
            value={show}
            onChange={setShow}
            data={shows.map((value) => ({ value, label: `${said[value]} ${counts[value]}` }))}
          />
          {columns.length > page / 2 && (
            <TextInput
              aria-label={said.find}
              placeholder={said.find}
              size="xs"
              leftSection={<IconSearch size={14} />}
              value={find}
              onChange={(event) => setFind(event.currentTarget.value)}
            />
          )}
        </Group>
        <ol className={classes['list']}>
          {found.slice(0, most).map((column) => (
            <ColumnRow
              key={column.index}
              column={column}
              onDeclare={(section, systemName) =>
                setDeclaring({ section, systemName: systemName ?? column.header, column })
              }
            />
          ))}
        </ol>
        {found.length === 0 && <Text c="dimmed">{said.none}</Text>}
        {found.length > most && (
          <Button variant="default" onClick={() => setMost(most + page)}>
            {said.more(Math.min(page, found.length - most))}
          </Button>
        )}
      </Stack>
      {declaring !== null && (
        <DeclareDialog
          {...declaring}
          brands={catalog.brands ?? []}
          onClose={() => setDeclaring(null)}
          onCreated={(field) => {
            const { header, field: before } = declaring.column;
            set((order) => withField(order, { header, before, choice: field }));
          }}
        />
      )}
    </section>
  );
}

/** Files have up to 1,000 columns; nobody looks at them all at once. */
const page = 60;

function needsAttention({ faults, callOuts, issues, suggestion, field }: FileColumn): boolean {
  const isOffered =
    field === null &&
    suggestion.kind !== 'by-hand' &&
    (suggestion.field !== null || suggestion.declare !== null);
  return faults.length + callOuts.length > 0 || issues !== null || isOffered;
}

function belongsTo(column: FileColumn, show: Show): boolean {
  if (show === 'attention') return needsAttention(column);
  if (show === 'all') return true;
  return (column.field !== null) === (show === 'read');
}
