import { createContext, useContext } from 'react';
import type { Inspection } from '../../../../src/contract/inspection.ts';
import type { DraftOrder, Settings } from '../../server/answers.ts';
import type { Catalog, FieldGuide } from '../../server/catalog.ts';

/** What every part of the step works with. */
export interface Configuring {
  readonly importId: number;
  readonly order: DraftOrder;
  /** What the person has chosen. */
  readonly settings: Settings;
  /** The same with the suggestions taken, and what comes of it. */
  readonly inspection: Inspection;
  readonly catalog: Catalog;
  readonly fields: readonly FieldGuide[];
  /** Chooses something else; saved at once. */
  readonly set: (change: (settings: Settings) => Settings) => void;
  readonly setOrder: (change: (order: DraftOrder) => DraftOrder) => void;
}

export const ConfiguringContext = createContext<Configuring | null>(null);

export function useConfiguring(): Configuring {
  const configuring = useContext(ConfiguringContext);
  if (configuring === null) throw new Error('used outside of the step');
  return configuring;
}
