import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { texts } from '../../texts/texts.ts';
import { UndoQuestion } from './undo-question.tsx';

/** Undoes an import, once somebody has seen what that would do and confirmed it. */
export function UndoButton({ importId }: { readonly importId: number }) {
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" onClick={open}>
        {texts.undo.button}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={texts.undo.title}
        size="xl"
        closeButtonProps={{ 'aria-label': texts.shell.close }}
      >
        <UndoQuestion importId={importId} close={close} />
      </Modal>
    </>
  );
}
