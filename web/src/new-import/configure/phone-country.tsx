import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { SearchSelect } from '../../presentation/search-select.tsx';
import { texts } from '../../texts/texts.ts';
import { useConfiguring } from './configuring.ts';
import { countries, countryName } from './countries.ts';
import { faultsOfSetting } from './file-columns.ts';
import { phoneCountryPlace } from './phone-country-place.ts';

export interface PhoneCountryProps {
  /** Whoever comes to the page for this choice is led here. */
  readonly isGoal?: boolean;
}

/** The country whose numbers are dialled without a country code. */
export function PhoneCountry({ isGoal = false }: PhoneCountryProps) {
  const { order, settings, inspection, catalog, set } = useConfiguring();
  const said = texts.configure.values;
  const project = catalog.project?.defaultCountry ?? '';
  const place = useGoal(isGoal);
  const ofRecipe = order.recipe === null ? null : inspection.settings.defaultCountry;
  return (
    <div ref={place}>
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
        onChange={(code) =>
          set((before) => ({ ...before, defaultCountry: code === ofProject ? null : code }))
        }
        error={faultsOfSetting(inspection, 'defaultCountry').join(' ') || null}
      />
    </div>
  );
}

const ofProject = 'project';

/** Leads whoever comes for it to the choice, once the page has given the focus to its title. */
function useGoal(isGoal: boolean) {
  const place = useRef<HTMLDivElement>(null);
  const hash = useLocation({ select: (location) => location.hash });
  const isWanted = isGoal && hash === phoneCountryPlace;
  useEffect(() => {
    if (!isWanted) return;
    requestAnimationFrame(() => {
      place.current?.scrollIntoView({ block: 'center' });
      place.current?.querySelector('input')?.focus({ preventScroll: true });
    });
  }, [isWanted]);
  return place;
}
