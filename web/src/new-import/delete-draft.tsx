import { ConfirmButton } from '../presentation/confirm-button.tsx';
import { useDeleteDraft } from '../server/delete-draft.ts';
import { announce } from '../shell/live-region.tsx';
import { texts } from '../texts/texts.ts';

export interface DeleteDraftProps {
  readonly importId: number;
  /** In a list of several: the file's name, said to whoever cannot see beside what the button stands. */
  readonly file?: string;
  /** Where to go then; the list stays where it is. */
  readonly onDeleted?: () => Promise<void>;
}

/** Deletes a draft, once somebody has confirmed that he means it. */
export function DeleteDraft({ importId, file, onDeleted }: DeleteDraftProps) {
  const said = texts.wizard.deleting;
  const { mutate, isPending } = useDeleteDraft(importId, async () => {
    announce(said.done);
    await onDeleted?.();
  });
  return (
    <ConfirmButton
      label={said.delete}
      {...(file === undefined ? {} : { spoken: said.deleteOf(file) })}
      title={said.title}
      text={said.text}
      confirm={said.confirm}
      keep={said.keep}
      isQuiet
      isGrave
      isBusy={isPending}
      onConfirm={mutate}
    />
  );
}
