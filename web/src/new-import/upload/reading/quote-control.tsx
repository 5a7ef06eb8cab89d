import type { Inspection, ReadingChoice } from '../../../server/answers.ts';
import { texts } from '../../../texts/texts.ts';
import type { ControlProps } from './reading-controls.tsx';
import { ReadingSelect } from './reading-select.tsx';

type QuoteName = keyof typeof texts.reading.quotes;
type QuoteChoice = Pick<ReadingChoice, 'quote' | 'escape'>;
type Dialect = Inspection['dialect']['dialect'];

/** Quote and what makes one text belong together, so that they are chosen together. */
const choices: ReadonlyMap<string, QuoteChoice> = new Map<QuoteName, QuoteChoice>([
  ['double', { quote: '"', escape: 'double' }],
  ['double-backslash', { quote: '"', escape: 'backslash' }],
  ['single', { quote: "'", escape: 'double' }],
  ['single-backslash', { quote: "'", escape: 'backslash' }],
  ['none', { quote: '', escape: null }],
]);

/** Which quotes may stand around cells. */
export function QuoteControl({ order, seen, detected, choose }: ControlProps) {
  const { quote, escape } = order.reading;
  const isChosen = quote !== null || escape !== null;
  const now = seen?.dialect.dialect ?? null;
  const chosen = nameOf({ quote: quote ?? '"', escape: escape ?? 'double' });
  return (
    <ReadingSelect
      label={texts.reading.quote}
      why={now === null ? null : texts.reading.quoteWhy(now.quote)}
      detected={detected === null ? null : shownName(detected.dialect.dialect)}
      chosen={isChosen ? chosen : null}
      options={options}
      onChoose={(value) => choose(choices.get(value ?? '') ?? { quote: null, escape: null })}
    />
  );
}

const options = Object.entries(texts.reading.quotes).map(([value, label]) => ({ value, label }));

function shownName({ quote, escape = 'double' }: Dialect): string | null {
  const name = nameOf({ quote, escape });
  return options.find(({ value }) => value === name)?.label ?? null;
}

function nameOf({ quote, escape }: QuoteChoice): string | null {
  const same = [...choices].find(
    ([, each]) => each.quote === quote && (quote === '' || each.escape === escape),
  );
  return same?.[0] ?? null;
}
