import {
  IconArrowBackUp,
  IconCheck,
  IconClock,
  IconLoader2,
  IconPencil,
  IconPlayerPause,
  IconPlayerStop,
  IconX,
} from '@tabler/icons-react';
import type { ImportStatus } from '../server/answers.ts';
import { texts } from '../texts/texts.ts';
import classes from './status-badge.module.css';

const looks = {
  draft: { tone: 'calm', Icon: IconPencil },
  queued: { tone: 'calm', Icon: IconClock },
  running: { tone: 'busy', Icon: IconLoader2 },
  paused: { tone: 'warn', Icon: IconPlayerPause },
  completed: { tone: 'good', Icon: IconCheck },
  failed: { tone: 'bad', Icon: IconX },
  cancelled: { tone: 'warn', Icon: IconPlayerStop },
  undoing: { tone: 'busy', Icon: IconLoader2 },
  undone: { tone: 'calm', Icon: IconArrowBackUp },
} as const;

/** How an import stands: a word, an icon and a colour that all say the same. */
export function StatusBadge({ status }: { readonly status: ImportStatus }) {
  const { tone, Icon } = looks[status];
  return (
    <span className={classes['badge']} data-tone={tone}>
      <Icon
        size={13}
        stroke={2.2}
        aria-hidden="true"
        className={tone === 'busy' ? classes['turning'] : undefined}
      />
      {texts.statuses[status]}
    </span>
  );
}
