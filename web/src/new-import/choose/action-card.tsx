import { Group, Radio, Stack, Text } from '@mantine/core';
import { IconCheck, IconUserEdit, IconUserPlus, IconX } from '@tabler/icons-react';
import { texts } from '../../texts/texts.ts';
import type { Action } from './action.ts';
import classes from './action-card.module.css';

const icons = { 'edit-existing': IconUserEdit, 'add-and-edit': IconUserPlus } as const;

interface ActionCardProps {
  readonly action: Action;
}

/** One of the two actions as a large radio button: what it will do and what it will not. */
export function ActionCard({ action }: ActionCardProps) {
  const { name, purpose, will, willNot } = texts.choose.actions[action];
  const Icon = icons[action];
  return (
    <Radio.Card
      value={action}
      radius="md"
      className={classes['card'] ?? ''}
      aria-labelledby={`${action}-name`}
      aria-describedby={`${action}-about`}
    >
      <Group justify="space-between" wrap="nowrap" align="flex-start" mb="md">
        <Group wrap="nowrap" gap="sm">
          <span className={classes['icon']}>
            <Icon size={22} stroke={1.6} />
          </span>
          <div>
            <Text fw={600} size="lg" id={`${action}-name`}>
              {name}
            </Text>
            <Text c="dimmed">{purpose}</Text>
          </div>
        </Group>
        <Radio.Indicator size="md" />
      </Group>
      <Stack gap="xs" id={`${action}-about`}>
        <Effect Mark={IconCheck} word={texts.choose.will} sentence={will} tone="good" />
        <Effect Mark={IconX} word={texts.choose.willNot} sentence={willNot} tone="calm" />
      </Stack>
    </Radio.Card>
  );
}

interface EffectProps {
  readonly Mark: typeof IconCheck;
  readonly word: string;
  readonly sentence: string;
  readonly tone: 'good' | 'calm';
}

function Effect({ Mark, word, sentence, tone }: EffectProps) {
  return (
    <Group wrap="nowrap" align="flex-start" gap="xs">
      <span className={classes['mark']} data-tone={tone}>
        <Mark size={14} stroke={2.2} />
      </span>
      <Text>
        <Text span fw={600}>
          {word}
        </Text>{' '}
        {sentence}
      </Text>
    </Group>
  );
}
