import type { ImportRequest } from '../import/job.ts';

/** What is rehearsed; kept as JSON. */
export interface RehearsalRequest extends Omit<ImportRequest, 'suggested'> {
  /** Takes the suggested mapping. */
  readonly suggested?: boolean;
}

/**
 * The import that would be begun. Blank cells may clear: how much they would is what a rehearsal is asked for
 * (docs/spec.md §4).
 */
export function importOf({ suggested, settings, ...request }: RehearsalRequest): ImportRequest {
  const order = { ...request, settings: { ...settings, allowClear: true } };
  return suggested === true ? { ...order, suggested: { tell: () => undefined } } : order;
}
