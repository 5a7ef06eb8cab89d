import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from './compare.ts';
import { firstDifference } from './compare.ts';
import { scenarios } from './generate.ts';
import type { ImportOutcome } from './model.ts';
import { Model } from './model.ts';
import type { Scenario } from './scenario.ts';
import { smaller } from './shrink.ts';

const seed = 20_260_501;
const drawn = fc.sample(scenarios({ maxRows: 20 }), { seed, numRuns: 200 });

function answers(scenario: Scenario): Answer[] {
  const model = new Model(scenario.catalog);
  return scenario.imports.map((each, index) => {
    const outcome = model.import({ ...each, importId: index + 1 });
    const customers = model.customers();
    return { outcome, customers, histories: customers.map(({ customerId }) => model.history(customerId)) };
  });
}

function share(outcomes: readonly ImportOutcome[], outcome: string): number {
  const rows = outcomes.flatMap((each) => each.rows);
  return rows.filter((row) => row.outcome === outcome).length / rows.length;
}

describe('generated scenarios', () => {
  const outcomes = drawn.flatMap((scenario) => answers(scenario).map((answer) => answer.outcome));

  it('reach every outcome, and most rows are not rejected', () => {
    expect(share(outcomes, 'rejected')).toBeLessThan(0.4);
    for (const outcome of ['created', 'updated', 'unchanged', 'not-found', 'rejected', 'blank']) {
      expect(share(outcomes, outcome)).toBeGreaterThan(0.01);
    }
    expect(outcomes.filter((each) => each.refused !== null).length / outcomes.length).toBeLessThan(0.05);
  });

  it('earn every issue code that a row of cells can earn', () => {
    const issues = outcomes.flatMap((each) => [
      ...each.fileIssues,
      ...each.rows.flatMap((row) => row.issues),
    ]);
    const found = new Set(issues.map((issue) => issue.code));
    expect([...codes].filter((code) => !found.has(code))).toEqual([]);
  });

  it('survive JSON, so that a counter-example can be kept', () => {
    for (const scenario of drawn.slice(0, 20)) expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
  });

  it('shrink to what matters', () => {
    const fails = (scenario: Scenario): boolean =>
      answers(scenario).some((answer) => answer.outcome.rows.some((row) => row.outcome === 'updated'));
    const property = fc.property(scenarios({ maxRows: 20 }), (scenario) => !fails(scenario));
    const { counterexample } = fc.check(property, { seed, numRuns: 100 });
    const rows = counterexample?.[0].imports.flatMap((each) => each.rows) ?? [];
    expect(rows.length).toBeLessThanOrEqual(2);
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
      const [first, second] = [answers(scenario), answers(scenario)];
      for (const [index, answer] of first.entries()) {
        expect(firstDifference({ scenario, index }, answer, second[index] ?? answer)).toBeNull();
      }
    }
  });

  it('shows the first row that differs with its cells and both sides', () => {
    const scenario = drawn.find((each) => each.imports[0]?.rows[0]?.[0] !== '');
    const [answer] = scenario === undefined ? [] : answers(scenario);
    if (scenario === undefined || answer === undefined) throw new Error('nothing drawn');
    const rows = answer.outcome.rows.map((row, at) => (at === 0 ? { ...row, customerId: 99 } : row));
    const other = { ...answer, outcome: { ...answer.outcome, rows } };
    const difference = firstDifference({ scenario, index: 0 }, other, answer);
    expect(difference).toContain('row 1');
    expect(difference).toContain('customerId: 99');
    expect(difference).toContain(String(scenario.imports[0]?.headers[0]));
  });
});

const codes = new Set([
  ...['no-identifier', 'ambiguous-customer', 'contact-differs', 'identity-differs', 'name-too-long'],
  ...['unknown-point-of-contact', 'unknown-brand', 'too-many-cells', 'too-few-cells', 'unstorable-character'],
  ...['invalid-email', 'invalid-phone', 'damaged-by-spreadsheet', 'invalid-date', 'invalid-boolean'],
  ...['invalid-subscription', 'invalid-sex', 'invalid-number', 'invalid-time-zone', 'invalid-name'],
  ...['value-too-long', 'unknown-enum-value', 'unknown-area', 'unknown-action-template'],
  ...[
    'action-template-not-personal',
    'take-from-file-off',
    'time-in-future',
    'clear-not-allowed',
    'last-identifier',
  ],
  ...['contact-blocklisted', 'identifier-belongs-to-another', 'confirmed-without-contact'],
  ...[
    'card-belongs-to-another',
    'topic-not-in-brand',
    'consent-kept',
    'still-subscribed-below',
    'touched-before',
  ],
]);
