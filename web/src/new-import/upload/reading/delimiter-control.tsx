import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { texts } from '../../../texts/texts.ts';
import type { ControlProps } from './reading-controls.tsx';
import { ReadingSelect } from './reading-select.tsx';

const usual = [',', ';', '\t', '|', ':', ' '];
const other = 'other';

/** What stands between two cells: one of the usual characters, or any other. */
export function DelimiterControl({ order, seen, detected, choose }: ControlProps) {
  const { delimiter } = order.reading;
  const [isOther, setOther] = useState(delimiter !== null && !usual.includes(delimiter));
  const change = (value: string | null) => {
    setOther(value === other);
    if (value !== other) choose({ delimiter: value });
  };
  return (
    <div>
      <ReadingSelect
        label={texts.reading.delimiter}
        why={seen === null ? null : texts.reading.delimiterWhy(seen.dialect)}
        detected={detected === null ? null : texts.reading.delimiterName(detected.dialect.dialect.delimiter)}
        chosen={isOther ? other : delimiter}
        options={options}
        onChoose={change}
      />
      {isOther && (
        <TextInput
          mt="xs"
          label={texts.reading.whichDelimiter}
          maxLength={1}
          defaultValue={delimiter ?? ''}
          onChange={({ currentTarget: { value } }) => {
            if (value !== '') choose({ delimiter: value });
          }}
        />
      )}
    </div>
  );
}

const options = [
  ...usual.map((each) => ({ value: each, label: texts.reading.delimiterName(each) })),
  { value: other, label: texts.reading.otherDelimiter },
];
