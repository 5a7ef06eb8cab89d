import { useQueryClient } from '@tanstack/react-query';
import type { DraftOrder, ReadingChoice } from '../../../server/answers.ts';
import { useChangeDraft } from '../../../server/draft.ts';
import { settingsForHeaders } from '../settings-for-headers.ts';
import { fileLookQuery } from './file-look.ts';

/** Chooses how the file of a draft is read; null: detect it. */
export type ChooseReading = (choice: Partial<ReadingChoice>) => void;

/** Each choice is written into the draft, and what was said about columns that it does away with goes. */
export function useChooseReading(importId: number): ChooseReading {
  const cache = useQueryClient();
  const { change } = useChangeDraft(importId);
  const write = async (choice: Partial<ReadingChoice>): Promise<void> => {
    const written = await change((before) => ({ ...before, reading: { ...before.reading, ...choice } }));
    const { headers } = await cache.fetchQuery(fileLookQuery(written.order));
    if (fits(written.order, headers)) return;
    await change((before) => ({ ...before, settings: settingsForHeaders(before.settings, headers) }));
  };
  // What cannot be read is told where it is shown, what cannot be written by `useChangeDraft`.
  return (choice) => void write(choice).catch(() => undefined);
}

const fits = ({ settings }: DraftOrder, headers: readonly string[]): boolean =>
  settingsForHeaders(settings, headers) === settings;
