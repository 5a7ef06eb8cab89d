import type { ExternalIdentity } from '../customer/catalog.ts';
import { identityName } from '../customer/field.ts';
import type { Candidate, FileColumn, LeftOut } from './candidate.ts';
import { dictionary } from './dictionary.ts';
import { headerWords } from './header-words.ts';
import type { KnownExport } from './known-exports.ts';

/** What is known of a file when its ids are judged. */
export interface IdentityContext {
  readonly identities: readonly ExternalIdentity[];
  readonly source: KnownExport | null;
}

/**
 * What a column of another system's ids suggests: the external identity of its name, and never `MusterId`. Null: the
 * header speaks of no ids.
 */
export function identityCandidate(
  column: FileColumn,
  { identities, source }: IdentityContext,
): Candidate | LeftOut | null {
  const key = column.words.join('');
  const rest = withoutIdWords(column.words);
  const isSourceId = source?.ids.includes(key) === true;
  const fits = identities.flatMap((identity) => fit(column, { identity, rest, source, isSourceId }) ?? []);
  const [best] = fits.sort((a, b) => b.confidence - a.confidence);
  const isCustomerId = isSourceId || dictionary().meaningsOf(key).has('customerId');
  if (best === undefined) return isCustomerId ? notDeclared(column, source, identities) : null;
  if (isRepeated(column)) return repeated(column, best.field);
  return best;
}

interface IdentityQuestion extends Pick<IdentityContext, 'source'> {
  readonly identity: ExternalIdentity;
  /** The header without the words of ids and customers; null: it has no word of ids. */
  readonly rest: string | null;
  readonly isSourceId: boolean;
}

function fit(
  { words }: FileColumn,
  { identity, rest, source, isSourceId }: IdentityQuestion,
): Candidate | null {
  const names = [identity.systemName, identity.name].map((name) => headerWords(name));
  const key = words.join('');
  const says = (confidence: number, reason: string): Candidate => ({
    field: identityName(identity),
    confidence,
    reason,
    needs: {},
    isOffer: false,
  });
  if (names.some((name) => same(name, key)))
    return says(0.95, 'The header is the name of the external identity.');
  const own = new Set(names.map((name) => withoutIdWords(name) ?? name.join('')));
  own.delete('');
  if (rest !== null && own.has(rest)) return says(0.88, 'The header names the external identity.');
  if (!isSourceId || source === null || !own.has(source.name.toLowerCase())) return null;
  return says(0.8, `The file is an export of ${source.name}, and the column holds its customers' ids.`);
}

const same = (name: readonly string[], key: string): boolean =>
  name.join('') === key || `${name.join('')}id` === key;

/** The header without the words of ids and customers, written together; null where none of ids is among them. */
function withoutIdWords(words: readonly string[]): string | null {
  const rest = words.filter((word) => !idWords.has(word));
  if (rest.length === words.length) return null;
  return rest.filter((word) => !dictionary().hasRole(word, 'neutral')).join('');
}

const idWords: ReadonlySet<string> = new Set(
  'id ids uid uuid guid key number no nr code ref identifier ид код номер идентификатор nummer numero codigo codice kod numer identifiant identificador identificativo identyfikator kennung'.split(
    ' ',
  ),
);

/** One id on many rows is not that of one customer. */
const isRepeated = ({ kinds }: FileColumn): boolean => kinds.count >= 5 && kinds.distinct < 0.5;

const repeated = ({ header }: FileColumn, field: string): LeftOut => ({
  leftOut:
    'The same values stand on many rows, so it is left out. If they are ids of customers all the same, map it by hand.',
  option: `--map "${header}=${field}"`,
});

function notDeclared(
  { header }: FileColumn,
  source: KnownExport | null,
  identities: readonly ExternalIdentity[],
): LeftOut {
  const declare = source?.name ?? 'Crm';
  const known = identities.slice(0, 3).map((identity) => `--map "${header}=${identityName(identity)}"`);
  const choose = known.length === 0 ? '' : ', or map it to the one of that system';
  const declared = `externalIdentities: [{ systemName: ${declare} }] in the catalog file and --map "${header}=ExternalIdentity${declare}"`;
  return {
    leftOut: `An id of another system is never taken for Muster's own. To find customers by it, declare an external identity for it${choose}.`,
    option: [declared, ...known].join(', or '),
    declare,
  };
}
