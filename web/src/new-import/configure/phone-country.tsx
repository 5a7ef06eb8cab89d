import { SearchSelect } from '../../presentation/search-select.tsx';
import { texts } from '../../texts/texts.ts';
import { useConfiguring } from './configuring.ts';
import { countries, countryName } from './countries.ts';
import { faultsOfSetting } from './file-columns.ts';

/** The country whose numbers are dialled without a country code. */
export function PhoneCountry() {
  const { order, settings, inspection, catalog, set } = useConfiguring();
  const said = texts.configure.values;
  const project = catalog.project?.defaultCountry ?? '';
  const ofRecipe = order.recipe === null ? null : inspection.settings.defaultCountry;
  return (
    <SearchSelect
      label={said.country}
      description={said.countryHelp}
      miw={240}
      data={[
        { value: ofProject, label: said.countryOfProject(countryName(project)) },
        ...countries.map((code) => ({ value: code, label: countryName(code) })),
      ]}
      value={(settings.defaultCountry ?? ofRecipe)?.toUpperCase() ?? ofProject}
      allowDeselect={false}
      onChange={(code) => set((before) => ({ ...before, defaultCountry: code === ofProject ? null : code }))}
      error={faultsOfSetting(inspection, 'defaultCountry').join(' ') || null}
    />
  );
}

const ofProject = 'project';
