import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Bars } from '../../presentation/bars.tsx';
import { catalogQuery } from '../../server/catalog.ts';
import type { RehearsalResult } from '../../server/rehearsal.ts';
import { texts } from '../../texts/texts.ts';

export interface ConsentChartProps {
  readonly subscriptions: RehearsalResult['subscriptions'];
  /** Cells that say subscribed and are not followed. */
  readonly kept: number;
}

/** Who would become subscribed and who would not be any more, by brand and channel. */
export function ConsentChart({ subscriptions, kept }: ConsentChartProps) {
  const { importId } = useParams({ from: '/drafts/$importId/review' });
  const { data: catalog } = useQuery(catalogQuery);
  const said = texts.review.rehearsal;
  const nameOf = (brand: string): string =>
    catalog?.brands?.find(({ systemName }) => systemName === brand)?.name ?? brand;
  return (
    <Stack gap="sm">
      {subscriptions.length === 0 ? (
        <Text size="sm">{said.noConsent}</Text>
      ) : (
        <Bars
          label={said.consent}
          items={subscriptions.map(({ brand, channel, gained, lost }) => ({
            label: `${nameOf(brand)}, ${said.channels[channel]}`,
            parts: [
              { name: said.gainedWord, count: gained, color: 'var(--created)' },
              { name: said.lostWord, count: lost, color: 'var(--rejected)' },
            ],
          }))}
        />
      )}
      {kept > 0 && (
        <Text size="sm">
          {said.kept(kept)}{' '}
          <Anchor component={Link} to={`/drafts/${importId}/configure`} inherit underline="always">
            {said.changeKept}
          </Anchor>
        </Text>
      )}
    </Stack>
  );
}
