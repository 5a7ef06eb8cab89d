import { Checkbox, Group, Radio, Select, Stack } from '@mantine/core';
import { texts } from '../../texts/texts.ts';
import { useConfiguring } from './configuring.ts';
import { countryName } from './countries.ts';
import { PhoneCountry } from './phone-country.tsx';
import { faultsOfSetting } from './file-columns.ts';
import { Faults, Section } from './section.tsx';

/** How phones are dialled and what blank cells do. */
export function ValueSettings() {
  const { inspection } = useConfiguring();
  const hasPhone = inspection.mapping.some(({ field }) => field === 'MobilePhone');
  return (
    <Section title={texts.configure.values.title}>
      {hasPhone && <Phones />}
      <Blanks />
    </Section>
  );
}

const styles = ['detected', 'national', 'international', 'mixed'] as const;

function Phones() {
  return (
    <Group align="flex-start" grow preventGrowOverflow={false} wrap="wrap" gap="lg">
      <PhoneCountry isGoal />
      <PhoneStyle />
    </Group>
  );
}

function PhoneStyle() {
  const { settings, inspection, set } = useConfiguring();
  const said = texts.configure.values;
  const { phones } = inspection;
  const read = phones === null ? '' : said.phonesRead[phones.style](countryName(phones.country));
  return (
    <Select
      label={said.phoneStyle}
      description={settings.phoneStyle === null ? `${read} ${said.detected}` : read}
      miw={240}
      data={styles.map((value) => ({ value, label: said.phoneStyles[value] }))}
      value={styles.find((each) => each === settings.phoneStyle) ?? 'detected'}
      allowDeselect={false}
      onChange={(value) =>
        set((before) => ({
          ...before,
          phoneStyle: value === 'national' || value === 'international' || value === 'mixed' ? value : null,
        }))
      }
    />
  );
}

function Blanks() {
  const { order, settings, inspection, set } = useConfiguring();
  const said = texts.configure.values;
  const { blank } = order.recipe === null ? settings : inspection.settings;
  const faults = faultsOfSetting(inspection, 'allowClear');
  return (
    <Stack gap="sm">
      <Radio.Group
        label={said.blank}
        description={said.blankHelp}
        value={blank}
        onChange={(value) => set((before) => ({ ...before, blank: value === 'clear' ? 'clear' : 'keep' }))}
      >
        <Group mt="xs">
          <Radio value="keep" label={said.blanks.keep} />
          <Radio value="clear" label={said.blanks.clear} />
        </Group>
      </Radio.Group>
      <Faults of={faults} />
      {(faults.length > 0 || settings.allowClear) && (
        <Checkbox
          label={said.allowClear}
          checked={settings.allowClear}
          onChange={(event) => {
            const allowClear = event.currentTarget.checked;
            set((before) => ({ ...before, allowClear }));
          }}
        />
      )}
    </Stack>
  );
}
