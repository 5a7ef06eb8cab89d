import type { Candidate, FileColumn, LeftOut } from './candidate.ts';
import { sameHeader } from './own-columns.ts';
import { readHeader } from './read-header.ts';
import { bandOf } from './suggestion.ts';
import type { Suggestion } from './suggestion.ts';
import { wholeName } from './whole-name.ts';

/** A column with everything it could hold. */
export interface JudgedColumn {
  readonly column: FileColumn;
  /** A person decided; `field` is what he chose, null: left out. */
  readonly byHand: boolean;
  readonly field: string | null;
  readonly candidates: readonly Candidate[];
  /** Why it gets no field when it has no candidates, or none is left. */
  readonly leftOut: LeftOut;
}

/**
 * Gives every field to one column at most: to the one a person chose, else to the most confident, among equals to the
 * first in the file. The others are told as duplicates.
 */
export function assignFields(judged: readonly JudgedColumn[]): Suggestion[] {
  const taken = new Map<string, JudgedColumn>();
  for (const each of judged) if (each.field !== null) taken.set(each.field, each);
  assign(judged, taken);
  // What "Name" means is known when the other names are.
  const whole = judged.map((each) => (isBareName(each) ? withName(each, taken) : each));
  assign(whole, taken);
  if (taken.has('FirstName') && taken.has('LastName')) giveUpFullName(taken);
  return whole.map((each) => toSuggestion(each, taken));
}

function assign(judged: readonly JudgedColumn[], taken: Map<string, JudgedColumn>): void {
  const wishes = judged.flatMap((each) => {
    const best = bestOf(each);
    return best === undefined || best.isOffer ? [] : [{ each, best }];
  });
  const order = wishes.sort(
    (a, b) => b.best.confidence - a.best.confidence || a.each.column.index - b.each.column.index,
  );
  for (const { each, best } of order) if (!taken.has(best.field)) taken.set(best.field, each);
}

/** Beside both of its parts a whole name says nothing new; one that is called so by itself or by hand stays. */
function giveUpFullName(taken: Map<string, JudgedColumn>): void {
  const whole = taken.get('FullName');
  const isOwn = whole !== undefined && (whole.byHand || sameHeader(whole.column.header, 'FullName'));
  if (!isOwn) taken.delete('FullName');
}

function bestOf({ candidates }: JudgedColumn): Candidate | undefined {
  return candidates.toSorted((a, b) => b.confidence - a.confidence)[0];
}

const isBareName = ({ byHand, candidates, column }: JudgedColumn): boolean =>
  !byHand && candidates.length === 0 && readHeader(column.words).some(({ meaning }) => meaning === 'name');

function withName(each: JudgedColumn, taken: ReadonlyMap<string, JudgedColumn>): JudgedColumn {
  const named = wholeName(each.column, new Set(taken.keys()));
  return named === null ? each : { ...each, candidates: [named] };
}

function toSuggestion(each: JudgedColumn, taken: ReadonlyMap<string, JudgedColumn>): Suggestion {
  if (each.byHand) {
    const reason = each.field === null ? 'Left out by hand.' : 'Mapped by hand.';
    return { ...without(each.column), kind: 'by-hand', field: each.field, reason };
  }
  const best = bestOf(each);
  if (best === undefined) {
    const { leftOut: reason, option = null, declare = null } = each.leftOut;
    return { ...without(each.column), kind: 'left-out', reason, option, declare };
  }
  const winner = taken.get(best.field);
  if (!best.isOffer && winner?.column !== each.column) {
    return { ...without(each.column), kind: 'left-out', reason: lostTo(winner, best.field) };
  }
  return withField(each.column, best);
}

function without({ index, header, examples }: FileColumn) {
  const none = { field: null, confidence: 0, band: null, needs: {}, option: null, declare: null };
  return { index, header, examples, ...none };
}

function withField({ index, header, examples }: FileColumn, best: Candidate): Suggestion {
  const { field, reason, needs, isOffer, option = null } = best;
  const confidence = Math.round(best.confidence * 100) / 100;
  const kind = isOffer ? 'offer' : 'field';
  const said = { kind, field, confidence, band: bandOf(confidence), reason, option, declare: null } as const;
  return { index, header, examples, ...said, needs };
}

function lostTo(winner: JudgedColumn | undefined, field: string): string {
  if (winner === undefined) return `The parts of ${field} have columns of their own.`;
  return `A second column for ${field}: "${winner.column.header}" is the better one.`;
}
