import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import type { MantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { texts } from '../texts/texts.ts';

const schemes = [
  { scheme: 'light', name: texts.shell.schemeLight, Icon: IconSun },
  { scheme: 'dark', name: texts.shell.schemeDark, Icon: IconMoon },
  { scheme: 'auto', name: texts.shell.schemeAuto, Icon: IconDeviceDesktop },
] as const;

/** Light, dark, or as the system has it; kept in this browser. */
export function ColorSchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { Icon: Chosen } = schemes.find(({ scheme }) => scheme === colorScheme) ?? schemes[2];
  return (
    <Menu position="bottom-end" width={190}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={34} aria-label={texts.shell.scheme}>
          <Chosen size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => choose(scheme, setColorScheme)}>
          {schemes.map(({ scheme, name }) => (
            <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

function choose(chosen: string, set: (scheme: MantineColorScheme) => void): void {
  const found = schemes.find(({ scheme }) => scheme === chosen);
  if (found !== undefined) set(found.scheme);
}
