import { Text, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { texts } from '../texts/texts.ts';
import { steps } from './steps.ts';
import type { Step } from './steps.ts';
import { useWizardPlace } from './wizard-place.ts';
import classes from './step-trail.module.css';

/** Which step this is, of which; those of a draft can be gone to. */
export function StepTrail({ step }: { readonly step: Step }) {
  const { importId, goTo } = useWizardPlace();
  const at = steps.indexOf(step);
  const canGo = (each: Step): boolean => each !== step && (importId !== null || each === 'choose');
  return (
    <nav aria-label={texts.wizard.steps}>
      <Text size="sm" c="dimmed" className={classes['short']}>
        {texts.wizard.step(at + 1, steps.length, texts.wizard.names[step])}
      </Text>
      <ol className={classes['trail']}>
        {steps.map((each, index) => (
          <li key={each} className={classes['item']} data-at={index === at} data-done={index < at}>
            <UnstyledButton
              className={classes['step']}
              aria-current={each === step ? 'step' : undefined}
              disabled={!canGo(each)}
              onClick={() => void goTo(each)}
            >
              <span className={classes['number']} aria-hidden="true">
                {index < at ? <IconCheck size={13} stroke={2.4} /> : index + 1}
              </span>
              {texts.wizard.names[each]}
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </nav>
  );
}
