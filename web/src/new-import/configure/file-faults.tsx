import { Button, Stack, Text } from '@mantine/core';
import { Notice } from '../../presentation/notice.tsx';
import { texts } from '../../texts/texts.ts';
import { withoutStrangers } from './choose-field.ts';
import { useConfiguring } from './configuring.ts';
import { faultsOfFile, isOfStrangers } from './file-columns.ts';

/** What keeps the import from starting and belongs to no one place of the page. */
export function FileFaults() {
  const { inspection, set } = useConfiguring();
  const faults = faultsOfFile(inspection);
  if (faults.length === 0) return null;
  const forget = () => {
    const fields = inspection.mapping.flatMap(({ field }) => (field === null ? [] : [field]));
    set((settings) => withoutStrangers(settings, { headers: inspection.headers, fields }));
  };
  return (
    <Notice tone="bad" title={texts.configure.faultsTitle(faults.length)}>
      <Stack gap="xs" align="flex-start">
        {faults.map((text) => (
          <Text key={text} size="sm">
            {text}
          </Text>
        ))}
        {inspection.problem?.faults.some(isOfStrangers) === true && (
          <Button size="xs" variant="default" onClick={forget}>
            {texts.configure.forget}
          </Button>
        )}
      </Stack>
    </Notice>
  );
}
