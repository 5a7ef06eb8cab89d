import '@mantine/charts/styles.css';
import { AreaChart } from '@mantine/charts';
import { Text } from '@mantine/core';
import { formatCount } from '../presentation/format.ts';
import { texts } from '../texts/texts.ts';
import type { Rate } from './rates.ts';

const words = texts.importPage;

/** Rows per second over the time of an import; the numbers beside it say the same, so that it is a picture only. */
export function RateChart({ rates }: { readonly rates: readonly Rate[] }) {
  return (
    <figure style={{ margin: '1.25rem 0 0' }}>
      <Text component="figcaption" size="sm" c="dimmed" mb={6}>
        {words.rateTitle}. {words.rateNote}
      </Text>
      <div aria-hidden="true">
        <AreaChart
          h={170}
          data={rates.map(({ seconds, perSecond }) => ({ seconds, perSecond }))}
          dataKey="seconds"
          series={[{ name: 'perSecond', label: words.rateName, color: 'iris.6' }]}
          curveType="monotone"
          withDots={false}
          gridAxis="x"
          tickLine="none"
          valueFormatter={formatCount}
          xAxisProps={{ type: 'number', domain: [0, 'dataMax'], tickCount: 6, tickFormatter: words.rateAxis }}
          yAxisProps={{ width: 64 }}
          // A picture: nothing in it can be reached by keyboard.
          areaChartProps={{ accessibilityLayer: false }}
          areaProps={{ isAnimationActive: false }}
        />
      </div>
    </figure>
  );
}
