import { Select, TextInput } from '@mantine/core';
import { texts } from '../../../texts/texts.ts';
import type { ControlProps } from './reading-controls.tsx';

/** Which sheet of a workbook is read. One that cannot be read leaves only its name or number to be written. */
export function SheetControl({ order, seen, choose }: ControlProps) {
  const sheet = seen?.sheet ?? null;
  if (sheet === null) return <SheetByName sheet={order.reading.sheet} choose={choose} />;
  const names = [sheet.name, ...sheet.others];
  return (
    <Select
      label={texts.reading.sheet}
      description={texts.reading.sheetWhy(names.length, sheet.unsolved)}
      inputWrapperOrder={['label', 'input', 'description']}
      allowDeselect={false}
      value={sheet.name}
      onChange={(value) => choose({ sheet: value, headerLine: null })}
      data={names}
    />
  );
}

interface SheetByNameProps {
  readonly sheet: string | null;
  readonly choose: ControlProps['choose'];
}

function SheetByName({ sheet, choose }: SheetByNameProps) {
  return (
    <TextInput
      label={texts.reading.sheet}
      description={texts.reading.sheetByName}
      inputWrapperOrder={['label', 'input', 'description']}
      defaultValue={sheet ?? ''}
      onBlur={({ currentTarget: { value } }) => {
        if (value !== (sheet ?? '')) choose({ sheet: value === '' ? null : value, headerLine: null });
      }}
    />
  );
}
