import { useEffect, useState } from 'react';
import type { DragEvent } from 'react';

/**
 * Files that are dropped somewhere. A drop beside it does nothing, where a browser would leave the page and open the
 * file. Our own, because the libraries for it want a newer Node than Muster does.
 * @param take is given what was dropped
 */
export function useDrop(take: (files: readonly File[]) => void) {
  // Each part within is entered before the one around it is left: the zone is left when nothing of it is entered.
  const [depth, setDepth] = useState(0);
  useEffect(() => {
    window.addEventListener('dragover', refuseDrop);
    window.addEventListener('drop', refuseDrop);
    return () => {
      window.removeEventListener('dragover', refuseDrop);
      window.removeEventListener('drop', refuseDrop);
    };
  }, []);
  return {
    isOver: depth > 0,
    handlers: {
      onDragEnter: () => setDepth((before) => before + 1),
      onDragLeave: () => setDepth((before) => Math.max(0, before - 1)),
      onDragOver: (event: DragEvent) => event.preventDefault(),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setDepth(0);
        take([...event.dataTransfer.files]);
      },
    },
  };
}

const refuseDrop = (event: Event): void => event.preventDefault();
