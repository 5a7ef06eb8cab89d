import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

export interface NoticeProps {
  /** `bad` interrupts a screen reader; the others wait for their turn. */
  readonly tone: 'calm' | 'warn' | 'bad';
  readonly title?: string;
  readonly children: ReactNode;
}

const icons = { calm: IconInfoCircle, warn: IconAlertTriangle, bad: IconCircleX } as const;

/** Something about the whole page that should not be missed. */
export function Notice({ tone, title, children }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div role={tone === 'bad' ? 'alert' : 'status'} className={classes['notice']} data-tone={tone}>
      <Icon size={18} stroke={1.8} aria-hidden="true" className={classes['icon']} />
      <div>
        {title !== undefined && <div className={classes['title']}>{title}</div>}
        {children}
      </div>
    </div>
  );
}
