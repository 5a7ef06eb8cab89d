import { Text } from '@mantine/core';
import { useState } from 'react';
import { SearchSelect } from '../../presentation/search-select.tsx';
import { texts } from '../../texts/texts.ts';
import { useConfiguring } from './configuring.ts';
import { faultsOfSetting } from './file-columns.ts';

/** The segment that all customers of the file join: one that is there, or a new one by typing its name. */
export function SegmentSelect() {
  const { settings, inspection, catalog, set } = useConfiguring();
  const [search, setSearch] = useState('');
  const said = texts.configure.source;
  const { segment } = settings;
  const known = catalog.segments ?? [];
  const isKnown = (name: string): boolean =>
    known.some((each) => each.name.toLowerCase() === name.toLowerCase());
  const isNew = segment !== null && !isKnown(segment.name);
  const names = [...(isNew ? [segment.name] : []), ...known.map(({ name }) => name)];
  const choose = (value: string | null) => {
    const name = value?.startsWith(creating) === true ? value.slice(creating.length) : value;
    set((before) => ({ ...before, segment: name === null ? null : { name, create: !isKnown(name) } }));
  };
  return (
    <div>
      <SearchSelect
        clearable
        maw={420}
        label={said.segment}
        description={said.segmentHelp}
        placeholder={said.segmentPlaceholder}
        data={[...names, ...creatable(search.trim(), names)]}
        value={segment?.name ?? null}
        onChange={choose}
        searchValue={search}
        onSearchChange={setSearch}
        nothingFoundMessage={said.segmentPlaceholder}
        clearButtonProps={{ 'aria-label': said.segmentNone }}
        error={faultsOfSetting(inspection, 'segment').join(' ') || null}
      />
      {isNew && (
        <Text size="sm" c="dimmed" mt={4} role="status">
          {said.segmentCreated}
        </Text>
      )}
    </div>
  );
}

function creatable(typed: string, names: readonly string[]) {
  const isThere = names.some((each) => each.toLowerCase() === typed.toLowerCase());
  if (typed === '' || isThere) return [];
  return [{ value: `${creating}${typed}`, label: texts.configure.source.segmentNew(typed) }];
}

const creating = '+ ';
