import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { importStatus } from '../../../src/contract/import-answers.ts';
import type { ImportFilter } from '../server/imports.ts';
import { texts } from '../texts/texts.ts';
import classes from './imports-filter.module.css';

const words = texts.imports;
const statuses = [
  { value: '', label: words.anyStatus },
  ...importStatus.options.map((value) => ({ value, label: texts.statuses[value] })),
];
const actions = [
  { value: '', label: words.anyAction },
  { value: 'add-and-edit', label: words.actions['add-and-edit'] },
  { value: 'edit-existing', label: words.actions['edit-existing'] },
];

/** Which imports are listed; kept in the address, so that it survives a reload and can be sent to somebody. */
export function ImportsFilter({ filter }: { readonly filter: ImportFilter }) {
  const navigate = useNavigate({ from: '/' });
  const [file, setFile] = useState(filter.file ?? '');
  const change = (changed: Partial<Record<keyof ImportFilter, string>>) =>
    void navigate({ search: (before) => withoutBlanks({ ...before, ...changed }), replace: true });
  const sent = useRef(file);
  const search = useDebouncedCallback((text: string) => {
    sent.current = text;
    change({ file: text });
  }, 250);
  useEffect(() => {
    // The address was changed by somebody else than the one who types here.
    if ((filter.file ?? '') !== sent.current) setFile((sent.current = filter.file ?? ''));
  }, [filter.file]);
  return (
    <Group gap="sm" role="search" className={classes['filter']}>
      <TextInput
        className={classes['text']}
        aria-label={words.search}
        placeholder={words.search}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={file}
        onChange={({ currentTarget: { value } }) => {
          setFile(value);
          search(value);
        }}
      />
      <NativeSelect
        aria-label={words.status}
        data={statuses}
        value={filter.status ?? ''}
        onChange={({ currentTarget: { value } }) => change({ status: value })}
      />
      <NativeSelect
        aria-label={words.action}
        data={actions}
        value={filter.action ?? ''}
        onChange={({ currentTarget: { value } }) => change({ action: value })}
      />
    </Group>
  );
}

function withoutBlanks(search: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== '' && value !== undefined),
  );
}
