import {
  Accordion,
  Badge,
  Button,
  Group,
  ScrollArea,
  Skeleton,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { IconDownload, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../server/client.ts';
import { texts } from '../../../texts/texts.ts';
import { FieldEntry } from './field-entry.tsx';
import { fieldGroups, matchingFields } from './matching-fields.ts';
import type { FieldGuide } from '../../../server/answers.ts';
import classes from './field-guides.module.css';

/** All columns that a file can have in this project, to search through, and a file to fill in. */
export function FieldGuides() {
  const [sought, setSought] = useState('');
  const { data } = useQuery({ queryKey: ['fields'], queryFn: () => client.listFields(), staleTime: 60_000 });
  const shown = matchingFields(data?.fields ?? [], sought);
  return (
    <Stack gap="sm" component="section" aria-labelledby="fields-title">
      <div>
        <Title order={2} id="fields-title">
          {texts.fields.title}
        </Title>
        <Text c="dimmed" mt={4}>
          {texts.fields.lead}
        </Text>
      </div>
      <Button
        component="a"
        href="/api/v1/template.csv"
        download
        variant="light"
        leftSection={<IconDownload size={16} />}
        className={classes['template'] ?? ''}
      >
        {texts.fields.template}
      </Button>
      <TextInput
        type="search"
        label={texts.fields.search}
        placeholder={texts.fields.searchExample}
        leftSection={<IconSearch size={16} />}
        value={sought}
        onChange={({ currentTarget }) => setSought(currentTarget.value)}
      />
      <Text size="sm" c="dimmed" role="status">
        {data === undefined ? texts.shell.loading : texts.fields.count(shown.length, data.fields.length)}
      </Text>
      {data === undefined ? (
        <Skeleton h={240} />
      ) : (
        <FieldGroups key={sought === '' ? 'all' : 'found'} fields={shown} isSearch={sought !== ''} />
      )}
    </Stack>
  );
}

interface FieldGroupsProps {
  readonly fields: readonly FieldGuide[];
  /** All groups are open then: what was found should be seen. */
  readonly isSearch: boolean;
}

function FieldGroups({ fields, isSearch }: FieldGroupsProps) {
  if (fields.length === 0) return <Text>{texts.fields.none}</Text>;
  const groups = fieldGroups(fields);
  const open = isSearch ? groups.map(({ group }) => group) : ['identifiers'];
  return (
    <ScrollArea.Autosize
      mah="34rem"
      type="auto"
      viewportProps={{ tabIndex: 0, 'aria-label': texts.fields.title }}
    >
      <Accordion
        multiple
        defaultValue={open}
        variant="default"
        order={3}
        classNames={{ label: classes['label'] ?? '' }}
      >
        {groups.map(({ group, fields: ofGroup }) => (
          <Accordion.Item key={group} value={group}>
            <Accordion.Control>
              <Group gap="xs">
                {texts.fields.groups[group].name}
                <Badge variant="default" size="sm" className="numbers">
                  {ofGroup.length}
                </Badge>
              </Group>
            </Accordion.Control>
            <Accordion.Panel>
              <Text size="sm" c="dimmed" mb="xs">
                {texts.fields.groups[group].about}
              </Text>
              <ul className={classes['list']}>
                {ofGroup.map((field) => (
                  <FieldEntry key={field.name} field={field} />
                ))}
              </ul>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </ScrollArea.Autosize>
  );
}
