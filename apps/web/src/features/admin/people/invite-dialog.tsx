import { Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addPersonMutation } from '@app/api-client/react-query';
import type { NewPerson } from '@app/api-client';
import { DialogButtons } from '../../../ui/dialogs/dialog-buttons.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import type { Role } from '../../session/permission.js';
import { useRefusableForm } from '../../../ui/forms/use-refusable-form.js';
import { OneTimeSecret } from '../one-time-secret.js';
import { useRightsChanged } from '../second-person/use-rights-changes.js';
import { linkAddress } from './link-address.js';
import { RoleChoice } from './role-choice.js';

const USUAL: readonly Role[] = ['author', 'reviewer'];

interface InviteDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Adds a person, and shows the link with which they choose their password. */
export function InviteDialog({ opened, onClose }: InviteDialogProps) {
  const { t } = useTranslation(['administration', 'common']);
  const [added, setAdded] = useState<NewPerson | null>(null);
  return (
    <>
      <Dialog opened={opened} onClose={onClose} title={t('invite.title')} position="top">
        <InviteForm
          onClose={onClose}
          onAdded={(person) => {
            setAdded(person);
            onClose();
          }}
        />
      </Dialog>
      <OneTimeSecret
        secret={added && linkAddress(added.link)}
        title={t('link.title', { name: added?.displayName ?? '' })}
        text={added?.pendingRoles ? t('link.textWaiting') : t('link.text')}
        copy={t('link.copy')}
        onClose={() => setAdded(null)}
      />
    </>
  );
}

interface InviteFormProps {
  readonly onClose: () => void;
  readonly onAdded: (person: NewPerson) => void;
}

function InviteForm({ onClose, onAdded }: InviteFormProps) {
  const { t } = useTranslation(['administration', 'common']);
  const changed = useRightsChanged();
  const [roles, setRoles] = useState(USUAL);
  const [rolesMissing, setRolesMissing] = useState(false);
  const { form, refuse } = useRefusableForm({ displayName: '', loginName: '' });
  const add = useMutation({
    ...addPersonMutation(),
    onSuccess: async (person) => {
      onAdded(person);
      await changed(person.id);
    },
    onError: refuse,
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((names) => {
        setRolesMissing(roles.length === 0);
        if (roles.length > 0) add.mutate({ body: { ...names, roles: [...roles] } });
      })}
    >
      <Stack gap="md">
        {add.error && Object.keys(form.errors).length === 0 && <ProblemAlert error={add.error} />}
        <TextInput
          label={t('people.name')}
          description={t('invite.nameHelp')}
          autoComplete="off"
          maxLength={100}
          data-autofocus
          key={form.key('displayName')}
          {...form.getInputProps('displayName')}
        />
        <TextInput
          label={t('people.loginName')}
          description={t('invite.loginHelp')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={64}
          key={form.key('loginName')}
          {...form.getInputProps('loginName')}
        />
        <RoleChoice
          roles={roles}
          onChange={(chosen) => {
            setRoles(chosen);
            setRolesMissing(false);
          }}
          error={rolesMissing ? t('roles.missing') : null}
        />
        <Text size="sm" c="dimmed">
          {t('secondPerson.help')}
        </Text>
        <DialogButtons onCancel={onClose} busy={add.isPending}>
          {t('invite.action')}
        </DialogButtons>
      </Stack>
    </form>
  );
}
