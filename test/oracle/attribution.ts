import type { Job } from './job.ts';
import type { Reading } from './reading.ts';

/** Where a row's change comes from and when it happened (docs/spec.md §8). */
export interface Attribution {
  readonly pointOfContact: string;
  /** System name of a personal template; null: no action. */
  readonly template: string | null;
  /** Epoch ms. */
  readonly actionTime: number;
}

export function attribute(reading: Reading, created: boolean, job: Job): Attribution {
  const template = serviceCell(reading, job, { stem: 'ActionTemplate', created });
  const moment = momentOf(reading, created, job) ?? job.actionTime ?? job.start;
  return {
    pointOfContact: pointOfContactOf(reading, created, job),
    template: template === null ? null : String(template),
    actionTime: Math.min(moment, job.start),
  };
}

/**
 * Since when the row's consent is known, for the guard (docs/spec.md §6): its action-time cell, else the import's
 * *data as of*, else its *action time*; null: no time, also when the first of these that is given lies in the future.
 */
export function consentTime(reading: Reading, job: Job): number | null {
  const moment = momentOf(reading, false, job) ?? job.dataAsOf ?? job.actionTime;
  return moment === null || moment > job.start ? null : moment;
}

function pointOfContactOf(reading: Reading, created: boolean, job: Job): string {
  const choice = job.settings.pointOfContact;
  if (choice.kind === 'picked')
    return job.reference.pointOfContact(choice.externalId) ?? job.source.pointOfContact;
  const cell = serviceCell(reading, job, { stem: 'PointOfContact', created });
  return cell === null ? job.source.pointOfContact : String(cell);
}

function momentOf(reading: Reading, created: boolean, job: Job): number | null {
  const cell = serviceCell(reading, job, { stem: 'DateTime', created });
  return cell === null ? null : Number(cell);
}

/** The cell of the column for edits or creations; the other column only when the file lacks that one. */
function serviceCell(
  reading: Reading,
  job: Job,
  want: { stem: string; created: boolean },
): string | number | null {
  const prefixes = want.created ? ['Source', 'LastUpdate'] : ['LastUpdate', 'Source'];
  const names = prefixes.flatMap((prefix) => [`${prefix}${want.stem}`, `${prefix}${want.stem}Utc`]);
  const used = names.find((name) => job.layout.columns.some((column) => column.name === name));
  const cell = used === undefined ? undefined : reading.cell(used);
  if (cell?.kind !== 'value') return null;
  return typeof cell.value === 'string' || typeof cell.value === 'number' ? cell.value : null;
}
