import { Button, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Standalone } from '../../../layout/standalone.js';
import { getStartOptions, setPasswordByLinkMutation } from '@app/api-client/react-query';
import type { PendingSignIn, Session, StartLink } from '@app/api-client';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { forgetLinkToken } from './link-token.js';
import { PasswordField } from '../forms/password-field.js';
import { usePasswordRules } from '../forms/password-rules.js';
import { SecondStep } from '../sign-in/second-step.js';
import { keepSession } from '../session.js';
import { useRefusableForm } from '../../../ui/forms/use-refusable-form.js';
import { UsernameForManagers } from '../forms/username-for-managers.js';

/** The one form of a link for a new password. */
export function NewPassword({ link }: { readonly link: StartLink }) {
  const { t } = useTranslation('session');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const rules = usePasswordRules(link.passwordRules);
  const { form, refuse } = useRefusableForm({ password: '' }, { password: rules.check });
  const set = useMutation({
    ...setPasswordByLinkMutation(),
    onSuccess: (answer) => {
      forgetLinkToken();
      if ('secondFactors' in answer) setHalf(answer);
      else enter(answer);
    },
    onError: refuse,
  });
  const [half, setHalf] = useState<PendingSignIn | null>(null);
  const start = useQuery(getStartOptions());
  const loginName = link.loginName ?? '';
  if (half) {
    return (
      <Standalone>
        <SecondStep
          half={half}
          passkeys={start.data?.passkeys ?? false}
          onDone={enter}
          onOver={() => void navigate({ to: '/sign-in' })}
        />
      </Standalone>
    );
  }
  return (
    <Standalone>
      <Title order={1}>{t('start.newPassword.title')}</Title>
      <Text c="dimmed">{t('start.newPassword.text', { loginName })}</Text>
      <form onSubmit={form.onSubmit((body) => set.mutate({ body }))} noValidate>
        <Stack gap="md" mt="lg">
          {set.error && Object.keys(form.errors).length === 0 && <ProblemAlert error={set.error} />}
          <UsernameForManagers loginName={loginName} />
          <PasswordField
            label={t('account.newPassword')}
            description={rules.words}
            autoComplete="new-password"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- there is nothing on the page before it
            autoFocus
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={set.isPending}>
            {t('start.newPassword.action')}
          </Button>
        </Stack>
      </form>
    </Standalone>
  );

  function enter(session: Session): void {
    keepSession(queries, session);
    void navigate({ to: '/' });
  }
}
