import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findChromium } from './chromium.ts';

/** One browser for all files of a worker; each test has a context of its own in it. It ends with the worker. */
export function sharedBrowser(): Promise<Browser> {
  return (opened ??= open());
}

let opened: Promise<Browser> | undefined;

async function open(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({
    executablePath,
    // The same letters on every machine; no sandbox, which a browser of root has not.
    args: ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu'],
    env: { ...definedOnes(process.env), ...env },
  });
}

function definedOnes(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
