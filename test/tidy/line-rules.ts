/** Something that no line of some files may hold. */
export interface LineRule {
  /** The rule as a sentence. */
  readonly name: string;
  readonly applies: (path: string) => boolean;
  /** Comments are no code; for rules about words they count. */
  readonly comments: 'count' | 'do not count';
  readonly pattern: RegExp;
  /** What to do when it is met. */
  readonly instead: string;
  /** Lines it must catch and lines it must let pass, so that the rule is known to work. */
  readonly catches: readonly string[];
  readonly passes: readonly string[];
}

const isSource = (path: string): boolean => /^src\/.*(?<!\.test)\.ts$/u.test(path);
const isScript = (path: string): boolean => /\.(?:m?ts|m?js)$/u.test(path);
/** Files whose content is other people's: golden input, the lock, the dictionary. */
const isWriting = (path: string): boolean => !/^(?:package-lock\.json|test\/golden\/.*\.csv)$/u.test(path);

/** What a rule about words catches must not stand in its own file. */
const apart = (...parts: readonly string[]): string => parts.join('');

export const lineRules: readonly LineRule[] = [
  {
    name: 'SQL stands in *.sql.ts',
    applies: (path) => isSource(path) && !path.endsWith('.sql.ts'),
    comments: 'do not count',
    pattern:
      /['"`]\s*(?:select\s[^'"`]*\sfrom\s|select\s+\w+\(|insert\s+into\s|update\s+\w+\s+(?:\w+\s+)?set\s|delete\s+from\s|(?:create|alter|drop)\s+(?:(?:unique|temporary|unlogged)\s+)*(?:table|index|database|view|schema)\s+["\w$]|copy\s+\w[^'"`]*\sstd(?:in|out)|truncate\s|set\s+local\s)/iu,
    instead: 'move the statement into a function of its own in a *.sql.ts beside the verb that uses it',
    catches: [
      "await tx.query('select id from customer where id = $1')",
      'const sql = `update import i set x = 1`;',
    ],
    passes: [
      "const kind = 'update-time';",
      "await connection.query('commit');",
      "import { drop } from './drop.ts';",
    ],
  },
  {
    name: 'a query outside *.sql.ts only begins or ends a transaction',
    applies: (path) => isSource(path) && !path.endsWith('.sql.ts'),
    comments: 'do not count',
    pattern: /\.query(?:<[^(]*>)?\(\s*['"`](?!begin|commit|rollback)/iu,
    instead: 'call a function of a *.sql.ts instead',
    catches: ["await pool.query<Row>('listen import')"],
    passes: [
      "await connection.query('begin isolation level repeatable read')",
      'await tx.query(migration.sql)',
    ],
  },
  {
    name: 'the environment is read in config.ts',
    applies: (path) => isSource(path) && path !== 'src/config.ts',
    comments: 'do not count',
    pattern: /process\.env|['"]node:process['"]|import\.meta\.env/u,
    instead: 'read the variable in src/config.ts and hand its value on as an argument',
    catches: ["const url = process.env['DATABASE_URL'];"],
    passes: ['const env = readEnvironment();'],
  },
  {
    name: 'the pure rooms have no clock, no chance and nothing of the machine',
    applies: (path) => isSource(path) && /^src\/(?:csv|value|customer|row|suggest|contract)\//u.test(path),
    comments: 'do not count',
    pattern:
      /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|Math\.random|\bperformance\.|\bcrypto\b|\bprocess\.|['"]node:|\bset(?:Timeout|Interval|Immediate)\(|\bfetch\(|\.toLocale\w*\(|\.getTimezoneOffset\(|\.get(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds)\(/u,
    instead:
      'take the moment, the number or the text as an argument: an import has one start, and its rules must judge alike after a resume and on every machine',
    catches: ['const now = Date.now();', 'const day = new Date();', 'const hour = date.getHours();'],
    passes: [
      'const at = new Date(startedAt);',
      'const hour = date.getUTCHours();',
      'const date = toDate(text);',
    ],
  },
  {
    name: 'the oracle is an implementation of its own',
    applies: (path) => path.startsWith('test/oracle/'),
    comments: 'do not count',
    pattern: /from '\.\.\/\.\.\/src\/(?:row\/(?!settings\.ts)|customer\/)/u,
    instead: 'write the rule again in the oracle’s own words, so that both cannot share a mistake',
    catches: ["import { applyRow } from '../../src/row/apply.ts';"],
    passes: ["import { defaultSettings } from '../../src/row/settings.ts';"],
  },
  {
    name: 'every export has a name',
    // Not what is declared of somebody else's module.
    applies: (path) =>
      isScript(path) && !/\b(?:vite|vitest)\.config\.ts$/u.test(path) && !path.endsWith('.d.ts'),
    comments: 'do not count',
    pattern: /^\s*export default\b|\bas default\b/u,
    instead: 'export it by its name, so that it is called the same everywhere',
    catches: ['export default function run() {}'],
    passes: ['export function run() {}'],
  },
  {
    name: 'every test runs',
    applies: (path) => path.endsWith('.test.ts'),
    comments: 'do not count',
    pattern: /\b(?:test|it|describe|suite)(?:\.\w+)*\.(?:skip|only|todo|fails)\b|\bx(?:it|describe|test)\(/u,
    instead:
      'mend the test or delete it; one that needs a certain machine says so with runIf and the reason in its name',
    catches: ["it.skip('works', () => {})", "describe.concurrent.only('a', () => {})"],
    passes: ["it.runIf(isRoot)('are copied once', () => {})", 'only(it)'],
  },
  {
    name: 'nothing is left for later in a comment',
    applies: isWriting,
    comments: 'count',
    pattern: /\b(?:TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b/u,
    instead: 'do it now, or write an issue and say here what holds today',
    catches: [apart('// TO', 'DO: handle this')],
    passes: ['const todo = [];'],
  },
  {
    name: 'the project names no machine and no registry',
    applies: isWriting,
    comments: 'count',
    pattern:
      /(?<![\w.])\/(?:work|root|home|Users)\/|\b(?:registry|artifactory|verdaccio|nexus)\.[\w-]+\.\w+|\bnpmjs\.\w+/u,
    instead: 'write the path from the project’s folder, or a name that every machine has',
    catches: [apart('see /', 'work/main'), apart('https://registry', '.example.org/')],
    passes: ['a clone under /root is out of reach', 'src/registry/find-customer.ts'],
  },
  {
    name: 'rules are named by their place in docs/spec.md',
    applies: isWriting,
    comments: 'count',
    pattern: /\b(?:SPEC|DESIGN|STYLE)\.md\b|\bSPEC §/u,
    instead: 'write docs/spec.md §n, or ARCHITECTURE.md, which readers of the project have',
    catches: [apart('by SPEC', ' §4')],
    passes: ['by docs/spec.md §4'],
  },
];
