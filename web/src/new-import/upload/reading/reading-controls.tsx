import { Paper, SimpleGrid } from '@mantine/core';
import type { DraftOrder, Inspection } from '../../../server/answers.ts';
import type { ChooseReading } from './choose-reading.ts';
import { DelimiterControl } from './delimiter-control.tsx';
import { EncodingControl } from './encoding-control.tsx';
import { HeaderControl } from './header-control.tsx';
import { QuoteControl } from './quote-control.tsx';
import { SheetControl } from './sheet-control.tsx';

/** What each control of how a file is read is given. */
export interface ControlProps {
  readonly order: DraftOrder;
  /** Null: the file cannot be read as it is chosen. */
  readonly seen: Inspection | null;
  /** When nobody chooses anything; null: it cannot be read so. */
  readonly detected: Inspection | null;
  readonly choose: ChooseReading;
}

/** The parts of how a file is read that apply to it: a workbook has sheets, a text has delimiters. */
export function ReadingControls({ isWorkbook, ...props }: ControlProps & { readonly isWorkbook: boolean }) {
  return (
    <Paper withBorder p="lg">
      <SimpleGrid cols={{ base: 1, xs: 2, md: isWorkbook ? 2 : 4 }} spacing="lg">
        {isWorkbook ? (
          <SheetControl {...props} />
        ) : (
          <>
            <EncodingControl {...props} />
            <DelimiterControl {...props} />
            <QuoteControl {...props} />
          </>
        )}
        <HeaderControl {...props} />
      </SimpleGrid>
    </Paper>
  );
}
