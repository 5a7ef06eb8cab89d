import { Badge, Group, Text } from '@mantine/core';
import { texts } from '../../../texts/texts.ts';
import type { FieldGuide } from '../../../server/answers.ts';
import classes from './field-guides.module.css';

/** One column: its name as it is written into the header, what it holds, and values that are read. */
export function FieldEntry({ field }: { readonly field: FieldGuide }) {
  const { name, description, accepts, examples, identifies, blankClears } = field;
  return (
    <li className={classes['field']}>
      <Group gap="xs" mb={2}>
        <code className={classes['name']}>{name}</code>
        {identifies && (
          <Badge size="sm" variant="light" tt="none">
            {texts.fields.identifies}
          </Badge>
        )}
        {blankClears && (
          <Badge size="sm" variant="light" color="yellow" tt="none">
            {texts.fields.blankClears}
          </Badge>
        )}
      </Group>
      <Text size="sm">{description}</Text>
      <Text size="sm" c="dimmed">
        {accepts}
      </Text>
      {examples.length > 0 && (
        <Group gap={6} mt={4}>
          <Text size="sm" c="dimmed">
            {texts.fields.examples}
          </Text>
          {examples.map((example) => (
            <code key={example} className={classes['example']}>
              {example}
            </code>
          ))}
        </Group>
      )}
    </li>
  );
}
