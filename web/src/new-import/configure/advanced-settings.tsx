import { Accordion, Radio, Stack, Switch, Text, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Settings } from '../../server/answers.ts';
import { texts } from '../../texts/texts.ts';
import { useConfiguring } from './configuring.ts';
import { faultsOfSetting } from './file-columns.ts';
import { TimeInput } from './time-input.tsx';

export interface AdvancedSettingsProps {
  /** Hears whether the file is to be trusted about consent and nobody has said why. */
  readonly onReasonMissing: (isMissing: boolean) => void;
}

/** Consent, contact changes and conflicts: each with what it does, at its place. */
export function AdvancedSettings({ onReasonMissing }: AdvancedSettingsProps) {
  const { settings, set } = useConfiguring();
  const said = texts.configure.advanced;
  const isUsual =
    settings.consent === 'guard' && settings.onContactChange === 'reject' && settings.onConflict === 'reject';
  return (
    <Accordion variant="contained" defaultValue={isUsual ? null : 'advanced'} order={2}>
      <Accordion.Item value="advanced">
        <Accordion.Control>
          <Text fw={600}>{said.title}</Text>
          <Text size="sm" c="dimmed">
            {said.lead}
          </Text>
        </Accordion.Control>
        <Accordion.Panel>
          <Stack gap="lg" pt="xs">
            <Consent onReasonMissing={onReasonMissing} />
            <Choice
              label={said.contact}
              value={settings.onContactChange}
              choices={said.contacts}
              onChange={(onContactChange) => set((before) => ({ ...before, onContactChange }))}
            />
            <Choice
              label={said.conflict}
              value={settings.onConflict}
              choices={said.conflicts}
              onChange={(onConflict) => set((before) => ({ ...before, onConflict }))}
            />
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

function Consent({ onReasonMissing }: AdvancedSettingsProps) {
  const { settings, inspection, catalog, set } = useConfiguring();
  const said = texts.configure.advanced;
  // Without a reason it cannot be kept: until there is one it stands here only.
  const [isTrusting, setTrusting] = useState(settings.consent === 'trust-file');
  const [reason, setReason] = useState(settings.consentReason ?? '');
  const isMissing = isTrusting && reason.trim() === '';
  useEffect(() => onReasonMissing(isMissing), [isMissing, onReasonMissing]);
  const choose = (consent: Settings['consent']) => {
    setTrusting(consent === 'trust-file');
    if (consent !== 'trust-file') set((before) => ({ ...before, consent, consentReason: null }));
    else if (reason.trim() !== '') keep();
  };
  const keep = () => {
    const consentReason = reason.trim();
    if (consentReason !== '' && consentReason !== settings.consentReason)
      set((before) => ({ ...before, consent: 'trust-file', consentReason }));
  };
  return (
    <Stack gap="md">
      <Choice
        label={said.consent}
        value={isTrusting ? 'trust-file' : settings.consent}
        choices={said.consents}
        onChange={choose}
      />
      {isTrusting && (
        <Textarea
          required
          autosize
          minRows={2}
          maxLength={1_000}
          label={said.reason}
          description={said.reasonHelp}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onBlur={keep}
          error={isMissing ? said.reasonMissing : null}
        />
      )}
      <TimeInput
        label={said.asOf}
        description={said.asOfHelp(catalog.project?.timeZone ?? 'UTC')}
        value={settings.dataAsOf}
        faults={faultsOfSetting(inspection, 'dataAsOf')}
        onChange={(dataAsOf) => set((before) => ({ ...before, dataAsOf }))}
      />
      <Switch
        label={said.below}
        description={said.belowHelp}
        checked={settings.unsubscribeBelow}
        onChange={(event) => {
          const unsubscribeBelow = event.currentTarget.checked;
          set((before) => ({ ...before, unsubscribeBelow }));
        }}
      />
    </Stack>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  /** For each: what it is called, and what it does. */
  readonly choices: Readonly<Record<Value, readonly string[]>>;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, choices, onChange }: ChoiceProps<Value>) {
  const values = Object.keys(choices).filter((each): each is Value => each in choices);
  const choose = (chosen: string) => {
    const found = values.find((each) => each === chosen);
    if (found !== undefined) onChange(found);
  };
  return (
    <Radio.Group label={label} value={value} onChange={choose}>
      <Stack gap={8} mt="xs">
        {values.map((each) => (
          <Radio key={each} value={each} label={choices[each][0]} description={choices[each][1]} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
