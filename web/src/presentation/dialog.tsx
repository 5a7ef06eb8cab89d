import { Modal } from '@mantine/core';
import type { ModalProps } from '@mantine/core';
import { useEffect } from 'react';
import { texts } from '../texts/texts.ts';

/**
 * A dialog that is there while it is rendered. When it goes the focus is where it came from; where that is gone too,
 * at the first thing near it that takes the focus.
 */
export function Dialog(props: Omit<ModalProps, 'opened' | 'returnFocus'>) {
  useEffect(() => {
    const opener = document.activeElement;
    const around = ancestorsOf(opener);
    return () => {
      // Behind what the page does about the dialog's answer.
      requestAnimationFrame(() => nearest(opener, around)?.focus());
    };
  }, []);
  return (
    <Modal opened returnFocus={false} closeButtonProps={{ 'aria-label': texts.shell.close }} {...props} />
  );
}

function ancestorsOf(element: Element | null): readonly Element[] {
  const parent = element?.parentElement ?? null;
  return parent === null ? [] : [parent, ...ancestorsOf(parent)];
}

function nearest(opener: Element | null, around: readonly Element[]): HTMLElement | null {
  if (opener instanceof HTMLElement && opener.isConnected) return opener;
  const near = around
    .find((each) => each.isConnected)
    ?.querySelector('input, select, textarea, button, a[href]');
  return near instanceof HTMLElement ? near : null;
}
