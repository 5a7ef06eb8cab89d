import { Button, Group, Stack, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBook2,
  IconCircleCheck,
  IconCircleDashed,
  IconHelpCircle,
  IconUserCheck,
} from '@tabler/icons-react';
import { formatShare } from '../../presentation/format.ts';
import { texts } from '../../texts/texts.ts';
import { callOutInWords } from '../call-out-in-words.ts';
import { useConfiguring } from './configuring.ts';
import { isOfAnotherCountry } from './file-columns.ts';
import type { FileColumn } from './file-columns.ts';
import classes from './column-notes.module.css';

export interface ColumnNotesProps {
  readonly column: FileColumn;
  /** Takes a field, `as-suggested` or `leave-out`. */
  readonly choose: (choice: string) => void;
  /** Creates an external identity and takes it. */
  readonly declare: (systemName: string) => void;
}

/** Why a column is read as it is, how sure that is, what is wrong with it, and what could be done instead. */
export function ColumnNotes({ column, choose, declare }: ColumnNotesProps) {
  const { faults, callOuts, issues, by } = column;
  const { inspection } = useConfiguring();
  const said = texts.configure.columns;
  // Whoever is told that of the whole column need not be told of its first rows, nor how sure its name is.
  const isOther = isOfAnotherCountry(column);
  return (
    <Stack gap={4}>
      {faults.map((text) => (
        <Note key={text} kind="fault" text={text} />
      ))}
      {callOuts.map((each) => (
        <Note
          key={`${each.code} ${each.value ?? ''}`}
          kind="warning"
          text={callOutInWords(each, inspection.phones)}
        />
      ))}
      {issues !== null && (
        <Note
          kind="warning"
          text={[
            ...(isOther ? [] : [said.issues(issues.cells, issues.rows)]),
            said.issueExample,
            issues.first,
          ].join(' ')}
        />
      )}
      {!(isOther && by === 'suggestion') && (
        <Group gap={6} wrap="nowrap" align="flex-start">
          <How column={column} />
        </Group>
      )}
      <Offers column={column} choose={choose} declare={declare} />
    </Stack>
  );
}

/** What could be done instead. */
function Offers({ column: { by, field, suggestion }, choose, declare }: ColumnNotesProps) {
  const said = texts.configure.columns;
  return (
    <Group gap="xs">
      {by === 'hand' && (
        <Button size="compact-xs" variant="subtle" onClick={() => choose('as-suggested')}>
          {said.asSuggested}
        </Button>
      )}
      {by !== 'hand' && field === null && suggestion.field !== null && (
        <Button size="compact-xs" variant="default" onClick={() => choose(suggestion.field ?? 'leave-out')}>
          {offerOf(suggestion.field)}
        </Button>
      )}
      {by !== 'hand' && field === 'MusterId' && (
        <Button size="compact-xs" variant="default" onClick={() => choose('MusterId')}>
          {said.takeMusterId}
        </Button>
      )}
      {by !== 'hand' && suggestion.declare !== null && (
        <Button size="compact-xs" variant="default" onClick={() => declare(suggestion.declare ?? '')}>
          {said.declare(suggestion.declare)}
        </Button>
      )}
    </Group>
  );
}

function offerOf(field: string): string {
  const { takeMusterId, takeInverted, takeGuess } = texts.configure.columns;
  if (field === 'MusterId') return takeMusterId;
  return field.startsWith('!') ? takeInverted(field.slice(1)) : takeGuess(field);
}

/** Who decided, how sure, and why: each in words beside its sign. */
function How({ column: { by, field, suggestion } }: { readonly column: FileColumn }) {
  const said = texts.configure.columns;
  if (by === 'hand') {
    const [Icon, text] =
      field === null ? [IconCircleDashed, said.leftOutByHand] : [IconUserCheck, said.byHand];
    return (
      <Text size="xs" c="dimmed" className={classes['how']}>
        <Icon size={14} aria-hidden /> {text}
      </Text>
    );
  }
  if (by === 'recipe')
    return <Decided Icon={IconBook2} text={field === null ? said.leftOutByRecipe : said.byRecipe} />;
  return <Suggested suggestion={suggestion} />;
}

function Decided({ Icon, text }: { readonly Icon: typeof IconBook2; readonly text: string }) {
  return (
    <Text size="xs" c="dimmed" className={classes['how']}>
      <Icon size={14} aria-hidden /> {text}
    </Text>
  );
}

function Suggested({ suggestion }: Pick<FileColumn, 'suggestion'>) {
  const said = texts.configure.columns;
  const { band, confidence, reason } = suggestion;
  const isSuggested = band !== null && suggestion.kind === 'field';
  const Icon = !isSuggested ? IconCircleDashed : band === 'guess' ? IconHelpCircle : IconCircleCheck;
  const sure = isSuggested ? said.bands[band] : said.notRead;
  return (
    <Text size="xs" c="dimmed" className={classes['how']}>
      <Icon size={14} aria-hidden />{' '}
      <strong title={isSuggested ? said.confidence(formatShare(confidence)) : undefined} data-band={band}>
        {isSuggested ? `${sure}, ${formatShare(confidence)}` : sure}
      </strong>
      {'. '}
      {reason}
    </Text>
  );
}

function Note({ kind, text }: { readonly kind: 'fault' | 'warning'; readonly text: string }) {
  return (
    <Text size="xs" className={classes['note']} data-kind={kind}>
      <IconAlertTriangle size={14} aria-hidden /> {text}
    </Text>
  );
}
