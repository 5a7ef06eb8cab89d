import { Select } from '@mantine/core';
import type { ComboboxItem, ComboboxItemGroup, SelectProps } from '@mantine/core';
import { SearchSelect } from '../../../presentation/search-select.tsx';
import { texts } from '../../../texts/texts.ts';

interface ReadingSelectProps {
  readonly label: string;
  /** Why it is read so; null: nothing is known. */
  readonly why: string | null;
  /** What it is when nobody chooses; null: not known. */
  readonly detected: string | null;
  /** Null: nobody has chosen. */
  readonly chosen: string | null;
  readonly options: readonly (ComboboxItem | ComboboxItemGroup<ComboboxItem>)[];
  /** Null: back to what is detected. */
  readonly onChoose: (value: string | null) => void;
  /** There are many: they are found by typing. */
  readonly isSearched?: boolean;
  readonly more?: Pick<SelectProps, 'nothingFoundMessage' | 'comboboxProps' | 'onDropdownOpen'>;
}

/** One part of how a file is read: what was detected, or anything else, and below it the evidence. */
export function ReadingSelect(props: ReadingSelectProps) {
  const { label, why, detected, chosen, options, onChoose, isSearched = false, more = {} } = props;
  const Choice = isSearched ? SearchSelect : Select;
  return (
    <Choice
      label={label}
      description={why}
      inputWrapperOrder={['label', 'input', 'description']}
      descriptionProps={{ fz: 'xs' }}
      allowDeselect={false}
      maxDropdownHeight={320}
      value={chosen ?? ''}
      onChange={(value) => onChoose(value === '' ? null : value)}
      data={[{ value: '', label: texts.reading.detected(detected) }, ...options]}
      {...more}
    />
  );
}
