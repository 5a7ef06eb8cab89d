import { Bad } from '../../src/value/bad.ts';
import { createPhoneParser } from '../../src/value/phone.ts';
import type { ImportSettings } from '../../src/row/settings.ts';
import { attribute } from './attribution.ts';
import type { CatalogFile } from './catalog-file.ts';
import { writeConsents } from './consent.ts';
import type { Customer } from './customer.ts';
import { differences, draftOf, newCustomer } from './customer.ts';
import type { CustomerJson, HistoryJson } from './export.ts';
import { exportCustomer, exportHistory } from './export.ts';
import type { Finding } from './finding.ts';
import { finding, rejects } from './finding.ts';
import type { Formats } from './format.ts';
import { createFormats, parseMoment } from './format.ts';
import type { Whom } from './identify.ts';
import { identify } from './identify.ts';
import type { Job } from './job.ts';
import type { Layout } from './layout.ts';
import { layOut } from './layout.ts';
import type { Reading } from './reading.ts';
import { detectPhoneStyle } from './phone-style.ts';
import { isBlankRow, judgeShape, readRow } from './reading.ts';
import { kindsOf } from './shift.ts';
import { Reference } from './reference.ts';
import { writeValues } from './write.ts';

/** An import as the model takes it: the rows as cells, the moment of its start in epoch ms. */
export interface ImportJob {
  readonly settings: ImportSettings;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly startedAt: number;
  readonly importId: number;
}

export interface ImportOutcome {
  readonly rows: readonly RowOutcome[];
  readonly fileIssues: readonly Finding[];
  /** Why the import was refused before start; it then has no effect at all. */
  readonly refused: string | null;
}

export interface RowOutcome {
  /** 1 is the first data row. */
  readonly row: number;
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'not-found' | 'rejected' | 'blank';
  /** Of created, updated and unchanged rows. */
  readonly customerId: number | null;
  readonly issues: readonly Finding[];
}

/**
 * The oracle: docs/spec.md §§3–8 and §10 applied to a base in memory, one row after the other in file order, by
 * nothing but the text of the rules. It shares the single-cell formats of `src/value` with the engine, nothing else.
 */
export class Model {
  private readonly reference: Reference;
  private readonly base: Customer[] = [];
  private nextId = 1;

  constructor(catalog: CatalogFile) {
    this.reference = new Reference(catalog);
  }

  /** Applies a file to the base; what §9 counts is left to the caller. */
  import(request: ImportJob): ImportOutcome {
    const job = prepare(request, this.reference);
    if (typeof job === 'string') return { rows: [], fileIssues: [], refused: job };
    const segment = this.segmentOf(request.settings);
    const firstId = this.nextId;
    this.nextId += request.rows.length;
    const rows = request.rows.map((cells, index) => {
      const outcome = this.applyRow(cells, { job, row: index + 1, id: firstId + index });
      const customer = this.base.find((each) => each.id === outcome.customerId);
      if (segment !== null) customer?.segments.add(segment);
      return outcome;
    });
    const fileIssues = Array.from({ length: job.layout.switchesOff }, () =>
      finding('take-from-file-off', null),
    );
    return { rows, fileIssues, refused: null };
  }

  /** The base in the form of the NDJSON export, ordered by id. */
  customers(): CustomerJson[] {
    const ordered = this.base.toSorted((a, b) => a.id - b.id);
    return ordered.map((customer) => exportCustomer(customer, this.reference));
  }

  /** A customer's history in the form of `customers history --json`; throws for an id that nobody has. */
  history(customerId: number): HistoryJson {
    const customer = this.base.find((each) => each.id === customerId);
    if (customer === undefined) throw new Error(`there is no customer ${customerId}`);
    return exportHistory(customer, this.reference);
  }

  /** The segment's name in the catalog's spelling, made if the settings say so. */
  private segmentOf(settings: ImportSettings): string | null {
    if (settings.segment === null) return null;
    const known = this.reference.segment(settings.segment.name);
    if (known === undefined) this.reference.segments.push(settings.segment.name);
    return known ?? settings.segment.name;
  }

