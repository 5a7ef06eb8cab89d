import { Button, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { IconFile, IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { formatDuration, formatShare } from '../../presentation/format.ts';
import { formatBytes } from '../../presentation/format-bytes.ts';
import { announce } from '../../shell/live-region.tsx';
import { texts } from '../../texts/texts.ts';
import { cancel, goOn, pause } from './sending.ts';
import type { Sending } from './sending.ts';
import classes from './sending-panel.module.css';

type OnItsWay = Extract<Sending, { kind: 'sending' | 'paused' }>;

/** A file on its way: how much of it, how fast, how long still; to pause, go on and cancel. */
export function SendingPanel({ sending }: { readonly sending: OnItsWay }) {
  const { name, bytes, received } = sending;
  const share = bytes === 0 ? 1 : received / bytes;
  useQuarters(name, share);
  const isPaused = sending.kind === 'paused';
  return (
    <Paper withBorder p="lg">
      <Stack gap="sm">
        <Group justify="space-between" gap="sm">
          <Group wrap="nowrap" gap="sm" className={classes['file']}>
            <IconFile size={20} stroke={1.5} className={classes['icon']} />
            <Text fw={600} className={classes['name']}>
              {name}
            </Text>
          </Group>
          <Text className="numbers" fw={600}>
            {formatShare(Math.floor(share * 1000) / 1000)}
          </Text>
        </Group>
        <Progress.Root size="lg" transitionDuration={200}>
          <Progress.Section
            value={share * 100}
            aria-label={texts.upload.progress(name)}
            {...(isPaused ? { color: 'gray' } : {})}
          />
        </Progress.Root>
        <Group justify="space-between" gap="xs">
          <Text c="dimmed" className="numbers">
            {texts.upload.arrived(formatBytes(received), formatBytes(bytes))}
          </Text>
          <Text c="dimmed" className="numbers">
            {stateOf(sending)}
          </Text>
        </Group>
        <Group gap="sm">
          {isPaused ? (
            <Button leftSection={<IconPlayerPlay size={16} />} onClick={goOn}>
              {texts.upload.goOn}
            </Button>
          ) : (
            <Button variant="default" leftSection={<IconPlayerPause size={16} />} onClick={pause}>
              {texts.upload.pause}
            </Button>
          )}
          <Button variant="subtle" color="red" leftSection={<IconX size={16} />} onClick={cancel}>
            {texts.upload.cancel}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {texts.upload.safe}
        </Text>
      </Stack>
    </Paper>
  );
}

function stateOf(sending: OnItsWay): string {
  if (sending.kind === 'paused') return texts.upload.paused;
  if (sending.isAway) return texts.upload.away;
  if (sending.received === sending.bytes) return texts.upload.judging;
  if (sending.pace === null) return texts.upload.sending;
  const { bytesPerSecond, secondsLeft } = sending.pace;
  return texts.upload.pace(formatBytes(bytesPerSecond), formatDuration(secondsLeft));
}

/** Tells whoever listens each quarter: more would be noise. */
function useQuarters(name: string, share: number): void {
  const quarter = Math.floor(share * 4);
  useEffect(() => {
    announce(texts.upload.quarter(name, formatShare(quarter / 4)));
  }, [name, quarter]);
}
