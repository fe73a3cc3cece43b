import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { confirmEmailAddressMutation } from '@app/api-client/react-query';
import { announce } from '../../ui/announcer.js';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import { useRefusableForm } from '../../ui/forms/use-refusable-form.js';

const CODE_LENGTH = 6;

interface EmailCodeFormProps {
  /** Whether the form before it is gone, and the focus with it. */
  readonly takesFocus: boolean;
  readonly onConfirmed: () => Promise<void>;
}

/** Takes the code that was sent to the address. */
export function EmailCodeForm({ takesFocus, onConfirmed }: EmailCodeFormProps) {
  const { t } = useTranslation('notifications');
  const { form, refuse } = useRefusableForm({ code: '' });
  const confirm = useMutation({
    ...confirmEmailAddressMutation(),
    onSuccess: async () => {
      announce(t('email.isConfirmed'));
      await onConfirmed();
    },
    onError: refuse,
  });
  const isWhole = confirm.error !== null && Object.keys(form.errors).length === 0;
  return (
    <form
      onSubmit={form.onSubmit(({ code }) => confirm.mutate({ body: { code: code.trim() } }))}
      noValidate
    >
      <Stack gap="sm">
        {isWhole && <ProblemAlert error={confirm.error} />}
        <TextInput
          label={t('email.code')}
          description={t('email.codeHelp')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={CODE_LENGTH}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form before it is gone, and the focus with it
          autoFocus={takesFocus}
          key={form.key('code')}
          {...form.getInputProps('code')}
        />
        <Button type="submit" loading={confirm.isPending} w="fit-content">
          {t('email.confirm')}
        </Button>
      </Stack>
    </form>
  );
}
