import { Alert, Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconFileText, IconHistory } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { formatMoment } from '../../presentation/format.ts';
import { formatBytes } from '../../presentation/format-bytes.ts';
import type { Inspection, UploadDocument } from '../../server/answers.ts';
import { texts } from '../../texts/texts.ts';
import classes from './file-facts.module.css';

interface FileFactsProps {
  readonly upload: UploadDocument;
  readonly estimate: Inspection['rowEstimate'] | null;
  readonly onReplace: () => void;
}

/** What the file is, who brought it, and whether the same was imported before. */
export function FileFacts({ upload, estimate, onReplace }: FileFactsProps) {
  const { name, received, uploadedAt, uploadedBy, importedBefore } = upload;
  const facts = [
    formatBytes(received),
    ...(estimate === null ? [] : [texts.upload.rows(estimate.rows, estimate.exact)]),
    texts.upload.brought(formatMoment(uploadedAt), uploadedBy),
  ];
  return (
    <Stack gap="md">
      <Paper withBorder p="md">
        <Group justify="space-between" gap="sm">
          <Group wrap="nowrap" gap="sm" miw={0} flex="1 1 18rem">
            <IconFileText size={28} stroke={1.4} className={classes['icon']} />
            <div className={classes['words']}>
              <Text fw={600}>{name}</Text>
              <Text c="dimmed" className="numbers">
                {facts.join(' · ')}
              </Text>
            </div>
          </Group>
          <Button variant="default" onClick={onReplace}>
            {texts.upload.another}
          </Button>
        </Group>
      </Paper>
      {importedBefore.length > 0 && <Before imports={importedBefore} />}
    </Stack>
  );
}

/** Never in the way: an import of the same file twice may be what somebody wants. */
function Before({ imports }: { readonly imports: UploadDocument['importedBefore'] }) {
  return (
    <Alert color="yellow" icon={<IconHistory />} title={texts.upload.before(imports.length)}>
      <Stack gap={4} component="ul" className={classes['list']}>
        {imports.map(({ importId, startedAt, startedBy, brand, status }) => (
          <li key={importId}>
            {texts.upload.beforeOne({
              when: formatMoment(startedAt),
              by: startedBy,
              brand,
              status: texts.statuses[status],
            })}{' '}
            <Anchor
              inherit
              c="inherit"
              underline="always"
              renderRoot={(props) => <Link {...props} to="/imports/$importId" params={{ importId }} />}
            >
              {texts.upload.beforeLink(importId)}
            </Anchor>
          </li>
        ))}
      </Stack>
      <Text size="sm" mt="xs">
        {texts.upload.beforeMeans}
      </Text>
    </Alert>
  );
}
