import type { Transaction } from '../store/transaction.ts';
import type { EntryPlace } from './entry-place.ts';
import type { Section } from './read-catalog.ts';

/**
 * Takes the catalog's lock alone until the transaction ends: nobody changes it, and no import is written down
 * meanwhile. Readers do not wait.
 */
export async function lockWholeCatalog(tx: Transaction): Promise<void> {
  await tx.query('select from project where id = 1 for update');
}

/** Deletes an entry by its primary key. Needs the catalog's lock alone. */
export async function removeEntry(tx: Transaction, { section, id, name }: EntryPlace): Promise<void> {
  if (section === 'blocklist') {
    // A phone begins with +, which no email does.
    const kind = name.startsWith('+') ? 'mobile-phone' : 'email';
    await tx.query('delete from blocklist where kind = $1 and value = $2', [kind, name]);
    return;
  }
  for (const statement of deletions[section]) await tx.query(statement, [id]);
}

const deletions: Readonly<Record<Exclude<Section, 'blocklist'>, readonly string[]>> = {
  brands: ['delete from brand where id = $1'],
  topics: ['delete from topic where id = $1'],
  pointsOfContact: ['delete from point_of_contact where id = $1'],
  dataSources: ['delete from data_source where id = $1'],
  areas: ['delete from area where id = $1'],
  actionTemplates: ['delete from action_template where id = $1'],
  // Strengths stay without gaps: whoever comes last takes the next one.
  externalIdentities: [
    `update external_identity set position = position - 1
      where position > (select position from external_identity where id = $1)`,
    'delete from external_identity where id = $1',
  ],
  customFields: [
    'delete from custom_field_value where custom_field_id = $1',
    'delete from custom_field where id = $1',
  ],
  segments: ['delete from segment where id = $1'],
};
