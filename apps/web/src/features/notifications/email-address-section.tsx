import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getNotificationSettingsQueryKey,
  removeEmailAddressMutation,
  setEmailAddressMutation,
} from '@app/api-client/react-query';
import type { NotificationSettings } from '@app/api-client';
import { isLanguage } from '../../locales/i18n.js';
import { announce } from '../../ui/announcer.js';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import { useRefusableForm } from '../../ui/forms/use-refusable-form.js';
import { EmailCodeForm } from './email-code-form.js';

// what the service says more exactly; this catches what was forgotten
const ADDRESS = /^[^\s@]+@[^\s@]+$/;

/** Where the person is written to, and the way to confirm it. */
export function EmailAddressSection({ email }: { readonly email: NotificationSettings['email'] }) {
  const { t, i18n } = useTranslation('notifications');
  const queries = useQueryClient();
  const [changing, setChanging] = useState(false);
  const { form, refuse } = useRefusableForm(
    { address: '' },
    { address: (value) => (ADDRESS.test(value.trim()) ? null : t('email.notAnAddress')) },
  );
  const changed = (): Promise<void> =>
    queries.invalidateQueries({ queryKey: getNotificationSettingsQueryKey() });
  const send = useMutation({
    ...setEmailAddressMutation(),
    onSuccess: async (_answer, { body }) => {
      setChanging(false);
      form.reset();
      announce(t('email.sent', { address: body.address }));
      await changed();
    },
    onError: refuse,
  });
  const remove = useMutation({
    ...removeEmailAddressMutation(),
    onSuccess: async () => {
      announce(t('email.removed'));
      await changed();
    },
  });
  const language = isLanguage(i18n.language) ? i18n.language : 'en';
  const sendTo = (address: string): void => send.mutate({ body: { address, language } });
  const asks = email === null || changing;
  const failed = send.error && Object.keys(form.errors).length === 0 ? send.error : remove.error;
  return (
    <Stack gap="sm" mt="md" maw={440}>
      <Title order={3}>{t('email.title')}</Title>
      <Text size="sm" c="dimmed">
        {t('email.text')}
      </Text>
      {failed && <ProblemAlert error={failed} />}
      {asks && (
        <form onSubmit={form.onSubmit(({ address }) => sendTo(address.trim()))} noValidate>
          <Stack gap="sm">
            <TextInput
              type="email"
              label={t('email.address')}
              autoComplete="email"
              maxLength={254}
              key={form.key('address')}
              {...form.getInputProps('address')}
            />
            <Button type="submit" loading={send.isPending} w="fit-content">
              {t('email.send')}
            </Button>
          </Stack>
        </form>
      )}
      {!asks && (
        <>
          <Text>{addressStatus(email)}</Text>
          {email.confirmedAt === null && email.codeWaits && (
            <EmailCodeForm takesFocus={send.isSuccess} onConfirmed={changed} />
          )}
          <Group gap="sm">
            {email.confirmedAt === null && (
              <Button
                variant="default"
                loading={send.isPending}
                onClick={() => sendTo(email.address)}
              >
                {t('email.sendAgain')}
              </Button>
            )}
            <Button variant="default" onClick={() => setChanging(true)}>
              {t('email.change')}
            </Button>
            <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate({})}>
              {t('email.remove')}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );

  function addressStatus({
    address,
    confirmedAt,
    codeWaits,
  }: NonNullable<NotificationSettings['email']>): string {
    if (confirmedAt !== null) return t('email.confirmed', { address });
    return t(codeWaits ? 'email.sent' : 'email.unconfirmed', { address });
  }
}
