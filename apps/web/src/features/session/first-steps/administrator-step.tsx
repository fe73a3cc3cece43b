import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { createAdministratorMutation, getStartQueryKey } from '@app/api-client/react-query';
import type { Start, StartLink } from '@app/api-client';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { PasswordField } from '../forms/password-field.js';
import { usePasswordRules } from '../forms/password-rules.js';
import { keepSession } from '../session.js';
import { useRefusableForm } from '../../../ui/forms/use-refusable-form.js';

interface AdministratorStepProps {
  readonly link: StartLink;
  readonly onDone: () => void;
}

export function AdministratorStep({ link, onDone }: AdministratorStepProps) {
  const { t } = useTranslation('session');
  const queries = useQueryClient();
  const rules = usePasswordRules(link.passwordRules);
  const { form, refuse } = useRefusableForm(
    { loginName: '', displayName: '', password: '' },
    { password: rules.check },
  );
  const create = useMutation({
    ...createAdministratorMutation(),
    onSuccess: (session) => {
      keepSession(queries, session);
      queries.setQueryData(
        getStartQueryKey(),
        (start: Start | undefined) => start && { ...start, administratorNeeded: false },
      );
      onDone();
    },
    onError: refuse,
  });
  return (
    <form onSubmit={form.onSubmit((body) => create.mutate({ body }))} noValidate>
      <Stack gap="md" maw={440}>
        <div>
          <Title order={2}>{t('start.administrator.title')}</Title>
          <Text c="dimmed">{t('start.administrator.text')}</Text>
        </div>
        {create.error && Object.keys(form.errors).length === 0 && (
          <ProblemAlert error={create.error} />
        )}
        <TextInput
          label={t('loginName')}
          description={t('start.administrator.loginHelp')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={64}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- there is nothing on the page before it
          autoFocus
          key={form.key('loginName')}
          {...form.getInputProps('loginName')}
        />
        <TextInput
          label={t('displayName')}
          description={t('start.administrator.displayHelp')}
          autoComplete="name"
          maxLength={100}
          key={form.key('displayName')}
          {...form.getInputProps('displayName')}
        />
        <PasswordField
          label={t('password')}
          description={rules.words}
          autoComplete="new-password"
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={create.isPending}>
          {t('start.administrator.action')}
        </Button>
      </Stack>
    </form>
  );
}
