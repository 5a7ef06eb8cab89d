/** The steps of a new import, in their order. */
export const steps = ['choose', 'upload', 'configure', 'review'] as const;

export type Step = (typeof steps)[number];

/** The step before or behind another; null: there is none. */
export function stepBeside(step: Step, by: -1 | 1): Step | null {
  return steps[steps.indexOf(step) + by] ?? null;
}
