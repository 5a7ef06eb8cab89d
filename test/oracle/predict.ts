import type { Answer } from './compare.ts';
import { Model } from './model.ts';
import type { Scenario } from './scenario.ts';

/** What the model answers after each import of a scenario; an import's id is its place, from 1. */
export function predict(scenario: Scenario): Answer[] {
  const model = new Model(scenario.catalog);
  return scenario.imports.map((each, index) => {
    const outcome = model.import({ ...each, importId: index + 1 });
    const customers = model.customers();
    return { outcome, customers, histories: customers.map(({ customerId }) => model.history(customerId)) };
  });
}
