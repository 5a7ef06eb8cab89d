import { texts } from '../../../texts/texts.ts';
import { encodings } from './encodings.ts';
import type { ControlProps } from './reading-controls.tsx';
import { ReadingSelect } from './reading-select.tsx';

/** In which encoding the text is read; first those that the file could be in. */
export function EncodingControl({ order, seen, detected, choose }: ControlProps) {
  const found = seen?.encoding ?? null;
  const alone = detected?.encoding ?? null;
  return (
    <ReadingSelect
      label={texts.reading.encoding}
      why={found === null ? null : texts.reading.encodingWhy(found)}
      detected={alone === null ? null : texts.reading.encodingName(alone.encoding)}
      chosen={order.reading.encoding}
      options={encodingOptions(alone?.readings ?? [])}
      onChoose={(encoding) => choose({ encoding })}
      isSearched
      more={{ nothingFoundMessage: texts.reading.noEncoding }}
    />
  );
}

function encodingOptions(readings: readonly { readonly encoding: string }[]) {
  const likely = [...new Set(readings.map(({ encoding }) => encoding))];
  const others = encodings.filter((name) => !likely.includes(name));
  const all = { group: texts.reading.all, items: others.map(item) };
  return likely.length === 0 ? [all] : [{ group: texts.reading.likely, items: likely.map(item) }, all];
}

const item = (name: string) => ({ value: name, label: texts.reading.encodingName(name) });
