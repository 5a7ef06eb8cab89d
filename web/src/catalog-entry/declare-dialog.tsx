import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../presentation/dialog.tsx';
import { Notice } from '../presentation/notice.tsx';
import { problemSentence } from '../problem/problem-sentence.ts';
import { useCreateEntry } from '../server/catalog.ts';
import type { NewEntry } from '../server/catalog.ts';
import { announce } from '../shell/live-region.tsx';
import { texts } from '../texts/texts.ts';
import { draftEntry, fieldOf, nameOf } from './draft-entry.ts';
import { EntryForm } from './entry-form.tsx';

/** What can be added to the catalog from another page. */
export interface Declaring {
  readonly section: 'customFields' | 'externalIdentities' | 'topics' | 'pointsOfContact';
  /** What it is probably called. */
  readonly systemName: string;
}

export interface DeclareDialogProps extends Declaring {
  readonly brands: readonly { readonly systemName: string; readonly name: string }[];
  readonly onClose: () => void;
  /** Hears the name of the field that columns can be read as now; of a point of contact its external id. */
  readonly onCreated: (name: string) => void;
}

/** Adds something to the catalog without leaving the page. What the server says against it stands in the dialog. */
export function DeclareDialog({ section, systemName, brands, onClose, onCreated }: DeclareDialogProps) {
  const [entry, setEntry] = useState<NewEntry>(() =>
    draftEntry({ section, systemName }, brands[0]?.systemName ?? ''),
  );
  const { mutate, error, isPending } = useCreateEntry();
  const create = () =>
    mutate(entry, {
      onSuccess: (created) => {
        announce(texts.entry.created(nameOf(created)));
        onCreated(fieldOf(created));
        onClose();
      },
    });
  const said = texts.entry[titles[section]];
  return (
    <Dialog onClose={onClose} title={said.title} size="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          create();
        }}
      >
        <Stack>
          <Text size="sm">{said.lead}</Text>
          <EntryForm entry={entry} brands={brands} onChange={setEntry} />
          {error !== null && (
            <Notice tone="bad">
              <Text size="sm">{problemSentence(error)}</Text>
            </Notice>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {texts.shell.cancel}
            </Button>
            <Button type="submit" loading={isPending}>
              {texts.entry.create}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

const titles = {
  customFields: 'fields',
  externalIdentities: 'identities',
  topics: 'topics',
  pointsOfContact: 'points',
} as const;
