import { Alert, Button, Card, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  cancelRightsChangeMutation,
  confirmRightsChangeMutation,
  listCompartmentsOptions,
} from '@app/api-client/react-query';
import type { RightsChange } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import { Confirmation } from '../../../ui/dialogs/confirmation.js';
import { useFormats } from '../../../ui/formats/formats.js';
import listing from '../../../ui/listing.module.css';
import { refusalLabel } from './refusal-labels.js';
import { useRightsChanged } from './use-rights-changes.js';

/** Who is to have what, who asked for it, when it takes effect, and the two ways to settle it. */
export function PendingChange({ change }: { readonly change: RightsChange }) {
  const { t } = useTranslation('administration');
  const { t: common } = useTranslation('common');
  const id = useId();
  const [asked, setAsked] = useState<'confirm' | 'cancel' | null>(null);
  const changed = useRightsChanged();
  const { person, lookAlikeOf, refusal } = change;
  const name = person.displayName;
  const settle = {
    onSuccess: async () => {
      announce(
        t(asked === 'confirm' ? 'secondPerson.confirmed' : 'secondPerson.cancelled', { name }),
      );
      setAsked(null);
      await changed(person.id);
    },
  };
  const confirm = useMutation({ ...confirmRightsChangeMutation(), ...settle });
  const cancel = useMutation({ ...cancelRightsChangeMutation(), ...settle });
  const path = { rightsChangeId: change.id };
  const close = (): void => {
    setAsked(null);
    confirm.reset();
    cancel.reset();
  };
  return (
    <Card component="article" withBorder aria-labelledby={id}>
      <Stack gap="sm">
        <Text id={id} fw={600}>
          <Link
            to="/administration/people/$personId"
            params={{ personId: person.id }}
            className={listing['name']}
          >
            {name}
          </Link>
        </Text>
        <What change={change} />
        {lookAlikeOf && (
          <Alert color="orange" variant="light" icon={<IconAlertTriangle size={18} />}>
            {t('secondPerson.lookAlike', { name: lookAlikeOf.displayName })}
          </Alert>
        )}
        <When change={change} />
        {refusal !== null && <Text size="sm">{refusalLabel(t, refusal)}</Text>}
        <Group gap="sm">
          <Button disabled={refusal !== null} onClick={() => setAsked('confirm')}>
            {t('secondPerson.confirm')}
          </Button>
          <Button variant="default" onClick={() => setAsked('cancel')}>
            {t('secondPerson.cancel')}
          </Button>
        </Group>
      </Stack>
      <Confirmation
        opened={asked === 'confirm'}
        title={t('secondPerson.confirmTitle', { name })}
        confirm={t('secondPerson.confirm')}
        keep={common('cancel')}
        busy={confirm.isPending}
        error={confirm.error}
        onConfirm={() => confirm.mutate({ path })}
        onClose={close}
        returnsFocus={false}
      >
        {t('secondPerson.confirmText')}
      </Confirmation>
      <Confirmation
        opened={asked === 'cancel'}
        title={t('secondPerson.cancelTitle', { name })}
        confirm={t('secondPerson.cancel')}
        busy={cancel.isPending}
        error={cancel.error}
        onConfirm={() => cancel.mutate({ path })}
        onClose={close}
        returnsFocus={false}
      >
        {t('secondPerson.cancelText')}
      </Confirmation>
    </Card>
  );
}

function What({ change: { roles, memberships } }: { readonly change: RightsChange }) {
  const { t } = useTranslation('administration');
  const compartments = useQuery({ ...listCompartmentsOptions(), enabled: memberships !== null });
  const nameOf = (id: string): string =>
    compartments.data?.items.find((compartment) => compartment.id === id)?.name ?? id;
  const parts = roles
    ? roles.map((role) => t(`roles.${role}.name`))
    : (memberships ?? []).map(
        ({ compartmentId, clearance }) =>
          `${nameOf(compartmentId)}: ${t(`memberships.${clearance}`)}`,
      );
  return (
    <Text>
      {t(roles ? 'secondPerson.roles' : 'secondPerson.compartments', { what: parts.join(' · ') })}
    </Text>
  );
}

function When({ change }: { readonly change: RightsChange }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const { requestedBy, requestedThrough, requestedAt, takesEffectAt } = change;
  const name = requestedBy?.displayName ?? t(`secondPerson.through.${requestedThrough}`);
  return (
    <Text size="sm" c="dimmed">
      {t('secondPerson.requested', { name, when: formats.dateTime(requestedAt) })}{' '}
      {takesEffectAt === null
        ? t('secondPerson.never')
        : t('secondPerson.takesEffect', { when: formats.dateTime(takesEffectAt) })}
    </Text>
  );
}
