import type { DraftOrder } from '../../server/answers.ts';

/** What an import does with a row that finds nobody (docs/spec.md §2). */
export type Action = DraftOrder['settings']['action'];

/** In the order in which they are offered: what changes least stands first. */
export const actions: readonly Action[] = ['edit-existing', 'add-and-edit'];

/** What a group of radio buttons says, which knows its values as texts only. */
export const asAction = (value: string): Action =>
  actions.find((action) => action === value) ?? 'edit-existing';
