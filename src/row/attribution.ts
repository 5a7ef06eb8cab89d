import type { CheckedRow } from './checked-row.ts';
import type { Rules } from './rules.ts';

/** To what a row's effects are attributed (docs/spec.md §8). */
export interface Attribution {
  readonly pointOfContactId: number;
  /** Epoch milliseconds, not later than the start. */
  readonly actionTime: number;
  /** The personal action template the row names, if any. */
  readonly templateId: number | null;
}

/** Edits read the `LastUpdate…` columns, creations the `Source…` ones; the other only where the file lacks the first. */
export function attribute(row: CheckedRow, rules: Rules, isCreation: boolean): Attribution {
  const { layout } = rules;
  const pick = <T>(update: T, source: T, has: { update: boolean; source: boolean }): T =>
    (isCreation ? has.source : !has.update) ? source : update;
  const points = { update: layout.hasUpdatePoint, source: layout.hasSourcePoint };
  const templates = { update: layout.hasUpdateTemplate, source: layout.hasSourceTemplate };
  const time = actionTimeCell(row, rules, isCreation) ?? rules.actionTime ?? rules.startedAt;
  return {
    pointOfContactId: pick(row.updatePointId, row.sourcePointId, points) ?? rules.pointOfContactId,
    actionTime: Math.min(time, rules.startedAt),
    templateId: pick(row.updateTemplateId, row.sourceTemplateId, templates) ?? null,
  };
}

/** The time of the row's own action-time cell; `Infinity`: in the future; undefined: blank, absent or dropped. */
export function actionTimeCell(row: CheckedRow, { layout }: Rules, isCreation: boolean): number | undefined {
  if (isCreation) return layout.hasSourceTime ? row.sourceTime : row.updateTime;
  return layout.hasUpdateTime ? row.updateTime : row.sourceTime;
}
