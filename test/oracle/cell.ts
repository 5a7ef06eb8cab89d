import { Bad } from '../../src/value/bad.ts';
import { clean, isStorable, looksEmpty } from '../../src/value/clean.ts';
import { isBlankDate } from '../../src/value/date.ts';
import type { Scalar, Value } from './customer.ts';
import type { FieldKind } from './field.ts';
import type { Finding } from './finding.ts';
import { finding, rejects } from './finding.ts';
import { parseList } from './list.ts';
import type { Job } from './job.ts';
import type { Column, Layout } from './layout.ts';

/**
 * What a cell comes to (docs/spec.md §4). `dropped`: broken, with a warning; `refused`: broken so that the row is
 * rejected; `value` of a subscription is the consent, of a date-time column of §8 epoch ms, of `FullName` the text.
 */
export type Cell =
  | { readonly kind: 'absent' | 'blank' | 'clear' | 'dropped' | 'refused' }
  | { readonly kind: 'value'; readonly value: Value };

export interface ReadCell {
  readonly cell: Cell;
  readonly findings: readonly Finding[];
  /** Enum values that the catalog lacks and this cell creates if its row passes step 2 (docs/spec.md §4). */
  readonly missing: readonly string[];
}

/** One cell as the file has it (undefined: the row is too short) → what it comes to. */
export function readCell(raw: string | undefined, column: Column, job: Job): ReadCell {
  if (raw === undefined) return plain('absent');
  const text = cellText(raw, job.layout);
  if (isBlankText(text, column)) return plain('blank');
  if (text === '%CLEAR%')
    return canClear(column.kind) ? plain('clear') : found('clear-not-allowed', column, 'blank');
  if (!isStorable(text)) return found(codeOfUnstorable(column.kind), column);
  if (column.kind === 'custom') return parseList(text, column, job);
  return parseOne(text, column, job);
}

/** A cell as the rules see it: without the apostrophe of our own files, cleaned. */
export function cellText(raw: string, layout: Layout): string {
  return clean(layout.hasImportResult ? withoutOurApostrophe(raw) : raw);
}

/** The files we write put one apostrophe before what a spreadsheet would take for a formula (docs/spec.md §9.6). */
function withoutOurApostrophe(raw: string): string {
  return /^'+[=+\-@\t\r]/.test(raw) ? raw.slice(1) : raw;
}

/** Whether a cell is blank: empty, looking empty, or a date that some programs write for none. */
export function isBlankText(text: string, column: Column): boolean {
  if (text === '') return true;
  if (!column.realValue && looksEmpty(text)) return true;
  return isDateColumn(column) && isBlankDate(text);
}

function isDateColumn(column: Column): boolean {
  const type = column.custom?.type;
  return column.kind === 'birth-date' || column.kind === 'moment' || type === 'date' || type === 'datetime';
}

function canClear(kind: FieldKind): boolean {
  return !cannotClear.has(kind);
}

const cannotClear: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'subscription',
  'point-of-contact',
  'action-template',
  'moment',
  'brand',
  'muster-id',
]);

/** In `Brand` and points of contact it is an unknown value (docs/spec.md §4). */
function codeOfUnstorable(kind: FieldKind): string {
  if (kind === 'brand') return 'unknown-brand';
  return kind === 'point-of-contact' ? 'unknown-point-of-contact' : 'unstorable-character';
}

function parseOne(text: string, column: Column, job: Job): ReadCell {
  const parsed = job.formats.parse(text, column);
  if (parsed instanceof Bad) return found(parsed.code, column);
  return settle(parsed, column, job);
}

/** A well-formed value meets the catalog and the clock. */
function settle(value: Scalar, column: Column, job: Job): ReadCell {
  const text = String(value);
  if (column.kind === 'email' && job.formats.blockedEmails.has(text))
    return found('contact-blocklisted', column);
  if (column.kind === 'phone' && job.formats.blockedPhones.has(text))
    return found('contact-blocklisted', column);
  if (column.kind === 'area') return known(job.reference.area(text), 'unknown-area', column);
  if (column.kind === 'subscription') return valued(column.inverted ? inverse(text) : text);
  return column.kind === 'moment'
    ? settleMoment(Number(value), column, job)
    : settleService(value, column, job);
}

/** A time in the future is reported here; what it means is the business of whoever asks for the time. */
function settleMoment(moment: number, column: Column, job: Job): ReadCell {
  return { ...valued(moment), findings: moment > job.start ? [finding('time-in-future', column)] : [] };
}

function settleService(value: Scalar, column: Column, job: Job): ReadCell {
  const text = String(value);
  if (column.kind === 'brand') return known(job.reference.brand(text), 'unknown-brand', column);
  if (column.kind === 'point-of-contact')
    return known(job.reference.pointOfContact(text), 'unknown-point-of-contact', column);
  return column.kind === 'action-template' ? settleTemplate(text, column, job) : valued(value);
}

function settleTemplate(text: string, column: Column, job: Job): ReadCell {
  const template = job.reference.actionTemplate(text);
  if (template === undefined) return found('unknown-action-template', column);
  return template.category === 'personal'
    ? valued(template.systemName)
    : found('action-template-not-personal', column);
}

/** True means *unsubscribed*, false *subscribed* (docs/spec.md §4). */
function inverse(consent: string): string {
  if (consent === 'subscribed') return 'unsubscribed';
  return consent === 'unsubscribed' ? 'subscribed' : consent;
}

function known(value: string | undefined, code: string, column: Column): ReadCell {
  return value === undefined ? found(code, column) : valued(value);
}

function valued(value: Value): ReadCell {
  return { cell: { kind: 'value', value }, findings: [], missing: [] };
}

function plain(kind: 'absent' | 'blank' | 'clear'): ReadCell {
  return { cell: { kind }, findings: [], missing: [] };
}

function found(code: string, column: Column, kind?: 'blank'): ReadCell {
  const findings = [finding(code, column)];
  return { cell: { kind: kind ?? (rejects(findings) ? 'refused' : 'dropped') }, findings, missing: [] };
}
