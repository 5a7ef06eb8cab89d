import { Alert, Radio, SimpleGrid, Text } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import type { Inspection } from '../../../server/answers.ts';
import { texts } from '../../../texts/texts.ts';
import classes from './candidates.module.css';
import type { ChooseReading } from './choose-reading.ts';
import { rivalDelimiters } from './rival-delimiters.ts';

interface CandidatesProps {
  readonly detected: Inspection;
  readonly seen: Inspection | null;
  readonly choose: ChooseReading;
}

/** Where detection is not certain: what it could be, side by side, with the person's own text. */
export function Candidates({ detected, seen, choose }: CandidatesProps) {
  const { encoding } = detected;
  const rivals = rivalDelimiters(detected);
  return (
    <>
      {encoding !== null && !encoding.sure && (
        <Alternatives
          title={texts.reading.uncertainEncoding}
          name="encoding-candidates"
          value={seen?.encoding?.encoding ?? ''}
          onChange={(value) => choose({ encoding: value })}
          cards={encoding.readings.map((each) => ({
            value: each.encoding,
            title: texts.reading.encodingName(each.encoding),
            about: null,
            lines: [each.line.trim()],
          }))}
        />
      )}
      {rivals.length > 1 && (
        <Alternatives
          title={texts.reading.uncertainDelimiter}
          name="delimiter-candidates"
          value={seen?.dialect.dialect.delimiter ?? ''}
          onChange={(value) => choose({ delimiter: value })}
          cards={rivals.map(({ dialect, columns, header, example }) => ({
            value: dialect.delimiter,
            title: texts.reading.delimiterName(dialect.delimiter),
            about: texts.reading.columns(columns),
            lines: [header, example].map((cells) => cells.slice(0, 4).join(' ┃ ')),
          }))}
        />
      )}
    </>
  );
}

interface AlternativesProps {
  readonly title: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly cards: readonly AlternativeProps[];
}

function Alternatives({ title, name, value, onChange, cards }: AlternativesProps) {
  return (
    <Alert color="yellow" icon={<IconHelp />} title={title}>
      <Radio.Group name={name} aria-label={title} value={value} onChange={onChange}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" mt="xs">
          {cards.map((card) => (
            <Alternative key={card.value} {...card} />
          ))}
        </SimpleGrid>
      </Radio.Group>
    </Alert>
  );
}

interface AlternativeProps {
  readonly value: string;
  readonly title: string;
  readonly about: string | null;
  /** Of the file, as they are read so. */
  readonly lines: readonly string[];
}

function Alternative({ value, title, about, lines }: AlternativeProps) {
  return (
    <Radio.Card value={value} className={classes['card'] ?? ''}>
      <span className={classes['head']}>
        <Radio.Indicator size="xs" />
        <Text span fw={600}>
          {title}
        </Text>
        {about !== null && (
          <Text span c="dimmed" size="sm" className="numbers">
            {about}
          </Text>
        )}
      </span>
      <code className={classes['lines']}>{lines.join('\n')}</code>
    </Radio.Card>
  );
}
