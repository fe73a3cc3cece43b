import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Proof } from '@app/api-client';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { PasswordField } from '../forms/password-field.js';
import { useSession } from '../session.js';
import { useRefusableForm } from '../../../ui/forms/use-refusable-form.js';
import { UsernameForManagers } from '../forms/username-for-managers.js';

interface PasswordProofProps {
  readonly second: 'totp' | 'recovery-code' | null;
  /** The action on the button. @default "Go on" */
  readonly action?: string;
  /** Why the action cannot be done yet. */
  readonly hindrance: string | null;
  readonly onGiven: (proof: Proof) => Promise<void>;
}

/** The password, with a code where the person has a second factor. */
export function PasswordProof({ second, action, hindrance, onGiven }: PasswordProofProps) {
  const { t } = useTranslation(['factors', 'session']);
  const { person } = useSession();
  const fields: Record<string, string> = { currentPassword: '', ...(second && { code: '' }) };
  const { form, refuse } = useRefusableForm(fields);
  const give = useMutation({ mutationFn: onGiven, onError: (error) => void refuse(error) });
  const words = second === 'totp' ? 'code' : 'recoveryCode';
  return (
    <form onSubmit={form.onSubmit((values) => give.mutate(proofOf(values)))} noValidate>
      <Stack gap="md">
        {give.error && Object.keys(form.errors).length === 0 && <ProblemAlert error={give.error} />}
        <UsernameForManagers loginName={person.loginName} />
        <PasswordField
          label={t('session:account.currentPassword')}
          autoComplete="current-password"
          data-autofocus
          key={form.key('currentPassword')}
          {...form.getInputProps('currentPassword')}
        />
        {second && (
          <TextInput
            label={t(words)}
            description={t(`${words}Help`)}
            autoComplete="one-time-code"
            inputMode={second === 'totp' ? 'numeric' : 'text'}
            autoCapitalize="none"
            spellCheck={false}
            maxLength={64}
            key={form.key('code')}
            {...form.getInputProps('code')}
          />
        )}
        <Button
          type="submit"
          loading={give.isPending}
          disabled={hindrance !== null}
          title={hindrance ?? undefined}
        >
          {action ?? t('proof.action')}
        </Button>
      </Stack>
    </form>
  );

  function proofOf({ currentPassword: password = '', code = '' }: Record<string, string>): Proof {
    if (second === null) return { password };
    return second === 'totp' ? { password, code } : { password, recoveryCode: code };
  }
}
