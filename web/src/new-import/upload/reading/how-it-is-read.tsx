import { Alert, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useDraft } from '../../../server/draft.ts';
import { holdsNobody } from '../../../server/inspection.ts';
import { texts } from '../../../texts/texts.ts';
import { Reading } from '../file-arrival.tsx';
import { Candidates } from './candidates.tsx';
import type { FileLook } from './file-look.ts';
import { Preview } from './preview.tsx';
import { ReadingControls } from './reading-controls.tsx';
import { useChooseReading } from './choose-reading.ts';

interface HowItIsReadProps {
  readonly importId: number;
  readonly isWorkbook: boolean;
  readonly look: FileLook;
}

/** How the file is read, why that is thought, a way to change each part, and what comes of it. */
export function HowItIsRead({ importId, isWorkbook, look }: HowItIsReadProps) {
  const { order } = useDraft(importId);
  const choose = useChooseReading(importId);
  const { seen, detected, refused, isStale } = look;
  if (seen === null && refused === null) return <Reading />;
  return (
    <>
      <Stack gap="md" component="section" aria-labelledby="reading-title">
        <Title order={2} id="reading-title">
          {texts.reading.title}
        </Title>
        {detected !== null && <Candidates detected={detected} seen={seen} choose={choose} />}
        <ReadingControls {...{ order, seen, detected, isWorkbook, choose }} />
        <div role="alert">
          {refused !== null && (
            <Alert color="red" icon={<IconAlertTriangle />} title={texts.reading.refused}>
              {refused} {texts.reading.refusedAdvice}
            </Alert>
          )}
        </div>
      </Stack>
      {seen !== null && (
        <Stack
          gap="sm"
          component="section"
          aria-labelledby="preview-title"
          aria-busy={isStale}
          opacity={isStale ? 0.6 : 1}
        >
          <div>
            <Title order={2} id="preview-title">
              {texts.reading.preview}
            </Title>
            <Text c="dimmed" className="numbers" role="status">
              {texts.reading.shown({
                rows: seen.rows.length,
                of: seen.rowEstimate.rows,
                isExact: seen.rowEstimate.exact,
                columns: seen.headers.length,
              })}
            </Text>
          </div>
          {holdsNobody(seen) ? (
            <Alert color="yellow" icon={<IconAlertTriangle />} title={texts.reading.noRows}>
              {texts.reading.noRowsText}
            </Alert>
          ) : (
            <Preview headers={seen.headers} rows={seen.rows} />
          )}
        </Stack>
      )}
    </>
  );
}
