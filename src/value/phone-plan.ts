import metadata from 'libphonenumber-js/max/metadata';

/** A numbering plan of libphonenumber's full metadata, its patterns compiled: a country's, or that of a non-geographic calling code. */
export interface NumberingPlan {
  /** Without `+`. */
  readonly callingCode: string;
  /** What a caller in the country dials before a foreign number. */
  readonly internationalPrefix: RegExp | undefined;
  /** What every national number of the plan looks like, as a whole. */
  readonly pattern: RegExp;
  /** The possible lengths of national numbers, rising. */
  readonly lengths: readonly number[];
  /** The trunk prefix at the beginning of a national number, with a carrier code where there are any. */
  readonly trunkPrefix: RegExp | undefined;
  /** What replaces the trunk prefix when its last group took part, in the notation of String.replace. */
  readonly trunkReplacement: string | undefined;
  /** How numbers of this country begin, where that alone tells it from others with the same calling code. */
  readonly leadingDigits: RegExp | undefined;
  /** The kinds of numbers (mobile, fixed line, …): a valid number is one of them. */
  readonly kinds: readonly NumberKind[];
}

interface NumberKind {
  readonly lengths: readonly number[];
  readonly pattern: RegExp;
}

/** Whether there is a numbering plan for an ISO 3166-1 code of two capital letters. */
export function isCountry(code: string): boolean {
  return Object.hasOwn(PLANS, code);
}

/** The plan of a country; throws a RangeError where `isCountry` is false. */
export function planOfCountry(country: string): NumberingPlan {
  if (!isCountry(country)) throw new RangeError(`No numbering plan for the country "${country}"`);
  return compiled(country);
}

/**
 * The plans of the countries that share the calling code with which a number begins (without `+`), the main one first;
 * for a non-geographic code its only plan. Empty if no calling code begins it.
 */
export function plansOfNumber(digits: string): readonly NumberingPlan[] {
  if (digits.startsWith('0')) return [];
  let code = 0;
  // No calling code begins with another one, so the first that fits is the one.
  for (let length = 1; length <= 3 && length <= digits.length; length++) {
    code = code * 10 + digits.charCodeAt(length - 1) - 0x30;
    const plans = plansOfCode(code);
    if (plans !== undefined) return plans;
  }
  return [];
}

/** Whether libphonenumber calls a national number valid under a plan. */
export function isValid(plan: NumberingPlan, national: string): boolean {
  return plan.pattern.test(national) && plan.kinds.some((kind) => isOfKind(kind, national));
}

/** Whether a national number has a length that its plan knows. */
export function isPossible(plan: NumberingPlan, national: string): boolean {
  return plan.lengths.includes(national.length);
}

/** The country of a national number among those that share its calling code; undefined if it is of none of them. */
export function planOfNational(plans: readonly NumberingPlan[], national: string): NumberingPlan | undefined {
  if (plans.length === 1) return plans[0];
  for (const plan of plans) {
    if (plan.leadingDigits === undefined ? isValid(plan, national) : plan.leadingDigits.test(national))
      return plan;
  }
  return undefined;
}

function isOfKind(kind: NumberKind, national: string): boolean {
  return kind.lengths.includes(national.length) && kind.pattern.test(national);
}

const PLANS: Readonly<Record<string, readonly unknown[]>> = metadata.countries;
const COUNTRIES_BY_CODE: Readonly<Record<string, readonly string[]>> = metadata.country_calling_codes;
const PLANS_WITHOUT_COUNTRY: Readonly<Record<string, readonly unknown[]>> = metadata.nonGeographic;

const compiledPlans = new Map<string, NumberingPlan>();
/** By calling code; null for a number that is none. */
const plansByCode: (readonly NumberingPlan[] | null | undefined)[] = Array.from({ length: 1000 });

function plansOfCode(code: number): readonly NumberingPlan[] | undefined {
  const known = plansByCode[code];
  if (known !== undefined) return known ?? undefined;
  const plans = (COUNTRIES_BY_CODE[code] ?? nonGeographic(code)).map(compiled);
  plansByCode[code] = plans.length === 0 ? null : plans;
  return plans.length === 0 ? undefined : plans;
}

function nonGeographic(code: number): readonly string[] {
  return Object.hasOwn(PLANS_WITHOUT_COUNTRY, code) ? [String(code)] : [];
}

function compiled(key: string): NumberingPlan {
  let plan = compiledPlans.get(key);
  if (plan === undefined)
    compiledPlans.set(key, (plan = compile(PLANS[key] ?? PLANS_WITHOUT_COUNTRY[key] ?? [])));
  return plan;
}

/** The positions are those of libphonenumber-js's minified metadata, version 4; absent fields are 0. */
function compile(fields: readonly unknown[]): NumberingPlan {
  const lengths = numbers(fields[3]) ?? [];
  return {
    callingCode: String(fields[0]),
    internationalPrefix: beginning(fields[1]),
    pattern: whole(String(fields[2])),
    lengths,
    trunkPrefix: beginning(fields[7]) ?? beginning(fields[5]),
    trunkReplacement: typeof fields[8] === 'string' ? fields[8] : undefined,
    leadingDigits: beginning(fields[10]),
    kinds: list(fields[11]).flatMap((kind) => compileKind(list(kind), lengths)),
  };
}

function compileKind(fields: readonly unknown[], lengths: readonly number[]): NumberKind[] {
  const [pattern, ownLengths] = fields;
  if (typeof pattern !== 'string' || pattern === '') return [];
  return [{ lengths: numbers(ownLengths) ?? lengths, pattern: whole(pattern) }];
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`);
}

function beginning(pattern: unknown): RegExp | undefined {
  return typeof pattern === 'string' && pattern !== '' ? new RegExp(`^(?:${pattern})`) : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function numbers(value: unknown): readonly number[] | undefined {
  return Array.isArray(value) ? value.map(Number) : undefined;
}
