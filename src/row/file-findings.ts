import { finding } from './issue.ts';
import type { Finding } from './issue.ts';
import type { Rules } from './rules.ts';

/** Findings about the file as a whole, made before its first row (docs/spec.md §8). */
export function fileFindings({ settings, mapping, actionTime }: Rules): Finding[] {
  const findings: Finding[] = [];
  const named = (...kinds: string[]): string =>
    mapping.columns
      .filter(({ field }) => kinds.includes(field.kind))
      .map(({ header }) => `"${header}"`)
      .join(' and ');
  const points = named('update-point-of-contact', 'source-point-of-contact');
  if (points !== '' && settings.pointOfContact.kind !== 'from-file') {
    findings.push(finding('take-from-file-off', -1, points, 'points of contact'));
  }
  const templates = named('update-template', 'source-template');
  if (templates !== '' && !settings.actionTemplateFromFile) {
    findings.push(finding('take-from-file-off', -1, templates, 'action templates'));
  }
  if (actionTime === Infinity) findings.push(finding('time-in-future', -1, settings.actionTime ?? ''));
  return findings;
}
