import { useEffect, useRef } from 'react';
import { announce } from '../../shell/live-region.tsx';
import { texts } from '../../texts/texts.ts';

/**
 * A rehearsal begins by a button that is gone then, and another one goes when it ends: the focus that either had goes
 * to the heading, from where what follows is read. The end is said as well.
 * @returns for the heading
 */
export function useFocusKept(runs: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const ran = useRef(runs);
  useEffect(() => {
    if (ran.current === runs) return;
    ran.current = runs;
    announce(runs ? texts.review.rehearsal.running : texts.review.rehearsal.ended);
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) heading.current?.focus({ preventScroll: true });
  }, [runs]);
  return heading;
}
