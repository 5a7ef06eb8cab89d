import { notifications } from '@mantine/notifications';
import { texts } from '../texts/texts.ts';
import { problemSentence } from './problem-sentence.ts';

/** Tells a person what went wrong, beside the page; the same thing twice is told once. */
export function tellProblem(error: unknown): void {
  const message = problemSentence(error);
  notifications.show({
    id: message,
    title: texts.problems.title,
    message,
    color: 'red',
    autoClose: 12_000,
    closeButtonProps: { 'aria-label': texts.shell.close },
  });
}