  /** The four steps of docs/spec.md §5; each hands on what it found. */
  private applyRow(cells: readonly string[], at: RowPlace): RowOutcome {
    const ended = (outcome: RowOutcome['outcome'], issues: readonly Finding[]): RowOutcome => ({
      row: at.row,
      outcome,
      customerId: null,
      issues,
    });
    if (isBlankRow(cells)) return ended('blank', []);
    const shape = judgeShape(cells, at.job);
    if (rejects(shape)) return ended('rejected', shape);
    const reading = readRow(cells, at.job);
    const read = [...shape, ...reading.findings];
    if (reading.rejected) return ended('rejected', read);
    const { settings, reference } = at.job;
    const whom = identify(reading, { customers: this.base, settings, reference });
    const known = [...read, ...whom.findings];
    if (whom.kind === 'rejected' || whom.kind === 'not-found') return ended(whom.kind, known);
    if (whom.customer === null && settings.action === 'edit-existing') return ended('not-found', known);
    const written = this.writeRow(reading, whom, at);
    return { ...written, row: at.row, issues: [...known, ...written.issues] };
  }

  /** Step 4: the row is tried on a copy; only what differs from the customer before is a change. */
  private writeRow(reading: Reading, whom: Whom, at: RowPlace): Omit<RowOutcome, 'row'> {
    const { job, row } = at;
    const created = whom.customer === null;
    const touch = { importId: job.importId, row };
    const before = whom.customer ?? newCustomer(at.id, job.start, touch);
    const draft = draftOf(before);
    const attribution = attribute(reading, created, job);
    const issues = [
      ...touchedBefore(whom.customer, job),
      ...writeValues(draft, reading, { before, withheld: whom.withheld, customers: this.base }),
      ...writeConsents(draft, reading, { before, attribution, job }),
    ];
    const fields = differences(before, draft);
    if (!created && fields.length === 0) return { outcome: 'unchanged', customerId: before.id, issues };
    const { pointOfContact, template } = attribution;
    draft.changes.push({ ...touch, at: job.start, pointOfContact, created, fields: created ? [] : fields });
    if (template !== null) {
      const dataSource = job.source.systemName;
      draft.actions.push({ ...touch, template, at: attribution.actionTime, pointOfContact, dataSource });
    }
    this.keep({ ...draft, changedAt: job.start, touchedBy: touch });
    return { outcome: created ? 'created' : 'updated', customerId: draft.id, issues };
  }

  private keep(customer: Customer): void {
    const at = this.base.findIndex((each) => each.id === customer.id);
    if (at < 0) this.base.push(customer);
    else this.base[at] = customer;
  }
}

interface RowPlace {
  readonly job: Job;
  readonly row: number;
  /** The id the row's customer gets if the row creates one. */
  readonly id: number;
}

function touchedBefore(customer: Customer | null, job: Job): Finding[] {
  return customer?.touchedBy.importId === job.importId ? [finding('touched-before', null)] : [];
}

/** Settings and headers → what all rows share, or why the import is refused before start. */
function prepare(request: ImportJob, reference: Reference): Job | string {
  const { settings, startedAt: start } = request;
  const layout = layOut(request, reference);
  const source = reference.dataSource(settings.dataSource);
  const moment = { timeZone: reference.project.timeZone, start };
  const dataAsOf = settings.dataAsOf === null ? null : parseMoment(settings.dataAsOf, moment);
  const actionTime = settings.actionTime === null ? null : parseMoment(settings.actionTime, moment);
  const refusal = layout.refusals[0] ?? settingsRefusal(settings, reference);
  if (refusal !== null) return refusal;
  if (source === undefined) return 'unknown data source';
  if (dataAsOf instanceof Bad || actionTime instanceof Bad) return 'not a date-time';
  return {
    settings,
    reference,
    layout,
    start,
    source,
    dataAsOf,
    actionTime,
    importId: request.importId,
    width: request.headers.length,
    kinds: kindsOf(request.rows, request.headers.length),
    formats: formatsOf(request, layout, reference),
  };
}

function settingsRefusal(settings: ImportSettings, reference: Reference): string | null {
  const { pointOfContact: point, segment } = settings;
  if (point.kind === 'picked' && reference.pointOfContact(point.externalId) === undefined)
    return 'unknown point of contact';
  if (segment !== null && !segment.create && reference.segment(segment.name) === undefined)
    return 'unknown segment';
  return settings.consent === 'trust-file' && settings.consentReason === null
    ? 'no reason to trust the file'
    : null;
}

function formatsOf(request: ImportJob, layout: Layout, reference: Reference): Formats {
  const { timeZone, nameOrder, defaultCountry, acceptPossibleNumbers: acceptPossible } = reference.project;
  const options = { defaultCountry: request.settings.defaultCountry ?? defaultCountry, acceptPossible };
  const style = request.settings.phoneStyle ?? detectPhoneStyle(request.rows, layout, options);
  return createFormats({
    timeZone,
    nameOrder,
    start: request.startedAt,
    parsePhone: createPhoneParser({ ...options, style }),
    blockedEmails: reference.blockedEmails,
    blockedPhones: reference.blockedPhones,
  });
}
