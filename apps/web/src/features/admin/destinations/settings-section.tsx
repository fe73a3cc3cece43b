import { Button, Group, Stack, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeDestinationMutation } from '@app/api-client/react-query';
import type { Destination } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { useRefusableForm } from '../../../ui/forms/use-refusable-form.js';
import { draftOf, isAddress, isWhole } from './destination-draft.js';
import { DestinationFields } from './destination-fields.js';
import { Hl7Fields } from './hl7-fields.js';
import { addressLabels } from './address-labels.js';

interface SettingsSectionProps {
  readonly destination: Destination;
  readonly onChanged: () => Promise<void>;
}

/** Name, address, what is sent, and when it is given up. */
export function SettingsSection({ destination, onChanged }: SettingsSectionProps) {
  const { t } = useTranslation('administration');
  const { id: destinationId, name, address } = destination;
  const isSubscribed = destination.kind === 'subscription';
  const [draft, setDraft] = useState(draftOf(destination));
  const { form, refuse } = useRefusableForm(
    { name, address },
    {
      address: (text) =>
        isAddress(text, draft) ? null : t(`destinations.${addressLabels(draft).none}`),
    },
  );
  const change = useMutation({
    ...changeDestinationMutation(),
    onSuccess: async () => {
      announce(t('destinations.settings.saved'));
      await onChanged();
    },
    onError: refuse,
  });
  return (
    <section aria-labelledby="settings">
      <Title order={2} id="settings" mb="sm">
        {t('destinations.settings.title')}
      </Title>
      <form
        noValidate
        onSubmit={form.onSubmit((given) => {
          if (isWhole(draft)) {
            change.mutate({ path: { destinationId }, body: { ...given, ...draft } });
          }
        })}
      >
        <Stack gap="md" maw={600}>
          {change.error && Object.keys(form.errors).length === 0 && (
            <ProblemAlert error={change.error} />
          )}
          <TextInput
            label={t('destinations.name')}
            autoComplete="off"
            maxLength={100}
            key={form.key('name')}
            {...form.getInputProps('name')}
          />
          <TextInput
            label={t('destinations.address')}
            readOnly={isSubscribed}
            description={isSubscribed ? t('destinations.subscription.ofClient') : undefined}
            type="url"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            key={form.key('address')}
            {...form.getInputProps('address')}
          />
          {draft.hl7 && (
            <Hl7Fields hl7={draft.hl7} onChange={(hl7) => setDraft({ ...draft, hl7 })} />
          )}
          <DestinationFields draft={draft} onChange={setDraft} ofClient={isSubscribed} />
          <Group>
            <Button type="submit" loading={change.isPending}>
              {t('destinations.settings.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </section>
  );
}
