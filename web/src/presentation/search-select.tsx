import { Select } from '@mantine/core';
import type { SelectProps } from '@mantine/core';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';

/**
 * A choice that is found by typing. What is chosen stands in the input as text: the first that is typed takes its
 * place, wherever the cursor is, instead of being added to it; Enter takes the first that is found.
 */
export function SearchSelect(props: Omit<SelectProps, 'searchable' | 'onFocus' | 'onKeyDown' | 'onBlur'>) {
  const isTyping = useRef(false);
  const begin = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    if (!isTyping.current) currentTarget.select();
    isTyping.current = true;
  };
  const end = () => {
    isTyping.current = false;
  };
  return (
    <Select
      {...props}
      searchable
      selectFirstOptionOnChange
      onFocus={({ currentTarget }) => currentTarget.select()}
      onKeyDown={(event) => {
        if (isWritten(event)) begin(event);
      }}
      onCompositionStart={begin}
      onPaste={begin}
      onOptionSubmit={end}
      onBlur={end}
    />
  );
}

/** Whether a key writes or takes away a letter. */
function isWritten({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (key.length === 1 && !ctrlKey && !metaKey && !altKey) || key === 'Backspace' || key === 'Delete';
}
