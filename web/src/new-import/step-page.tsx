import { Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { PageTitle } from '../shell/page-title.tsx';
import { texts } from '../texts/texts.ts';
import { DeleteDraft } from './delete-draft.tsx';
import { RememberedStep } from './remembered-step.tsx';
import { StepTrail } from './step-trail.tsx';
import { stepBeside } from './steps.ts';
import type { Step } from './steps.ts';
import { useWizardPlace } from './wizard-place.ts';
import classes from './step-page.module.css';

/** What the button to the next step does. */
export interface NextAction {
  /** Instead of "Next". */
  readonly label?: string;
  /** Why it cannot be gone on yet, said beside the button; null: it can. */
  readonly hindrance?: string | null;
  /**
   * Before the next step is gone to, or instead of it: `stay` when it has gone elsewhere by itself or must not go.
   * What it throws is told by whoever threw it.
   */
  readonly act?: () => Promise<'go' | 'stay'>;
}

export interface StepPageProps {
  readonly step: Step;
  readonly title: string;
  /** One or two sentences under the title. */
  readonly lead?: string;
  readonly next: NextAction;
  /** Beside the buttons: whether all is saved, for instance. */
  readonly status?: ReactNode;
  readonly children: ReactNode;
}

/** A step of the wizard: trail, title (which takes the focus), content, and the way back and forth at the bottom. */
export function StepPage({ step, title, lead, next, status, children }: StepPageProps) {
  const { importId, goTo } = useWizardPlace();
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const before = stepBeside(step, -1);
  const behind = stepBeside(step, 1);
  const isHindered = typeof next.hindrance === 'string';
  const goOn = async () => {
    setBusy(true);
    const then = await (next.act?.() ?? Promise.resolve('go')).catch(() => 'stay');
    setBusy(false);
    if (then === 'go' && behind !== null) await goTo(behind);
  };
  return (
    <Stack gap="lg">
      {importId !== null && <RememberedStep importId={importId} step={step} />}
      <Group justify="space-between" gap="xs">
        <StepTrail step={step} />
        {importId !== null && <DeleteDraft importId={importId} onDeleted={() => navigate({ to: '/' })} />}
      </Group>
      <div>
        <PageTitle>{title}</PageTitle>
        {lead !== undefined && (
          <Text c="dimmed" mt={4} maw="46rem">
            {lead}
          </Text>
        )}
      </div>
      {children}
      <footer className={classes['footer']}>
        {before !== null && (
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={16} />}
            onClick={() => void goTo(before)}
          >
            {texts.wizard.back}
          </Button>
        )}
        <Text size="sm" c="dimmed" className={classes['status']} role="status" id="next-hindrance">
          {next.hindrance ?? status}
        </Text>
        <Button
          className={classes['next'] ?? ''}
          rightSection={behind === null ? null : <IconArrowRight size={16} />}
          loading={isBusy}
          // Not disabled: it can be reached, and says why it does nothing.
          {...(isHindered ? { 'aria-disabled': true, 'data-disabled': true } : {})}
          aria-describedby="next-hindrance"
          onClick={() => {
            if (!isHindered) void goOn();
          }}
        >
          {next.label ?? texts.wizard.next}
        </Button>
      </footer>
    </Stack>
  );
}
