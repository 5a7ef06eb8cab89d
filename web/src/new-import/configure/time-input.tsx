import { TextInput } from '@mantine/core';
import { useState } from 'react';

export interface TimeInputProps {
  readonly label: string;
  readonly description: string;
  /** As in a cell, `yyyy-MM-ddTHH:mm`; null: none. */
  readonly value: string | null;
  readonly faults: readonly string[];
  readonly onChange: (value: string | null) => void;
}

/** A day and a time, chosen with what the browser has for it; kept when it is left. */
export function TimeInput({ label, description, value, faults, onChange }: TimeInputProps) {
  // Null: as it is kept.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      type="datetime-local"
      label={label}
      description={description}
      maw={420}
      value={(typed ?? value ?? '').replace(' ', 'T')}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== null && typed !== (value ?? '')) onChange(typed === '' ? null : typed);
        setTyped(null);
      }}
      error={faults.join(' ') || null}
    />
  );
}
