import { Button, Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Inspection } from '../../../../src/contract/inspection.ts';
import { catalogQuery } from '../../server/catalog.ts';
import { client } from '../../server/client.ts';
import { draftQuery, draftScope, useDraft } from '../../server/draft.ts';
import { holdsNobody, inspectionQuery } from '../../server/inspection.ts';
import { rehearsalQuery } from '../../server/rehearsal.ts';
import type { Rehearsal } from '../../server/rehearsal.ts';
import { Notice } from '../../presentation/notice.tsx';
import { texts } from '../../texts/texts.ts';
import { otherBrand } from '../configure/settings-in-words.ts';
import { StepPage } from '../step-page.tsx';
import { Confirmations } from './confirmations.tsx';
import type { Question } from './confirmations.tsx';
import { FirstRows } from './first-rows.tsx';
import { InShort } from './in-short.tsx';
import { LookAt } from './look-at.tsx';
import { RehearsalPanel } from './rehearsal-panel.tsx';

/** The last step: what the import would do, as closely as somebody wants to know it, and its start. */
export function ReviewPage() {
  const { importId } = useParams({ from: '/drafts/$importId/review' });
  const { order } = useDraft(importId);
  const { data: inspection, isPlaceholderData } = useQuery(inspectionQuery(order, shownRows));
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const questions = useQuestions(importId);
  const start = useStart(importId);
  const open = questions.filter(({ id }) => !confirmed.includes(id));
  const looking = inspection === undefined || isPlaceholderData;
  return (
    <StepPage
      step="review"
      title={texts.review.title}
      lead={texts.review.lead}
      next={{
        label: texts.review.start,
        hindrance: hindranceOf(looking ? null : inspection, open),
        act: start,
      }}
    >
      {inspection === undefined ? (
        <Looking />
      ) : (
        <Stack gap="xl">
          <Problem importId={importId} problem={inspection.problem} />
          <InShort order={order} inspection={inspection} />
          <LookAt importId={importId} inspection={inspection} />
          <Confirmations
            questions={questions}
            confirmed={confirmed}
            onChange={(id, yes) =>
              setConfirmed(yes ? [...confirmed, id] : confirmed.filter((each) => each !== id))
            }
          />
          {inspection.problem === null && <FirstRows inspection={inspection} />}
          {inspection.problem === null && <RehearsalPanel importId={importId} />}
        </Stack>
      )}
    </StepPage>
  );
}

/** Enough rows to see what is usual in the file, few enough to be there at once. */
const shownRows = 100;

function hindranceOf(inspection: Inspection | null, open: readonly Question[]): string | null {
  if (inspection === null) return texts.review.looking;
  if (holdsNobody(inspection)) return texts.upload.nobodyHindrance;
  if (inspection.problem !== null) return texts.review.mend;
  return open.length > 0 ? texts.review.confirmFirst : null;
}

/** What a person has to say yes to before the start. */
function useQuestions(importId: number): Question[] {
  const { order } = useDraft(importId);
  const { data: catalog } = useQuery(catalogQuery);
  const { data: rehearsal } = useQuery(rehearsalQuery(importId));
  const brand = catalog === undefined ? null : otherBrand(order.settings, catalog);
  const ofBrand = brand === null ? [] : [{ id: brand, said: [brand], answer: texts.review.confirmBrand }];
  return [...ofBrand, ...erasures(rehearsal ?? null)];
}

/** Only a rehearsal that is not outdated knows how many values the import would erase. */
function erasures(rehearsal: Rehearsal | null): Question[] {
  const erased = rehearsal?.result?.erased.filter(({ ask }) => ask) ?? [];
  if (rehearsal === null || rehearsal.outdated.length > 0 || erased.length === 0) return [];
  const { confirmErase, rehearsal: said } = texts.review;
  return [
    {
      id: `erase ${rehearsal.rehearsalId}`,
      said: erased.map(({ field, customers }) => said.erasedOf(field, customers)),
      answer: confirmErase(erased.length),
    },
  ];
}

/** Starts the version that is seen here: one that somebody else has changed meanwhile is not started. */
function useStart(importId: number): () => Promise<'stay'> {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const { mutateAsync } = useMutation({
    // Behind what is being saved.
    scope: draftScope(importId),
    mutationFn: async () => {
      const { version } = await cache.ensureQueryData(draftQuery(importId));
      return client.startDraft(importId, version);
    },
    onError: () => cache.invalidateQueries(draftQuery(importId)),
  });
  return async () => {
    const started = await mutateAsync();
    await navigate({ to: '/imports/$importId', params: { importId: started.importId } });
    return 'stay';
  };
}

function Problem({
  importId,
  problem,
}: {
  readonly importId: number;
  readonly problem: Inspection['problem'];
}) {
  if (problem === null) return null;
  const faults = problem.faults.length === 0 ? [problem.detail] : problem.faults.map(({ text }) => text);
  return (
    <Notice tone="bad" title={texts.review.mendTitle}>
      <Stack gap="xs" align="flex-start">
        {faults.map((text) => (
          <Text key={text} size="sm">
            {text}
          </Text>
        ))}
        <Button size="xs" variant="default" component={Link} to={`/drafts/${importId}/configure`}>
          {texts.review.toConfigure}
        </Button>
      </Stack>
    </Notice>
  );
}

function Looking() {
  return (
    <Stack gap="sm">
      <VisuallyHidden role="status">{texts.review.looking}</VisuallyHidden>
      <Skeleton h={120} />
      <Skeleton h={380} />
    </Stack>
  );
}
