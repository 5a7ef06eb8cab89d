import { Anchor, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Inspection } from '../../../../src/contract/inspection.ts';
import { Emphasis } from '../../presentation/emphasis.tsx';
import { formatMoment } from '../../presentation/format.ts';
import type { DraftOrder } from '../../server/answers.ts';
import { catalogQuery } from '../../server/catalog.ts';
import type { Catalog } from '../../server/catalog.ts';
import { client } from '../../server/client.ts';
import { texts } from '../../texts/texts.ts';
import { countryName } from '../configure/countries.ts';
import { whereSubscriptionsGo } from '../configure/settings-in-words.ts';
import classes from './in-short.module.css';

export interface InShortProps {
  readonly order: DraftOrder;
  readonly inspection: Inspection;
}

/** What the import will do, in a few sentences. */
export function InShort({ order, inspection }: InShortProps) {
  const { data: catalog } = useQuery(catalogQuery);
  const { data: upload } = useQuery({
    queryKey: ['upload', order.uploadId],
    queryFn: () => client.getUpload(order.uploadId),
  });
  const said = texts.review.summary;
  const { rows, exact } = inspection.rowEstimate;
  const before = upload?.importedBefore ?? [];
  return (
    <section aria-labelledby="in-short">
      <Title order={2} id="in-short" mb="sm">
        {said.title}
      </Title>
      <Paper withBorder p="lg">
        <Text fw={600}>{said.file(upload?.name ?? '…', said.estimate(rows, exact))}</Text>
        <ul className={classes['sentences']}>
          {sentences(order, inspection, catalog ?? {}).map((sentence) => (
            <li key={sentence}>
              <Emphasis>{sentence}</Emphasis>
            </li>
          ))}
          {before.length > 0 && (
            <li>
              {said.before}{' '}
              {before.map(({ importId, startedAt, startedBy }) => (
                <Anchor
                  key={importId}
                  component={Link}
                  to={`/imports/${importId}`}
                  inherit
                  underline="always"
                  mr="xs"
                >
                  {said.beforeOne(importId, formatMoment(startedAt), startedBy)}
                </Anchor>
              ))}
            </li>
          )}
        </ul>
      </Paper>
    </section>
  );
}

function sentences({ settings }: DraftOrder, inspection: Inspection, catalog: Catalog): string[] {
  const said = texts.review.summary;
  const { segment, consent, consentReason, allowClear } = inspection.settings;
  const isKnown = catalog.segments?.some(({ name }) => name.toLowerCase() === segment?.name.toLowerCase());
  const { phones } = inspection;
  return [
    said.actions[settings.action],
    ...columns(inspection),
    whereSubscriptionsGo(settings, { catalog, inspection }),
    phones === null ? null : said.phones[phones.style](countryName(phones.country)),
    segment === null ? null : isKnown === true ? said.segment(segment.name) : said.newSegment(segment.name),
    consent === 'trust-file' ? said.trusted(consentReason ?? '') : null,
    allowClear ? said.erases : null,
    ...inspection.sentences,
  ].filter((each) => each !== null);
}

function columns({ mapping }: Inspection): string[] {
  const said = texts.review.summary;
  const notRead = mapping.filter(({ field }) => field === null).map(({ header }) => header);
  const shown = notRead.slice(0, mostNamed).map((header) => `“${header}”`);
  const more = notRead.length > shown.length ? [said.more(notRead.length - shown.length)] : [];
  return [
    said.columns(mapping.length - notRead.length, mapping.length),
    ...(notRead.length === 0 ? [] : [said.notRead([...shown, ...more].join(', '))]),
  ];
}

const mostNamed = 20;
