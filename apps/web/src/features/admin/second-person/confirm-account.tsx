import { Button, Group, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmPersonMutation } from '@app/api-client/react-query';
import type { Person } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import { Confirmation } from '../../../ui/dialogs/confirmation.js';
import { useRightsChanged } from './use-rights-changes.js';

/** Of an administrator who does not count as a second person yet: why, and what makes them one. */
export function ConfirmAccount({ person }: { readonly person: Person }) {
  const { t } = useTranslation(['administration', 'common']);
  const [asked, setAsked] = useState(false);
  const changed = useRightsChanged();
  const name = person.displayName;
  const confirm = useMutation({
    ...confirmPersonMutation(),
    onSuccess: async () => {
      setAsked(false);
      announce(t('secondPerson.accountConfirmed', { name }));
      await changed(person.id);
    },
  });
  if (person.verifiedAdministrator !== false) return null;
  return (
    <section aria-labelledby="confirm-account">
      <Title order={2} id="confirm-account" mb="sm">
        {t('secondPerson.accountTitle')}
      </Title>
      <Group justify="space-between" gap="sm">
        <Text maw={480}>
          {t(person.hasSecondFactor ? 'secondPerson.accountText' : 'secondPerson.accountNoFactor')}
        </Text>
        <Button variant="default" onClick={() => setAsked(true)}>
          {t('secondPerson.accountConfirm')}
        </Button>
      </Group>
      <Confirmation
        opened={asked}
        title={t('secondPerson.accountAsk', { name })}
        confirm={t('secondPerson.accountConfirm')}
        keep={t('common:cancel')}
        busy={confirm.isPending}
        error={confirm.error}
        onConfirm={() => confirm.mutate({ path: { personId: person.id } })}
        onClose={() => {
          setAsked(false);
          confirm.reset();
        }}
      >
        {t('secondPerson.accountWarning')}
      </Confirmation>
    </section>
  );
}
