import { Alert, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Standalone } from '../../../layout/standalone.js';
import { getStartOptions, signInMutation } from '@app/api-client/react-query';
import type { PendingSignIn, Session } from '@app/api-client';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { ServiceProblem } from '../../../service.js';
import { CommandLine } from '../../../ui/command-line.js';
import { PasskeySignIn } from './passkey-sign-in.js';
import { PasswordField } from '../forms/password-field.js';
import { SecondStep } from './second-step.js';
import { signOnProblem } from './sign-on-answer.js';
import { SignOnButton } from './sign-on-button.js';
import { SignOnEnd } from './sign-on-end.js';
import { keepSession } from '../session.js';
import { useRefusableForm } from '../../../ui/forms/use-refusable-form.js';
import { returnPath } from '../return-path.js';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useTranslation(['session', 'common', 'factors']);
  const { to, problem, organization: named } = route.useSearch();
  const queries = useQueryClient();
  const router = useRouter();
  const start = useQuery(getStartOptions());
  const { form, refuse } = useRefusableForm({ loginName: '', password: '' });
  const signIn = useMutation({
    ...signInMutation(),
    onSuccess: (answer) => ('secondFactors' in answer ? setHalf(answer) : enter(answer)),
    onError: refuse,
  });
  const [organization, setOrganization] = useState(named ?? '');
  const [unnamed, setUnnamed] = useState(false);
  const asksOrganization = start.data?.organizationNeeded ?? false;
  const [half, setHalf] = useState<PendingSignIn | null>(null);
  const [over, setOver] = useState(false);
  const passkeys = start.data?.passkeys ?? false;
  useDocumentTitle(`${t('signIn.title')} · ${t('common:product')}`);

  if (half) {
    return (
      <Standalone>
        <SecondStep half={half} passkeys={passkeys} onDone={enter} onOver={startOver} />
      </Standalone>
    );
  }
  return (
    <Standalone>
      <Title order={1}>{t('signIn.title')}</Title>
      {start.data && <Text c="dimmed">{start.data.tenantName}</Text>}
      <form onSubmit={form.onSubmit(send, checkOrganization)} noValidate>
        <Stack gap="md" mt="lg">
          {start.data?.administratorNeeded && <AdministratorNeeded />}
          <SignOnEnd />
          {problem !== undefined && !signIn.error && (
            <ProblemAlert error={signOnProblem(problem)} />
          )}
          {over && <Alert role="status">{t('factors:step.over')}</Alert>}
          {to !== undefined && !signIn.error && <Text size="sm">{t('signIn.back')}</Text>}
          {signIn.error && Object.keys(form.errors).length === 0 && (
            <ProblemAlert
              error={signIn.error}
              {...(isLocked(signIn.error) && { title: t('signIn.lockedTitle') })}
            />
          )}
          {asksOrganization && (
            <TextInput
              label={t('signIn.organization')}
              description={t('signIn.organizationHelp')}
              autoComplete="organization"
              autoCapitalize="none"
              spellCheck={false}
              value={organization}
              onChange={({ currentTarget: { value } }) => setOrganization(value)}
              error={unnamed && organization.trim() === '' && t('common:required')}
            />
          )}
          <TextInput
            label={t('loginName')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- there is nothing on the page before it
            autoFocus
            key={form.key('loginName')}
            {...form.getInputProps('loginName')}
          />
          <PasswordField
            label={t('password')}
            autoComplete="current-password"
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={signIn.isPending}>
            {t('signIn.action')}
          </Button>
        </Stack>
      </form>
      {start.data?.signOn && <SignOnButton returnTo={returnPath(to)} />}
      {passkeys && <PasskeySignIn onDone={enter} />}
      <Text size="sm" c="dimmed" mt="lg">
        <strong>{t('signIn.forgotten')}</strong> {t('signIn.forgottenText')}
      </Text>
      <CommandLine>npx cloister user reset NAME</CommandLine>
    </Standalone>
  );

  function checkOrganization(): boolean {
    const missing = asksOrganization && organization.trim() === '';
    setUnnamed(missing);
    return !missing;
  }

  function send(names: { readonly loginName: string; readonly password: string }): void {
    if (!checkOrganization()) return;
    signIn.mutate({ body: { ...names, ...(asksOrganization && { organization }) } });
  }

  function enter(session: Session): void {
    keepSession(queries, session);
    router.history.push(returnPath(to));
  }

  function startOver(late: boolean): void {
    signIn.reset();
    setOver(late);
    setHalf(null);
  }
}

function AdministratorNeeded() {
  const { t } = useTranslation('session');
  return (
    <Alert title={t('signIn.neededTitle')}>
      {t('signIn.needed')}
      <CommandLine>npx cloister link</CommandLine>
    </Alert>
  );
}

function isLocked(error: unknown): boolean {
  return error instanceof ServiceProblem && error.code === 'sign-in-locked';
}
