/** What makes an import pause by itself (docs/spec.md §9.4). */
export type StopRule = 'rejected' | 'changed' | 'consent-gained';

/** A stop rule is broken: the batch at hand is not written, and a person says whether it will be. */
export class PausedByRule extends Error {
  readonly rules: readonly StopRule[];

  /** @param because sentences for the person */
  constructor(because: string, rules: readonly StopRule[]) {
    super(because);
    this.name = 'PausedByRule';
    this.rules = rules;
  }
}
