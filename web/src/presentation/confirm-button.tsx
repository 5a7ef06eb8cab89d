import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { texts } from '../texts/texts.ts';

export interface ConfirmButtonProps {
  /** On the button that asks. */
  readonly label: string;
  /** Instead of the label, for whoever cannot see beside what the button stands. */
  readonly spoken?: string;
  readonly title: string;
  /** What will happen. */
  readonly text: string;
  readonly confirm: string;
  readonly keep: string;
  /** What is done cannot be taken back as it was. */
  readonly isGrave?: boolean;
  /** Not drawn as a button: it is seldom what somebody came for. */
  readonly isQuiet?: boolean;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
}

/** A button that says what it will do, and does it once somebody has confirmed that he means it. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, spoken, title, text, confirm, keep, isGrave = false, isQuiet = false } = props;
  const { isBusy, onConfirm } = props;
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button
        {...(isQuiet ? { variant: 'subtle', color: 'gray', size: 'compact-sm' } : { variant: 'default' })}
        aria-label={spoken}
        onClick={open}
        loading={isBusy}
      >
        {label}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={title}
        closeButtonProps={{ 'aria-label': texts.shell.close }}
      >
        <Text>{text}</Text>
        <Group justify="flex-end" gap="xs" mt="lg">
          <Button variant="default" onClick={close}>
            {keep}
          </Button>
          <Button
            {...(isGrave ? { color: 'red.8' } : {})}
            onClick={() => {
              close();
              onConfirm();
            }}
          >
            {confirm}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
