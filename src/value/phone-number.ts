import { type NumberingPlan, planOfCountry, planOfNational, plansOfNumber } from './phone-plan.ts';

/** Whether a national number counts under its plan: valid, or only possible. */
export type Accepts = (plan: NumberingPlan, national: string) => boolean;

/**
 * Reads digits that begin with a calling code, as libphonenumber reads them behind a `+`; in E.164.
 * Undefined if they are not accepted.
 */
export function readInternational(digits: string, accepts: Accepts): string | undefined {
  const plans = plansOfNumber(digits);
  const main = plans[0];
  if (main === undefined) return undefined;
  return read({ digits: digits.slice(main.callingCode.length), plan: main, plans }, accepts);
}

/**
 * Reads digits as libphonenumber reads them in a country: its trunk prefix, its own international prefix or its calling
 * code may lead (docs/spec.md §4); in E.164. Undefined if they are not accepted.
 */
export function createNationalReader(
  country: string,
  accepts: Accepts,
): (digits: string) => string | undefined {
  const plan = planOfCountry(country);
  const plans = plansOfNumber(plan.callingCode);
  return (digits) => {
    const abroad = withoutInternationalPrefix(digits, plan);
    if (abroad !== undefined) return readInternational(abroad, accepts);
    const rest = withoutCallingCode(digits, plan, plans);
    if (rest !== undefined) return read({ digits: rest, plan: plans[0] ?? plan, plans }, accepts);
    return read({ digits, plan, plans }, accepts);
  };
}

/** Digits without calling code, the plan by which they are read and all plans of the calling code. */
interface Reading {
  readonly digits: string;
  readonly plan: NumberingPlan;
  readonly plans: readonly NumberingPlan[];
}

/** No national number is longer; E.164 allows 15 with the calling code, but Germany has more. */
const MAX_NATIONAL = 17;
const MIN_NATIONAL = 2;

function read({ digits, plan, plans }: Reading, accepts: Accepts): string | undefined {
  if (digits === '') return undefined;
  const national = nationalNumber(digits, plan, plans);
  if (national.length < MIN_NATIONAL || national.length > MAX_NATIONAL) return undefined;
  const country = planOfNational(plans, national) ?? plan;
  return accepts(country, national) ? `+${plan.callingCode}${national}` : undefined;
}

/** The digits behind the trunk prefix, unless only with it they look like a number of the plan. */
function nationalNumber(digits: string, plan: NumberingPlan, plans: readonly NumberingPlan[]): string {
  const stripped = withoutTrunkPrefix(digits, plan);
  if (stripped === digits) return digits;
  if (plan.pattern.test(digits) && !plan.pattern.test(stripped)) return digits;
  const { lengths } = planOfNational(plans, stripped) ?? plan;
  return lengths.includes(stripped.length) || isTooLong(stripped, lengths) ? stripped : digits;
}

function withoutTrunkPrefix(digits: string, plan: NumberingPlan): string {
  const prefix = digits === '' ? undefined : plan.trunkPrefix;
  const match = prefix?.exec(digits);
  if (prefix === undefined || match === null || match === undefined) return digits;
  const lastGroup = match.length > 1 ? match.at(-1) : undefined;
  if (plan.trunkReplacement !== undefined && lastGroup) return digits.replace(prefix, plan.trunkReplacement);
  return digits.slice(match[0].length);
}

/** Without the prefix for calls abroad; undefined if there is none, or no calling code can follow. */
function withoutInternationalPrefix(digits: string, plan: NumberingPlan): string | undefined {
  const match = plan.internationalPrefix?.exec(digits);
  if (match === null || match === undefined) return undefined;
  const rest = digits.slice(match[0].length);
  return rest === '' || rest.startsWith('0') || rest === digits ? undefined : rest;
}

/**
 * Without the country's calling code, if only so the digits look like a number of the plan or if with it there are too
 * many; else undefined, because numbers may begin like the calling code.
 */
function withoutCallingCode(
  digits: string,
  plan: NumberingPlan,
  plans: readonly NumberingPlan[],
): string | undefined {
  if (!digits.startsWith(plan.callingCode)) return undefined;
  const rest = digits.slice(plan.callingCode.length);
  const asWritten = nationalNumber(digits, plan, plans);
  const isBetter = !plan.pattern.test(asWritten) && plan.pattern.test(nationalNumber(rest, plan, plans));
  return isBetter || isTooLong(asWritten, plan.lengths) ? rest : undefined;
}

function isTooLong(national: string, lengths: readonly number[]): boolean {
  return national.length > (lengths.at(-1) ?? 0);
}
