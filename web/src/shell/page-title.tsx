import { Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { texts } from '../texts/texts.ts';

/**
 * The heading of a page and the title of its tab. When somebody comes from another page the focus goes to it, so that a
 * screen reader begins there; when the app opens it stays where the browser has it.
 */
export function PageTitle({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = texts.shell.pageTitle(children);
  }, [children]);
  useEffect(() => {
    if (isFirst) isFirst = false;
    else heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Title order={1} ref={heading} tabIndex={-1}>
      {children}
    </Title>
  );
}

let isFirst = true;
