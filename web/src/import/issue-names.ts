import type { IssueGroup } from '../server/answers.ts';
import { texts } from '../texts/texts.ts';

/** Codes of issues with names that a person understands, for choosing one; the one that is chosen is always there. */
export function issueNames(
  groups: readonly IssueGroup[],
  chosen: string | undefined,
): { value: string; label: string }[] {
  const codes = new Set<string>(groups.filter(({ rows }) => rows.length > 0).map(({ code }) => code));
  if (chosen !== undefined) codes.add(chosen);
  const names = new Map<string, string>(Object.entries(texts.issues));
  return [...codes].map((code) => ({ value: code, label: names.get(code) ?? code }));
}
