import { Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setPersonRolesMutation } from '@app/api-client/react-query';
import type { Person } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import { ChangesForm } from '../changes-form.js';
import { RoleChoice, waits } from './role-choice.js';

interface RolesSectionProps {
  readonly person: Person;
  readonly isOwn: boolean;
  readonly onChanged: () => Promise<void>;
}

export function RolesSection({ person, isOwn, onChanged }: RolesSectionProps) {
  const { t } = useTranslation('administration');
  const [chosen, setChosen] = useState<Person['roles'] | null>(null);
  // what waits is what the administrators want: to save something else takes its place
  const roles = chosen ?? person.pendingRoles ?? person.roles;
  const save = useMutation({
    ...setPersonRolesMutation(),
    onSuccess: async () => {
      await onChanged();
      setChosen(null);
      announce(t(waits(roles, person.roles) ? 'roles.savedWaiting' : 'roles.saved'));
    },
  });
  const missing = roles.length === 0;
  return (
    <section aria-labelledby="roles">
      <Title order={2} id="roles" mb="sm">
        {t('roles.section')}
      </Title>
      <ChangesForm
        isChanged={chosen !== null}
        save={t('roles.save')}
        saving={save}
        onSave={() => {
          if (!missing) save.mutate({ path: { personId: person.id }, body: { roles } });
        }}
        onUndo={() => {
          setChosen(null);
          save.reset();
        }}
      >
        <RoleChoice
          roles={roles}
          onChange={(next) => setChosen([...next])}
          disabled={isOwn}
          error={missing ? t('roles.missing') : null}
        />
        <Text size="sm" c="dimmed">
          {t('secondPerson.help')}
        </Text>
      </ChangesForm>
    </section>
  );
}
