import { Badge, Group, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useChangeDraft, useDraft } from '../../server/draft.ts';
import { texts } from '../../texts/texts.ts';
import { StepPage } from '../step-page.tsx';
import { useWizardPlace } from '../wizard-place.ts';
import { ActionCard } from './action-card.tsx';
import { actions, asAction } from './action.ts';
import type { Action } from './action.ts';

/** The first step: of an import that has no file yet, or of a draft. */
export function ChoosePage() {
  const { importId } = useWizardPlace();
  return importId === null ? <ChooseFirst /> : <ChooseAgain importId={importId} />;
}

/** Before there is a draft the action is kept in the address. */
function ChooseFirst() {
  const navigate = useNavigate();
  const { action, upload } = useWizardPlace();
  const choose = (chosen: Action) =>
    void navigate({ to: '/new', search: { action: chosen, upload: upload ?? undefined }, replace: true });
  return <Choice action={action} choose={choose} />;
}

function ChooseAgain({ importId }: { readonly importId: number }) {
  const { order } = useDraft(importId);
  const { change, isSaving } = useChangeDraft(importId);
  const choose = (action: Action) =>
    void change((before) => ({ ...before, settings: { ...before.settings, action } })).catch(() => undefined);
  return (
    <Choice
      action={order.settings.action}
      choose={choose}
      status={isSaving ? texts.wizard.saving : texts.wizard.saved}
    />
  );
}

interface ChoiceProps {
  readonly action: Action | null;
  readonly choose: (action: Action) => void;
  readonly status?: string;
}

function Choice({ action, choose, status }: ChoiceProps) {
  const hindrance = action === null ? texts.choose.hindrance : null;
  return (
    <StepPage
      step="choose"
      title={texts.choose.title}
      lead={texts.choose.lead}
      next={{ hindrance }}
      status={status}
    >
      <Stack gap="md">
        <Group gap="xs">
          <Text c="dimmed">{texts.choose.type}</Text>
          <Badge variant="default" size="lg" tt="none" leftSection={<IconUsers size={14} stroke={1.8} />}>
            {texts.choose.customers}
          </Badge>
        </Group>
        <Radio.Group
          name="action"
          aria-label={texts.choose.action}
          value={action}
          onChange={(value) => choose(asAction(value))}
        >
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {actions.map((each) => (
              <ActionCard key={each} action={each} />
            ))}
          </SimpleGrid>
        </Radio.Group>
      </Stack>
    </StepPage>
  );
}
