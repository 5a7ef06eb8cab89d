import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { DraftOrder } from '../../server/answers.ts';
import { catalogQuery, fieldsQuery } from '../../server/catalog.ts';
import { useChangeDraft, useDraft } from '../../server/draft.ts';
import { inspectionQuery } from '../../server/inspection.ts';
import { texts } from '../../texts/texts.ts';
import { StepPage } from '../step-page.tsx';
import { AdvancedSettings } from './advanced-settings.tsx';
import { ColumnList } from './column-list.tsx';
import { ConfiguringContext } from './configuring.ts';
import type { Configuring } from './configuring.ts';
import { FileFaults } from './file-faults.tsx';
import { brandOf } from './settings-in-words.ts';
import { SourceSettings } from './source-settings.tsx';
import { ValueSettings } from './value-settings.tsx';

/** The step *configure*: what the columns hold, where the customers come from, and how careful to be. */
export function ConfigurePage() {
  const { importId } = useParams({ from: '/drafts/$importId/configure' });
  const { order } = useDraft(importId);
  const { change, isSaving } = useChangeDraft(importId);
  const [reasonMissing, setReasonMissing] = useState(false);
  const save = (next: (order: DraftOrder) => DraftOrder) => void change(next).catch(() => undefined);
  const configuring = useWhatIsConfigured(importId, order, save);
  const faults = configuring?.inspection.problem?.faults.length ?? 0;
  return (
    <StepPage
      step="configure"
      title={texts.configure.title}
      lead={texts.configure.lead}
      status={isSaving ? texts.wizard.saving : texts.wizard.saved}
      next={{ hindrance: hindranceOf(configuring, faults, reasonMissing) }}
    >
      {configuring === null ? (
        <Looking />
      ) : (
        <ConfiguringContext value={configuring}>
          <Stack gap="xl">
            <FileFaults />
            <ColumnList />
            <ValueSettings />
            <SourceSettings />
            <AdvancedSettings onReasonMissing={setReasonMissing} />
          </Stack>
        </ConfiguringContext>
      )}
    </StepPage>
  );
}

function hindranceOf(configuring: Configuring | null, faults: number, reasonMissing: boolean): string | null {
  if (configuring === null) return texts.configure.looking;
  if (reasonMissing) return texts.configure.advanced.reasonHindrance;
  if (configuring.inspection.problem === null) return null;
  return texts.configure.hindrance(Math.max(faults, 1));
}

function useWhatIsConfigured(
  importId: number,
  order: DraftOrder,
  setOrder: Configuring['setOrder'],
): Configuring | null {
  const { data: inspection } = useQuery(inspectionQuery(order, shownRows));
  const { data: catalog } = useQuery(catalogQuery);
  const hasBrand = inspection?.mapping.some(({ field }) => field === 'Brand') === true;
  const brand = catalog === undefined || hasBrand ? null : brandOf(order.settings, catalog)?.systemName;
  const { data: fields } = useQuery({ ...fieldsQuery(brand ?? null), placeholderData: (before) => before });
  if (inspection === undefined || catalog === undefined || fields === undefined) return null;
  const set: Configuring['set'] = (change) =>
    setOrder((before) => ({ ...before, settings: change(before.settings) }));
  return { importId, order, settings: order.settings, inspection, catalog, fields, set, setOrder };
}

/** Enough rows to see what is read wrongly. */
const shownRows = 50;

function Looking() {
  return (
    <Stack gap="sm">
      <VisuallyHidden role="status">{texts.configure.looking}</VisuallyHidden>
      {[1, 2, 3, 4, 5].map((line) => (
        <Skeleton key={line} h={64} />
      ))}
    </Stack>
  );
}
