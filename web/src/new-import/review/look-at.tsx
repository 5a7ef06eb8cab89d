import { Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Inspection } from '../../../../src/contract/inspection.ts';
import { Notice } from '../../presentation/notice.tsx';
import { texts } from '../../texts/texts.ts';
import { callOutInWords } from '../call-out-in-words.ts';
import { phoneCountryPlace } from '../configure/phone-country-place.ts';

export interface LookAtProps {
  readonly importId: number;
  readonly inspection: Inspection;
}

/** What looks wrong about the file's values or choices, and the way to where it is chosen otherwise. */
export function LookAt({ importId, inspection }: LookAtProps) {
  const { callOuts, notices, phones } = inspection;
  const said = texts.review;
  const sentences = [
    ...callOuts.items.map((each) => callOutInWords(each, phones)),
    ...notices.map(({ sentence }) => sentence),
  ];
  if (sentences.length === 0) return null;
  const isOfCountry = callOuts.items.some(({ code }) => code === 'phones-of-another-country');
  return (
    <Notice tone="warn" title={said.rehearsal.lookAt}>
      <Stack gap="xs" align="flex-start">
        {sentences.map((sentence) => (
          <Text key={sentence} size="sm">
            {sentence}
          </Text>
        ))}
        <Button
          size="xs"
          variant="default"
          component={Link}
          to={`/drafts/${importId}/configure`}
          {...(isOfCountry ? { hash: phoneCountryPlace } : {})}
        >
          {isOfCountry ? said.toCountry : said.toConfigure}
        </Button>
      </Stack>
    </Notice>
  );
}
