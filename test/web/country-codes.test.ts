import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCountries } from 'libphonenumber-js/max';
import { expect, it } from 'vitest';
import { projectRoot } from '../tidy/project-files.ts';

it('every country whose phones can be read can be chosen', () => {
  const source = readFileSync(join(projectRoot, 'web/src/new-import/configure/countries.ts'), 'utf8');
  const codes = [...source.matchAll(/\b[A-Z]{2}\b/gu)].map(([code]) => code);
  expect(new Set(codes)).toEqual(new Set(getCountries().filter((code) => /^[A-Z]{2}$/u.test(code))));
});
