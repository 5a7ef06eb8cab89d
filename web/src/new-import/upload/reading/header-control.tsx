import { NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inspection, ReadingChoice } from '../../../server/answers.ts';
import { texts } from '../../../texts/texts.ts';
import { fileLookQuery } from './file-look.ts';
import type { ControlProps } from './reading-controls.tsx';
import { ReadingSelect } from './reading-select.tsx';

const other = 'other';
const shownLines = 25;
const mostLines = 10_000;

/** Which line has the names of the columns: one of the first, with what stands there, or any other. */
export function HeaderControl({ order, seen, detected, choose }: ControlProps) {
  const { headerLine } = order.reading;
  const [isOther, setOther] = useState((headerLine ?? 0) > shownLines);
  const [isOpen, setOpen] = useState(false);
  const { data: first } = useQuery({
    ...fileLookQuery({ ...order, reading: { ...cutAsNow(order.reading, detected), headerLine: 1 } }),
    enabled: isOpen || headerLine !== null,
  });
  const change = (value: string | null) => {
    setOther(value === other);
    if (value !== other) choose({ headerLine: value === null ? null : Number(value) });
  };
  return (
    <div>
      <ReadingSelect
        label={texts.reading.header}
        why={seen === null ? null : texts.reading.headerWhy(seen.dialect)}
        detected={detected === null ? null : texts.reading.line(detected.dialect.headerLine)}
        chosen={isOther ? other : chosenLine(headerLine)}
        options={[...linesOf(first, headerLine), { value: other, label: texts.reading.otherLine }]}
        onChoose={change}
        more={{
          comboboxProps: { width: 320, position: 'bottom-end' },
          onDropdownOpen: () => setOpen(true),
        }}
      />
      {isOther && (
        <NumberInput
          mt="xs"
          label={texts.reading.whichLine}
          min={1}
          max={mostLines}
          allowDecimal={false}
          defaultValue={headerLine ?? ''}
          onChange={(value) => {
            if (typeof value === 'number' && value >= 1) choose({ headerLine: value });
          }}
        />
      )}
    </div>
  );
}

const chosenLine = (line: number | null): string | null => (line === null ? null : String(line));

/** Lines are cut into cells as the whole file is, and not as a title in the place of the header would suggest. */
function cutAsNow(reading: ReadingChoice, detected: Inspection | null): ReadingChoice {
  if (detected === null || detected.sheet !== null) return reading;
  const { delimiter, quote, escape = null } = detected.dialect.dialect;
  return {
    ...reading,
    delimiter: reading.delimiter ?? delimiter,
    quote: reading.quote ?? quote,
    escape: reading.escape ?? escape,
  };
}

/** The first lines with what stands in them; the chosen one also before they are known. */
function linesOf(first: Inspection | undefined, chosen: number | null): { value: string; label: string }[] {
  const known = first === undefined ? [] : [{ line: 1, cells: first.headers }, ...first.rows];
  const lines = known.slice(0, shownLines).map(({ line, cells }) => {
    const text = cells.filter((cell) => cell.trim() !== '').join(' · ');
    const shown = text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
    return { value: String(line), label: `${texts.reading.line(line)}: ${shown}` };
  });
  if (chosen === null || lines.some(({ value }) => value === String(chosen))) return lines;
  return [...lines, { value: String(chosen), label: texts.reading.line(chosen) }];
}

const mostShown = 60;
