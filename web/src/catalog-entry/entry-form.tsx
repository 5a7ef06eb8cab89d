import { Checkbox, Select, Switch, Text, Textarea, TextInput } from '@mantine/core';
import type { NewEntry } from '../server/catalog.ts';
import { texts } from '../texts/texts.ts';

type Of<Section extends NewEntry['section']> = Extract<NewEntry, { readonly section: Section }>;

interface FormProps<Entry> {
  readonly entry: Entry;
  readonly brands: readonly { readonly systemName: string; readonly name: string }[];
  readonly onChange: (entry: NewEntry) => void;
}

/** The inputs of an entry of the catalog. */
export function EntryForm({ entry, ...rest }: FormProps<NewEntry>) {
  const { brands, onChange } = rest;
  const { topics, points } = texts.entry;
  switch (entry.section) {
    case 'customFields':
      return <FieldForm entry={entry} {...rest} />;
    case 'externalIdentities':
      return <IdentityForm entry={entry} {...rest} />;
    case 'topics':
      return (
        <BrandForm
          entry={entry.entry}
          idHelp={topics.idHelp}
          brands={brands}
          onChange={(next) => onChange({ section: 'topics', entry: next })}
        />
      );
    case 'pointsOfContact':
      return (
        <BrandForm
          entry={entry.entry}
          idHelp={points.idHelp}
          brands={brands}
          onChange={(next) => onChange({ section: 'pointsOfContact', entry: next })}
        />
      );
    default:
      return null;
  }
}

interface WordProps {
  readonly label: string;
  readonly description: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isFirst?: boolean;
}

function Word({ label, description, value, onChange, isFirst = false }: WordProps) {
  return (
    <TextInput
      required
      label={label}
      description={description}
      maxLength={250}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...(isFirst ? { 'data-autofocus': true } : {})}
    />
  );
}

function BrandSelect({
  brands,
  value,
  onChange,
}: Pick<FormProps<unknown>, 'brands'> & Pick<WordProps, 'value' | 'onChange'>) {
  return (
    <Select
      required
      label={texts.entry.brand}
      description={texts.entry.points.brandHelp}
      data={brands.map(({ systemName, name }) => ({ value: systemName, label: name }))}
      value={value}
      allowDeselect={false}
      onChange={(brand) => onChange(brand ?? value)}
    />
  );
}

interface BrandFormProps {
  readonly entry: Of<'topics'>['entry'];
  readonly idHelp: string;
  readonly brands: FormProps<unknown>['brands'];
  readonly onChange: (entry: Of<'topics'>['entry']) => void;
}

/** What has a name, an external id and a brand: topics and points of contact. */
function BrandForm({ entry, idHelp, brands, onChange }: BrandFormProps) {
  const said = texts.entry;
  return (
    <>
      <Word
        isFirst
        label={said.name}
        description={said.nameHelp}
        value={entry.name}
        onChange={(name) => onChange({ ...entry, name })}
      />
      <Word
        label={said.externalId}
        description={idHelp}
        value={entry.externalId}
        onChange={(externalId) => onChange({ ...entry, externalId })}
      />
      <BrandSelect brands={brands} value={entry.brand} onChange={(brand) => onChange({ ...entry, brand })} />
    </>
  );
}

function IdentityForm({ entry: { section, entry }, onChange }: FormProps<Of<'externalIdentities'>>) {
  const said = texts.entry;
  const change = (next: Partial<typeof entry>) => onChange({ section, entry: { ...entry, ...next } });
  return (
    <>
      <Word
        isFirst
        label={said.systemName}
        description={said.identities.systemHelp}
        value={entry.systemName}
        onChange={(systemName) => change({ systemName })}
      />
      <Word
        label={said.name}
        description={said.nameHelp}
        value={entry.name ?? ''}
        onChange={(name) => change({ name })}
      />
      <Switch
        label={said.identities.mayChange}
        checked={entry.mayChange ?? false}
        onChange={(event) => change({ mayChange: event.currentTarget.checked })}
      />
    </>
  );
}

function FieldForm({ entry: { section, entry }, onChange }: FormProps<Of<'customFields'>>) {
  const said = texts.entry;
  const types = Object.entries(said.fields.types).map(([value, label]) => ({ value, label }));
  const change = (next: Partial<typeof entry>) => onChange({ section, entry: { ...entry, ...next } });
  const setType = (value: string | null) => {
    const { values, createMissingValues, ...others } = entry;
    const type = fieldTypes.find((each) => each === value) ?? 'string';
    const ofEnum =
      type === 'enum' ? { values: values ?? [], createMissingValues: createMissingValues ?? true } : {};
    onChange({ section, entry: { ...others, type, ...ofEnum } });
  };
  return (
    <>
      <Word
        isFirst
        label={said.name}
        description={said.nameHelp}
        value={entry.name ?? ''}
        onChange={(name) => change({ name })}
      />
      <Word
        label={said.systemName}
        description={said.systemNameHelp}
        value={entry.systemName}
        onChange={(systemName) => change({ systemName })}
      />
      <Select
        label={said.fields.type}
        data={types}
        value={entry.type}
        allowDeselect={false}
        onChange={setType}
      />
      {entry.type === 'enum' && (
        <>
          <Textarea
            autosize
            minRows={3}
            maxRows={10}
            label={said.fields.values}
            description={said.fields.valuesHelp}
            value={(entry.values ?? []).join('\n')}
            onChange={(event) => change({ values: event.currentTarget.value.split('\n') })}
          />
          <Checkbox
            label={said.fields.createMissing}
            checked={entry.createMissingValues ?? false}
            onChange={(event) => change({ createMissingValues: event.currentTarget.checked })}
          />
        </>
      )}
      <Checkbox
        label={said.fields.multiple}
        checked={entry.multiple ?? false}
        onChange={(event) => change({ multiple: event.currentTarget.checked })}
      />
      <Checkbox
        label={said.fields.blankClears}
        checked={entry.blankClears ?? false}
        onChange={(event) => change({ blankClears: event.currentTarget.checked })}
      />
      <Text size="xs" c="dimmed">
        {said.fields.fixed}
      </Text>
    </>
  );
}

const fieldTypes = ['string', 'boolean', 'integer', 'decimal', 'date', 'datetime', 'enum'] as const;
