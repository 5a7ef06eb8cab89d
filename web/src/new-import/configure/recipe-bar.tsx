import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemError } from '../../../../src/client/send.ts';
import { Dialog } from '../../presentation/dialog.tsx';
import { Emphasis } from '../../presentation/emphasis.tsx';
import { problemSentence } from '../../problem/problem-sentence.ts';
import { client } from '../../server/client.ts';
import { announce } from '../../shell/live-region.tsx';
import { texts } from '../../texts/texts.ts';
import { useConfiguring } from './configuring.ts';

/** A recipe that fits the file, and a way to keep how this one is read. */
export function RecipeBar() {
  const { inspection, order, setOrder } = useConfiguring();
  const [isSaving, setSaving] = useState(false);
  const said = texts.configure.recipes;
  const [fitting] = inspection.recipes;
  const use = (recipe: string | null) => setOrder((before) => ({ ...before, recipe }));
  return (
    <Group gap="sm">
      {order.recipe !== null && (
        <Group gap={6}>
          <Text size="sm">
            <IconBook2 size={15} aria-hidden /> <Emphasis>{said.inUse(order.recipe)}</Emphasis>
          </Text>
          <Button size="compact-sm" variant="subtle" onClick={() => use(null)}>
            {said.stop}
          </Button>
        </Group>
      )}
      {order.recipe === null && fitting !== undefined && (
        <Group gap={6}>
          <Text size="sm">
            <IconBook2 size={15} aria-hidden /> <Emphasis>{said.fits(fitting)}</Emphasis>
          </Text>
          <Button size="compact-sm" variant="light" onClick={() => use(fitting)}>
            {said.use}
          </Button>
        </Group>
      )}
      <Button size="compact-sm" variant="default" onClick={() => setSaving(true)}>
        {said.save}
      </Button>
      {isSaving && <SaveRecipe onClose={() => setSaving(false)} />}
    </Group>
  );
}

/** Asks for a name and keeps the recipe; one of the name is replaced only when that is said. */
function SaveRecipe({ onClose }: { readonly onClose: () => void }) {
  const { importId, order } = useConfiguring();
  const [name, setName] = useState(order.recipe ?? '');
  const cache = useQueryClient();
  const said = texts.configure.recipes;
  const { mutate, error, isPending } = useMutation({
    mutationFn: (replace: boolean) => client.saveRecipeOfImport(importId, { name, replace }),
    meta: { silent: true },
    onSuccess: async () => {
      announce(said.saved(name));
      onClose();
      await cache.invalidateQueries({ queryKey: ['inspection'] });
    },
  });
  const isTaken = error instanceof ProblemError && error.problem.status === 409;
  return (
    <Dialog onClose={onClose} title={said.saveTitle}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate(isTaken);
        }}
      >
        <Stack>
          <Text size="sm">{said.saveLead}</Text>
          <TextInput
            label={said.name}
            required
            maxLength={250}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={error === null ? null : isTaken ? said.replaces : problemSentence(error)}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {texts.shell.cancel}
            </Button>
            <Button type="submit" loading={isPending}>
              {isTaken ? said.replace : said.saveNow}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
