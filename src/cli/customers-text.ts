import type { CustomerDocument, CustomFieldValue, SubscriptionDocument } from '../contract/customer.ts';
import type { ActionDocument, ChangeDocument, FieldChange, HistoryDocument } from '../contract/history.ts';
import { printable } from './printable.ts';
import { formatTable } from './table.ts';

/** One customer for people: what is known, then subscriptions and segments. */
export function formatCustomer(customer: CustomerDocument): string {
  const rows = profileRows(customer).filter(([, value]) => value !== '');
  const profile = formatTable({ columns: [{ title: 'Field' }, { title: 'Value' }], rows }, 2);
  const segments = customer.segments.length === 0 ? 'none' : customer.segments.map(printable).join(', ');
  return `Customer ${customer.customerId}\n${profile}\n${formatSubscriptions(customer.subscriptions)}\nSegments: ${segments}\n`;
}

function profileRows(customer: CustomerDocument): [string, string][] {
  const { isEmailConfirmed, isMobilePhoneConfirmed } = customer;
  return [
    ['Email', contact(customer.email, isEmailConfirmed)],
    ['Mobile phone', contact(customer.mobilePhone, isMobilePhoneConfirmed)],
    ...Object.entries(customer.externalIdentities),
    ['Discount card', customer.discountCard ?? ''],
    ['Area', customer.area ?? ''],
    ['Last name', customer.lastName ?? ''],
    ['First name', customer.firstName ?? ''],
    ['Middle name', customer.middleName ?? ''],
    ['Sex', customer.sex ?? ''],
    ['Birth date', customer.birthDate ?? ''],
    ['Time zone', customer.timeZone ?? ''],
    ...Object.entries(customer.customFields).map(([name, value]): [string, string] => [name, shown(value)]),
    ['Created', moment(customer.createdAt)],
    ['Changed', moment(customer.changedAt)],
  ];
}

function contact(value: string | null, confirmed: boolean | null): string {
  if (value === null) return '';
  if (confirmed === null) return value;
  return `${value} (${confirmed ? 'confirmed' : 'not confirmed'})`;
}

function formatSubscriptions(nodes: readonly SubscriptionDocument[]): string {
  if (nodes.length === 0) return 'Subscriptions: none\n';
  const columns = ['Brand', 'Channel', 'Topic', 'Value'].map((title) => ({ title }));
  const rows = nodes.map(({ brand, channel, topic, value }) => [
    brand,
    channel ?? 'all',
    topic ?? 'all',
    value,
  ]);
  return `Subscriptions\n${formatTable({ columns, rows }, 2)}`;
}

/** A customer's history for people: a block per change, then the actions. */
export function formatHistory({ customerId, changes, actions }: HistoryDocument): string {
  return [`Customer ${customerId}\n`, ...changes.map(formatChange), formatActions(actions)].join('\n');
}

function formatChange({ importId, row, at, pointOfContact, created, undo, fields }: ChangeDocument): string {
  const what = undo ? 'put back: undo of' : `${created ? 'created' : 'changed'} by`;
  const head = `${moment(at)}  ${what} row ${row} of import ${importId}, ${printable(pointOfContact)}\n`;
  if (fields.length === 0) return head;
  const columns = ['Field', 'Before', 'After'].map((title) => ({ title }));
  return head + formatTable({ columns, rows: fields.map(fieldCells) }, 2);
}

function fieldCells({ field, brand, before, after }: FieldChange): string[] {
  return [brand === null ? field : `${field} (${brand})`, shown(before), shown(after)];
}

function formatActions(actions: readonly ActionDocument[]): string {
  if (actions.length === 0) return 'Actions: none\n';
  const columns = ['Time (UTC)', 'Template', 'Point of contact', 'Data source', 'Import', 'Row'];
  const rows = actions.map((action) => [
    moment(action.at),
    action.template,
    action.pointOfContact,
    action.dataSource,
    String(action.importId),
    String(action.row),
  ]);
  return `Actions\n${formatTable({ columns: columns.map((title) => ({ title })), rows }, 2)}`;
}

function shown(value: CustomFieldValue | null): string {
  if (value === null) return '–';
  return typeof value === 'object' ? value.join(', ') : String(value);
}

/** `2026-01-31 12:00:00 UTC`. */
function moment(at: string): string {
  return `${at.slice(0, 19).replace('T', ' ')} UTC`;
}
