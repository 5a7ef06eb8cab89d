import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconFileUpload, IconRefresh } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { texts } from '../../texts/texts.ts';
import classes from './file-drop.module.css';
import { goOn } from './sending.ts';
import type { Sending } from './sending.ts';
import { useDrop } from './use-drop.ts';

interface FileDropProps {
  readonly sending: Sending;
  readonly onFile: (file: File) => void;
}

/** Where a file is dropped or chosen; what was wrong with the one before stands above, with another try in place. */
export function FileDrop({ sending, onFile }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isSeveral, setSeveral] = useState(false);
  const take = (files: readonly File[]) => {
    const [file] = files;
    setSeveral(files.length > 1);
    if (file !== undefined && files.length === 1) onFile(file);
  };
  const { isOver, handlers } = useDrop(take);
  return (
    <Stack gap="md">
      <div role="alert">
        {sending.kind === 'refused' && <Refused {...sending} />}
        {isSeveral && <Complaint title={texts.upload.several} sentence={texts.upload.severalText} />}
      </div>
      <Stack align="center" gap="xs" className={classes['zone'] ?? ''} data-over={isOver} {...handlers}>
        <IconFileUpload size={40} stroke={1.3} className={classes['icon']} />
        <Text size="lg" fw={600} ta="center">
          {isOver ? texts.upload.letGo : texts.upload.drop}
        </Text>
        <Button onClick={() => input.current?.click()}>{texts.upload.choose}</Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={texts.upload.choose}
          onChange={({ currentTarget }) => {
            take([...(currentTarget.files ?? [])]);
            // The same file again is a choice too.
            currentTarget.value = '';
          }}
        />
        <Text c="dimmed" ta="center" maw="34rem">
          {texts.upload.accepted}
        </Text>
      </Stack>
    </Stack>
  );
}

function Refused({ name, sentence, isFinal }: Extract<Sending, { kind: 'refused' }>) {
  if (isFinal) return <Complaint title={texts.upload.refused(name)} sentence={sentence} />;
  return (
    <Complaint title={texts.upload.refused(name)} sentence={sentence}>
      <Group mt="sm" gap="sm">
        <Button size="xs" variant="default" leftSection={<IconRefresh size={14} />} onClick={goOn}>
          {texts.upload.again}
        </Button>
        <Text size="sm">{texts.upload.orAnother}</Text>
      </Group>
    </Complaint>
  );
}

interface ComplaintProps {
  readonly title: string;
  readonly sentence: string;
  readonly children?: ReactNode;
}

function Complaint({ title, sentence, children }: ComplaintProps) {
  return (
    <Alert color="red" icon={<IconAlertTriangle />} title={title} className={classes['said'] ?? ''}>
      <Text>{sentence}</Text>
      {children}
    </Alert>
  );
}
