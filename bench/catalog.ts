import { tiers } from './person.ts';

/** The catalog that the benchmark's file needs. */
export const benchCatalog = {
  topics: [{ brand: 'main', externalId: 'News', name: 'News' }],
  externalIdentities: [{ systemName: 'Shop' }],
  customFields: [
    { systemName: 'City', type: 'string' },
    { systemName: 'Points', type: 'decimal' },
    { systemName: 'Tier', type: 'enum', values: [...tiers] },
  ],
};
