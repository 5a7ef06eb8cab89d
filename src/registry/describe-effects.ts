import type { RehearsalResult } from '../contract/rehearsal-answers.ts';
import type { Catalog } from '../customer/catalog.ts';
import { brandChannels } from '../customer/consent.ts';
import type { Effects } from '../rehearsal/effects.ts';
import { describeKey } from './describe-field.ts';

type DescribedEffects = Pick<
  RehearsalResult,
  'erased' | 'subscriptions' | 'consentKept' | 'contacts' | 'actions'
>;

/** What a rehearsal counted, by the names of the catalog and in its order. */
export function describeEffects(effects: Effects, catalog: Catalog): DescribedEffects {
  const { email, mobilePhone } = effects.contacts;
  return {
    erased: erased(effects, catalog),
    subscriptions: subscriptions(effects, catalog),
    consentKept: effects.consentKept,
    contacts: [
      { contact: 'Email', ...email },
      { contact: 'MobilePhone', ...mobilePhone },
    ],
    actions: actions(effects, catalog),
  };
}

/** Fewer values are no reason to ask (docs/spec.md §4). */
const leastErased = 10;
const leastShare = 0.01;

function erased({ erased: counts, matched }: Effects, catalog: Catalog): DescribedEffects['erased'] {
  const places = new Map(Object.keys(counts).map((key) => [key, describeKey(key, catalog)]));
  const place = (key: string): number => places.get(key)?.place ?? 0;
  return Object.entries(counts)
    .sort(([a], [b]) => place(a) - place(b))
    .map(([key, customers]) => ({
      field: places.get(key)?.name ?? '',
      customers,
      ask: customers >= leastErased && customers > matched * leastShare,
    }));
}

function subscriptions({ gained, lost }: Effects, { brands }: Catalog): DescribedEffects['subscriptions'] {
  const names = new Map(brands.map(({ id, systemName }) => [id, systemName]));
  return brandChannels(brands)
    .map(({ brandId, channel, key }) => ({
      brand: names.get(brandId) ?? '',
      channel,
      gained: gained[key] ?? 0,
      lost: lost[key] ?? 0,
    }))
    .filter((change) => change.gained + change.lost > 0);
}

function actions({ actions: counts }: Effects, { actionTemplates }: Catalog): DescribedEffects['actions'] {
  const templates = actionTemplates
    .map(({ id, systemName }) => ({ template: systemName, actions: counts[String(id)] ?? 0 }))
    .filter((entry) => entry.actions > 0);
  return { total: templates.reduce((sum, entry) => sum + entry.actions, 0), templates };
}
