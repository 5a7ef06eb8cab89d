import { Button, Group, Radio, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { DeclareDialog } from '../../catalog-entry/declare-dialog.tsx';
import { Emphasis } from '../../presentation/emphasis.tsx';
import { SearchSelect } from '../../presentation/search-select.tsx';
import { texts } from '../../texts/texts.ts';
import { useConfiguring } from './configuring.ts';
import { faultsOfSetting } from './file-columns.ts';
import { Faults, Section } from './section.tsx';
import { SegmentSelect } from './segment-select.tsx';
import { derivedPoint, otherBrand, sourceOf, whereSubscriptionsGo } from './settings-in-words.ts';
import { TimeInput } from './time-input.tsx';

/** Where the customers come from: what decides the brand of subscriptions, and what changes are put down to. */
export function SourceSettings() {
  const { settings, inspection, catalog, set } = useConfiguring();
  const said = texts.configure.source;
  const goes = whereSubscriptionsGo(settings, { catalog, inspection });
  return (
    <Section title={said.title}>
      <Stack gap="xs">
        <SearchSelect
          label={said.dataSource}
          description={said.dataSourceHelp}
          maw={420}
          data={(catalog.dataSources ?? []).map(({ systemName, name }) => ({
            value: systemName,
            label: name,
          }))}
          value={sourceOf(settings, catalog)?.systemName ?? null}
          allowDeselect={false}
          onChange={(dataSource) => {
            if (dataSource !== null) set((before) => ({ ...before, dataSource }));
          }}
          error={faultsOfSetting(inspection, 'dataSource').join(' ') || null}
        />
        {goes !== null && (
          <Text size="sm" role="status">
            <Emphasis>{goes}</Emphasis>
          </Text>
        )}
      </Stack>
      <PointOfContact />
      <Templates />
      <TimeInput
        label={said.time}
        description={said.timeHelp(catalog.project?.timeZone ?? 'UTC')}
        value={settings.actionTime}
        faults={faultsOfSetting(inspection, 'actionTime')}
        onChange={(actionTime) => set((before) => ({ ...before, actionTime }))}
      />
      <SegmentSelect />
    </Section>
  );
}

function PointOfContact() {
  const { settings, inspection, catalog, set } = useConfiguring();
  // Another one is chosen, but not yet which.
  const [isPicking, setPicking] = useState(false);
  const said = texts.configure.source;
  const { pointOfContact } = settings;
  const pick = (externalId: string) => {
    setPicking(false);
    set((before) => ({ ...before, pointOfContact: { kind: 'picked', externalId } }));
  };
  const choose = (kind: string) => {
    setPicking(kind === 'picked');
    if (kind === 'derived' || kind === 'from-file')
      set((before) => ({ ...before, pointOfContact: { kind } }));
  };
  const shown = isPicking ? 'picked' : pointOfContact.kind;
  const note = otherBrand(settings, catalog);
  return (
    <Stack gap="xs">
      <Radio.Group label={said.point} description={said.pointHelp} value={shown} onChange={choose}>
        <Stack gap={8} mt="xs">
          <Radio value="derived" label={said.points.derived(derivedPoint(settings, catalog)?.name ?? '')} />
          <Radio value="picked" label={said.points.picked} />
          <Radio value="from-file" label={said.points['from-file']} description={said.fromFileHelp} />
        </Stack>
      </Radio.Group>
      {shown === 'picked' && <Pick onPick={pick} />}
      <Faults of={faultsOfSetting(inspection, 'pointOfContact')} />
      {note !== null && (
        <Text size="sm" role="status">
          <Emphasis>{note}</Emphasis>
        </Text>
      )}
      {isOffered(inspection.notices, 'points of contact') && (
        <Offer
          sentence={sentenceOf(inspection.notices, 'points of contact')}
          action={said.turnOnPoints}
          onTake={() => choose('from-file')}
        />
      )}
    </Stack>
  );
}

/** One of the points of contact, or a new one. */
function Pick({ onPick }: { readonly onPick: (externalId: string) => void }) {
  const { settings, catalog } = useConfiguring();
  const [isAdding, setAdding] = useState(false);
  const said = texts.configure.source;
  const { pointOfContact } = settings;
  return (
    <>
      <Group align="flex-end" gap="sm">
        <SearchSelect
          label={said.pickPoint}
          placeholder={said.pickPlaceholder}
          miw={260}
          data={(catalog.pointsOfContact ?? []).map((each) => ({ value: each.externalId, label: each.name }))}
          value={pointOfContact.kind === 'picked' ? pointOfContact.externalId : null}
          allowDeselect={false}
          onChange={(externalId) => {
            if (externalId !== null) onPick(externalId);
          }}
        />
        <Button variant="default" onClick={() => setAdding(true)}>
          {said.addPoint}
        </Button>
      </Group>
      {isAdding && (
        <DeclareDialog
          section="pointsOfContact"
          systemName=""
          brands={catalog.brands ?? []}
          onClose={() => setAdding(false)}
          onCreated={onPick}
        />
      )}
    </>
  );
}

function Templates() {
  const { settings, inspection, set } = useConfiguring();
  const said = texts.configure.source;
  const turn = (actionTemplateFromFile: boolean) => set((before) => ({ ...before, actionTemplateFromFile }));
  return (
    <Stack gap="xs">
      <Switch
        label={said.templates}
        description={said.templatesHelp}
        checked={settings.actionTemplateFromFile}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
      <Faults of={faultsOfSetting(inspection, 'actionTemplateFromFile')} />
      {isOffered(inspection.notices, 'action templates') && (
        <Offer
          sentence={sentenceOf(inspection.notices, 'action templates')}
          action={said.turnOnTemplates}
          onTake={() => turn(true)}
        />
      )}
    </Stack>
  );
}

type Notices = readonly { readonly code: string; readonly sentence: string }[];

const sentenceOf = (notices: Notices, what: string): string =>
  notices.find(({ code, sentence }) => code === 'take-from-file-off' && sentence.includes(what))?.sentence ??
  '';
const isOffered = (notices: Notices, what: string): boolean => sentenceOf(notices, what) !== '';

interface OfferProps {
  readonly sentence: string;
  readonly action: string;
  readonly onTake: () => void;
}

function Offer({ sentence, action, onTake }: OfferProps) {
  return (
    <Group gap="sm">
      <Text size="sm">{sentence}</Text>
      <Button size="compact-sm" variant="default" onClick={onTake}>
        {action}
      </Button>
    </Group>
  );
}
