import { Button, Popover, Radio, Stack, Switch, Text } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { clearableByBlank, withDates, withoutPolicy } from '../../../../src/row/column.ts';
import type { Catalog, FieldGuide } from '../../server/catalog.ts';
import { texts } from '../../texts/texts.ts';
import { withField } from './choose-field.ts';
import { useConfiguring } from './configuring.ts';
import { optionsOf, withBlank, withDayFirst, withPolicy, withRealValues } from './field-options.ts';
import type { FieldOptions } from './field-options.ts';
import type { FileColumn } from './file-columns.ts';

export interface ColumnOptionsProps {
  readonly column: FileColumn;
  readonly field: string;
  readonly guide: FieldGuide;
}

/** What happens to stored values and blank cells of one column, and how its dates are read. */
export function ColumnOptions({ column, field, guide }: ColumnOptionsProps) {
  const { inspection, settings, catalog, set } = useConfiguring();
  const [isOpen, setOpen] = useState(false);
  const said = texts.configure.columns;
  const may = possible(guide, catalog);
  if (!Object.values(may).some(Boolean)) return null;
  const options = optionsOf(settings, inspection.settings, field);
  const realValues = settings.realValues.includes(column.header);
  const setDayFirst = (dayFirst: boolean) =>
    set((before) => {
      const next = withDayFirst(before, field, dayFirst);
      // A suggestion brings its day first along: whoever does not want that decides about the column.
      const isTaken = column.by === 'suggestion' && column.suggestion.needs.dayFirst === true;
      return isTaken ? withField(next, { header: column.header, before: field, choice: field }) : next;
    });
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width={320}
      trapFocus
      withArrow
      shadow="md"
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconAdjustmentsHorizontal size={14} />}
          aria-label={said.optionsOf(column.header)}
          onClick={() => setOpen(!isOpen)}
        >
          {said.options}
        </Button>
      </Popover.Target>
      <Chosen options={options} realValues={realValues} />
      <Popover.Dropdown aria-label={said.optionsOf(column.header)}>
        <Stack gap="md">
          {may.policy && (
            <Policy
              options={options}
              change={(policy) => set((before) => withPolicy(before, field, policy))}
            />
          )}
          {may.blank && (
            <Blank
              options={options}
              change={(blank) => set((before) => withBlank(before, field, blank))}
              alwaysClears={guide.blankClears}
            />
          )}
          {may.dates && <Dates dayFirst={options.dayFirst} change={setDayFirst} />}
          {may.realValues && (
            <Switch
              size="sm"
              label={texts.configure.options.realValues}
              checked={realValues}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                set((before) => withRealValues(before, column.header, checked));
              }}
            />
          )}
          <Button size="xs" variant="default" onClick={() => setOpen(false)}>
            {texts.configure.options.done}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function possible({ kind, identifies, name }: FieldGuide, catalog: Catalog) {
  const custom = catalog.customFields?.find(({ systemName }) => name === `CustomField${systemName}`);
  return {
    policy: !isAmong(withoutPolicy, kind),
    blank: isAmong(clearableByBlank, kind),
    dates: isAmong(withDates, kind) || custom?.type === 'date' || custom?.type === 'datetime',
    realValues: !identifies,
  };
}

const isAmong = (kinds: ReadonlySet<string>, kind: string): boolean => kinds.has(kind);

/** What is not as usual, in words under the button. */
function Chosen({ options, realValues }: { readonly options: FieldOptions; readonly realValues: boolean }) {
  const said = texts.configure.columns;
  const chosen = [
    options.policy === 'fill-empty' ? said.fillsEmpty : null,
    options.blank === 'clear' ? said.blanksClear : null,
    options.blank === 'keep' ? said.blanksKeep : null,
    options.dayFirst ? said.dayFirst : null,
    realValues ? said.realValues : null,
  ].filter((each) => each !== null);
  return chosen.length === 0 ? null : (
    <Text size="xs" c="dimmed">
      {chosen.join(', ')}
    </Text>
  );
}

interface PartProps<Part extends keyof FieldOptions> {
  readonly options: FieldOptions;
  readonly change: (next: FieldOptions[Part]) => void;
}

function Policy({ options, change }: PartProps<'policy'>) {
  const said = texts.configure.options;
  return (
    <Radio.Group
      label={said.policy}
      value={options.policy}
      onChange={(value) => change(value === 'fill-empty' ? value : 'replace')}
    >
      <Stack gap={6} mt={6}>
        <Radio size="sm" value="replace" label={said.policies.replace} />
        <Radio size="sm" value="fill-empty" label={said.policies['fill-empty']} />
      </Stack>
    </Radio.Group>
  );
}

function Blank({ options, change, alwaysClears }: PartProps<'blank'> & { readonly alwaysClears: boolean }) {
  const said = texts.configure.options;
  if (alwaysClears) return <Text size="sm">{said.alwaysClears}</Text>;
  return (
    <Radio.Group
      label={said.blank}
      value={options.blank ?? 'import'}
      onChange={(value) => change(value === 'keep' || value === 'clear' ? value : null)}
    >
      <Stack gap={6} mt={6}>
        <Radio size="sm" value="import" label={said.blanks.import} />
        <Radio size="sm" value="keep" label={said.blanks.keep} />
        <Radio size="sm" value="clear" label={said.blanks.clear} />
      </Stack>
    </Radio.Group>
  );
}

function Dates({
  dayFirst,
  change,
}: {
  readonly dayFirst: boolean;
  readonly change: (dayFirst: boolean) => void;
}) {
  const said = texts.configure.options;
  return (
    <Radio.Group
      label={said.dates}
      value={dayFirst ? 'day' : 'month'}
      onChange={(value) => change(value === 'day')}
    >
      <Stack gap={6} mt={6}>
        <Radio size="sm" value="month" label={said.monthFirst} />
        <Radio size="sm" value="day" label={said.dayFirst} />
      </Stack>
    </Radio.Group>
  );
}
