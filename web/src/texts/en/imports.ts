import { plural, rows } from './plural.ts';

/** The list of imports. */
export const imports = {
  title: 'Imports',
  new: 'New import',
  found: (count: number) => plural(count, { one: 'import', other: 'imports' }),
  rows,
};
