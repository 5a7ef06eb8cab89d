import type { ImportSettings } from '../../src/row/settings.ts';
import { defaultSettings } from '../../src/row/settings.ts';
import type { CatalogFile } from './catalog-file.ts';
import type { CustomerJson } from './export.ts';
import type { Finding } from './finding.ts';
import type { RowOutcome } from './model.ts';
import { Model } from './model.ts';

/** What a story's import sets; rows create unless it says otherwise, phones need a `+`. */
export type StorySettings = Partial<ImportSettings> & { readonly startedAt?: string };

/**
 * A model with imports written as small tables, for tests that read as the rule they pin: the first line of a table
 * is the header, cells are separated by commas, `¦` stands for a comma inside a cell.
 */
export class Story {
  private readonly model: Model;
  private imports = 0;

  constructor(catalog: CatalogFile = {}) {
    this.model = new Model(catalog);
  }

  /** The outcome of each row as text, such as `updated 3 touched-before` or `rejected identity-differs(Crm)`. */
  import(table: string, settings: StorySettings = {}): string[] {
    const [headers = [], ...rows] = cellsOf(table);
    const { startedAt, ...chosen } = settings;
    this.imports += 1;
    const outcome = this.model.import({
      settings: {
        ...defaultSettings,
        action: 'add-and-edit',
        allowClear: true,
        phoneStyle: 'national',
        ...chosen,
      },
      headers,
      rows,
      startedAt: Date.parse(startedAt ?? `2026-05-0${this.imports}T12:00:00Z`),
      importId: this.imports,
    });
    if (outcome.refused !== null) return [`refused: ${outcome.refused}`];
    return [...outcome.fileIssues.map(issueText), ...outcome.rows.map(rowText)];
  }

  customer(id: number): CustomerJson {
    const customer = this.model.customers().find((each) => each.customerId === id);
    if (customer === undefined) throw new Error(`there is no customer ${id}`);
    return customer;
  }

  ids(): number[] {
    return this.model.customers().map((customer) => customer.customerId);
  }

  /** The explicit nodes as text: `main/Email/News unsubscribed`. */
  consents(id: number): string[] {
    return this.customer(id).subscriptions.map(({ brand, channel, topic, value }) => {
      const place = [brand, channel, topic].filter((part) => part !== null).join('/');
      return `${place} ${value}`;
    });
  }

  /** Each change as text: import, row and what became what. */
  changes(id: number): string[] {
    return this.model.history(id).changes.map((change) => {
      const fields = change.fields.map(
        ({ field, before, after }) => `${field} ${String(before)}→${String(after)}`,
      );
      return [`${change.importId}.${change.row}`, ...(change.created ? ['created'] : []), ...fields].join(
        ' ',
      );
    });
  }

  history(id: number): ReturnType<Model['history']> {
    return this.model.history(id);
  }
}

function cellsOf(table: string): string[][] {
  const lines = table.split('\n').map((line) => line.trim());
  const used = lines.filter((line, at) => line !== '' || (at > 0 && at < lines.length - 1));
  return used.map((line) => line.split(',').map((cell) => cell.trim().replaceAll('¦', ',')));
}

function rowText({ outcome, customerId, issues }: RowOutcome): string {
  return [outcome, ...(customerId === null ? [] : [customerId]), ...issues.map(issueText).toSorted()].join(
    ' ',
  );
}

/** An error is marked, because one code has both levels. */
function issueText({ code, level, column }: Finding): string {
  return `${level === 'error' ? '!' : ''}${code}${column === null ? '' : `(${column})`}`;
}
