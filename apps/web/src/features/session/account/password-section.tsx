import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changePasswordMutation, listSessionsQueryKey } from '@app/api-client/react-query';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { PasswordField } from '../forms/password-field.js';
import { usePasswordRules } from '../forms/password-rules.js';
import { keepSession, useSession } from '../session.js';
import { useRefusableForm } from '../../../ui/forms/use-refusable-form.js';
import { UsernameForManagers } from '../forms/username-for-managers.js';

export function PasswordSection() {
  const { t } = useTranslation('session');
  const queries = useQueryClient();
  const { person, passwordRules } = useSession();
  const rules = usePasswordRules(passwordRules);
  const { form, refuse } = useRefusableForm(
    { currentPassword: '', newPassword: '' },
    { newPassword: rules.check },
  );
  const change = useMutation({
    ...changePasswordMutation(),
    onSuccess: async (session) => {
      keepSession(queries, session);
      form.reset();
      await queries.invalidateQueries({ queryKey: listSessionsQueryKey() });
    },
    onError: refuse,
  });
  return (
    <section aria-labelledby="password">
      <Title order={2} id="password">
        {t('account.changePassword')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('account.changePasswordText')}
      </Text>
      <form onSubmit={form.onSubmit((body) => change.mutate({ body }))} noValidate>
        <Stack gap="md" maw={440} align="stretch">
          {change.isSuccess && (
            <Alert color="green" role="status">
              {t('account.changed')}
            </Alert>
          )}
          {change.error && Object.keys(form.errors).length === 0 && (
            <ProblemAlert error={change.error} />
          )}
          <UsernameForManagers loginName={person.loginName} />
          <PasswordField
            label={t('account.currentPassword')}
            autoComplete="current-password"
            key={form.key('currentPassword')}
            {...form.getInputProps('currentPassword')}
          />
          <PasswordField
            label={t('account.newPassword')}
            description={rules.words}
            autoComplete="new-password"
            key={form.key('newPassword')}
            {...form.getInputProps('newPassword')}
          />
          <Button type="submit" loading={change.isPending} w="fit-content">
            {t('account.change')}
          </Button>
        </Stack>
      </form>
    </section>
  );
}
