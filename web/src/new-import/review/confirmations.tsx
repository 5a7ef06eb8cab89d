import { Checkbox, Stack, Text } from '@mantine/core';
import { Emphasis } from '../../presentation/emphasis.tsx';
import { Notice } from '../../presentation/notice.tsx';

/** Something that a person has to say yes to. */
export interface Question {
  readonly id: string;
  /** What it is about, as sentences. */
  readonly said: readonly string[];
  readonly answer: string;
}

export interface ConfirmationsProps {
  readonly questions: readonly Question[];
  readonly confirmed: readonly string[];
  readonly onChange: (id: string, yes: boolean) => void;
}

/** What is asked before the start, each with a box to tick. */
export function Confirmations({ questions, confirmed, onChange }: ConfirmationsProps) {
  return questions.map(({ id, said, answer }) => (
    <Notice key={id} tone="calm">
      <Stack gap="sm">
        {said.map((sentence) => (
          <Text key={sentence} size="sm">
            <Emphasis>{sentence}</Emphasis>
          </Text>
        ))}
        <Checkbox
          label={answer}
          checked={confirmed.includes(id)}
          onChange={(event) => onChange(id, event.currentTarget.checked)}
        />
      </Stack>
    </Notice>
  ));
}
