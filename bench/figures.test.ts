import { describe, expect, test } from 'vitest';
import type { CaseResult, Compared } from './case-result.ts';
import { figuresOf, reached } from './figures.ts';
import { milliseconds, ratio } from './reach.ts';
import { caseFigures } from './record.ts';

const cost = { walBytes: 0, serverCpu: 5, machineCpu: 30, serverPeakBytes: null };
const copies = (...seconds: number[]): Compared => ({
  with: 'copy',
  runs: seconds.map((each) => Object.assign({}, cost, { seconds: each, walBytes: 100 })),
});
const imports = (...seconds: number[]): Compared => ({ ...copies(...seconds), with: 'import' });

function result(differs: Partial<CaseResult> = {}, seconds = 12): CaseResult {
  const engine = { ...cost, seconds, walBytes: 150, cpuSeconds: 10, peakBytes: 200 * 1024 ** 2, phases: {} };
  return {
    case: 'new',
    rows: 1_000,
    baseRows: 500,
    reach: ratio(1.2, 1),
    engine,
    compared: copies(9, 11),
    disk: { bytes: 1_200_000, customers: 1_500 },
    faults: [],
    ...differs,
  };
}

test('a case is compared with the mean of what was measured before and after it', () => {
  expect(figuresOf(result())).toEqual({
    comparedSeconds: 10,
    copySeconds: 10,
    ratio: 1.2,
    measured: 1.2,
    walRatio: 1.5,
    bytesPerCustomer: 800,
    othersCpu: 15,
  });
});

describe('what scripts read', () => {
  const whole = { case: 'new', rows: 1000, seconds: 12, nodePeakMb: 200, bytesPerCustomer: 800 };

  test.each([
    ['compared with a COPY', {}, { copySeconds: 10, ratio: 1.2, walRatio: 1.5 }],
    ['compared with an import', { compared: imports(8) }, { copySeconds: null, ratio: 1.5, walRatio: null }],
    ['compared with nothing', { compared: null }, { copySeconds: null, ratio: null, walRatio: null }],
    [
      'without customers',
      { disk: null },
      { copySeconds: 10, ratio: 1.2, walRatio: 1.5, bytesPerCustomer: null },
    ],
    [
      'that leaves none',
      { disk: { bytes: 5, customers: 0 } },
      { copySeconds: 10, ratio: 1.2, walRatio: 1.5, bytesPerCustomer: null },
    ],
  ])('of a case %s', (_, differs, figures) => {
    expect(caseFigures(result(differs))).toEqual({ ...whole, ...figures });
  });
});

describe('a case', () => {
  test.each([
    ['at its reach', 12, ratio(1.2, 1), 'yes'],
    ['a little beyond it', 12.1, ratio(1.2, 1), 'no'],
    ['at its aim', 10, ratio(1.2, 1), 'aim'],
    ['without a reach', 12, null, null],
    ['in time', 0.3, milliseconds(300, 100), 'yes'],
    ['too late', 0.301, milliseconds(300, 100), 'no'],
    ['as early as it aims', 0.1, milliseconds(300, 100), 'aim'],
  ])('%s', (...[, seconds, reach, answer]) => {
    expect(reached(result({ reach }, seconds))).toBe(answer);
  });

  test('that could not be compared has not reached anything', () => {
    expect(reached(result({ compared: null }))).toBe('no');
  });
});
