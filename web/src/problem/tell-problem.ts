import { texts } from '../texts/texts.ts';
import { problemSentence } from './problem-sentence.ts';

/** Tells a person what went wrong, beside the page; the same thing twice is told once. */
export async function tellProblem(error: unknown): Promise<void> {
  const { notifications } = await import('@mantine/notifications');
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
