import type { BrowserContext } from 'playwright-core';

/** What went wrong in a browser. */
export interface Faults {
  /** From now on what matches is no fault: the test leads to it. */
  expect(pattern: RegExp): void;
  unexpected(): readonly string[];
}

/** Listens to everything that a page of the context could complain of. */
export async function watchFaults(context: BrowserContext): Promise<Faults> {
  const found: string[] = [];
  const expected: RegExp[] = [];
  context.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error' || message.text().startsWith(policyMark))
      found.push(`${message.text()} (${url})`);
  });
  context.on('weberror', (error) => found.push(error.error().stack ?? error.error().message));
  await context.addInitScript((mark) => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      console.warn(`${mark} ${violatedDirective} ${blockedURI} ${sample}`);
    });
  }, policyMark);
  return {
    expect: (pattern) => void expected.push(pattern),
    unexpected: () => found.filter((text) => !expected.some((pattern) => pattern.test(text))),
  };
}

const policyMark = 'Content-Security-Policy refused:';
