import { check, property, sample } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDifference } from './compare.ts';
import { scenarios } from './generate.ts';
import type { ImportOutcome } from './model.ts';
import { predict } from './predict.ts';
import type { Scenario } from './scenario.ts';
import { smaller } from './shrink.ts';

const seed = 20_260_501;
const drawn = sample(scenarios({ maxRows: 20 }), { seed, numRuns: 300 });

function share(outcomes: readonly ImportOutcome[], outcome: string): number {
  const rows = outcomes.flatMap((each) => each.rows);
  return rows.filter((row) => row.outcome === outcome).length / rows.length;
}

function hasUpdate(scenario: Scenario): boolean {
  return predict(scenario).some(({ outcome }) => outcome.rows.some((row) => row.outcome === 'updated'));
}

describe('generated scenarios', () => {
  const outcomes = drawn.flatMap((scenario) => predict(scenario).map((answer) => answer.outcome));

  it('reach every outcome, and most rows are not rejected', () => {
    expect(share(outcomes, 'rejected')).toBeLessThan(0.3);
    for (const outcome of ['created', 'updated', 'unchanged', 'not-found', 'rejected', 'blank']) {
      expect(share(outcomes, outcome)).toBeGreaterThan(0.01);
    }
    expect(outcomes.filter((each) => each.refused !== null).length / outcomes.length).toBeLessThan(0.05);
  });

  it('earn every issue code that a row of cells can earn', () => {
    const ofRows = outcomes.flatMap((each) => each.rows).flatMap((row) => row.issues);
    const issues = [...ofRows, ...outcomes.flatMap((each) => each.fileIssues)];
    const found = new Set(issues.map((issue) => issue.code));
    expect([...codes].filter((code) => !found.has(code))).toEqual([]);
  });

  it('survive JSON, so that a counter-example can be kept', () => {
    for (const scenario of drawn.slice(0, 20)) expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
  });

  it('shrink to what matters', () => {
    const never = property(scenarios({ maxRows: 20 }), (scenario) => !hasUpdate(scenario));
    const { counterexample } = check(never, { seed, numRuns: 100 });
    const rows = counterexample?.[0].imports.flatMap((each) => each.rows) ?? [];
    expect(rows.length).toBe(2);
    expect(rows.flat().filter((cell) => cell !== '').length).toBeLessThanOrEqual(4);
  });

  it('have smaller ones without end only where something is left to leave out', () => {
    const [scenario] = drawn;
    if (scenario === undefined) throw new Error('nothing drawn');
    for (const each of smaller(scenario)) expect(each).not.toEqual(scenario);
  });
});

describe('the comparison', () => {
  it('finds no difference between the model and itself', () => {
    for (const scenario of drawn.slice(0, 50)) {
      const [first, second] = [predict(scenario), predict(scenario)];
      for (const [index, answer] of first.entries()) {
        expect(firstDifference({ scenario, index }, answer, second[index] ?? answer)).toBeNull();
      }
    }
  });

  it('shows the first row that differs with its cells and both sides', () => {
    const scenario = drawn.find((each) => each.imports[0]?.rows[0]?.some((cell) => cell !== ''));
    const [answer] = scenario === undefined ? [] : predict(scenario);
    const row = answer?.outcome.rows[0];
    if (scenario === undefined || answer === undefined || row === undefined) throw new Error('nothing drawn');
    const rows = [{ ...row, customerId: 99 }, ...answer.outcome.rows.slice(1)];
    const difference = firstDifference(
      { scenario, index: 0 },
      { ...answer, outcome: { ...answer.outcome, rows } },
      answer,
    );
    expect(difference).toContain(': row 1\n');
    expect(difference).toContain(
      'only the engine says:\n  customerId: 99\nonly the model says:\n  customerId: ',
    );
    expect(difference).toContain(JSON.stringify(scenario.imports[0]?.rows[0]?.find((cell) => cell !== '')));
  });
});

const codes = new Set(
  `no-identifier ambiguous-customer contact-differs identity-differs name-too-long
  unknown-point-of-contact unknown-brand too-many-cells too-few-cells unstorable-character
  invalid-email invalid-phone damaged-by-spreadsheet invalid-date invalid-boolean
  invalid-subscription invalid-sex invalid-number invalid-time-zone invalid-name value-too-long
  unknown-enum-value unknown-area unknown-action-template action-template-not-personal
  take-from-file-off time-in-future clear-not-allowed last-identifier contact-blocklisted
  identifier-belongs-to-another confirmed-without-contact card-belongs-to-another
  topic-not-in-brand consent-kept still-subscribed-below touched-before ambiguous-phone`.split(/\s+/),
);
