import { Button, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { useRefusableForm } from '../../../ui/forms/use-refusable-form.js';

export type GivenCode = { readonly code: string } | { readonly recoveryCode: string };

interface CodeFormProps {
  readonly of: 'totp' | 'recovery-code';
  readonly action: string;
  readonly busy: boolean;
  readonly error: unknown;
  /** Rejects where the service refuses it. */
  readonly onGiven: (given: GivenCode) => Promise<unknown>;
}

/** One field for a code, of an app or of the paper. */
export function CodeForm({ of, action, busy, error, onGiven }: CodeFormProps) {
  const { t } = useTranslation('factors');
  const { form, refuse } = useRefusableForm({ code: '' });
  const words = of === 'totp' ? 'code' : 'recoveryCode';
  const whole = error !== null && Object.keys(form.errors).length === 0;
  return (
    <form onSubmit={form.onSubmit((values) => void give(values.code))} noValidate>
      <Stack gap="md">
        {whole && <ProblemAlert error={error} />}
        <TextInput
          label={t(words)}
          description={t(`${words}Help`)}
          autoComplete="one-time-code"
          inputMode={of === 'totp' ? 'numeric' : 'text'}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={64}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form before it is gone, and the focus with it
          autoFocus
          key={form.key('code')}
          {...form.getInputProps('code')}
        />
        <Button type="submit" loading={busy}>
          {action}
        </Button>
      </Stack>
    </form>
  );

  async function give(code: string): Promise<void> {
    try {
      await onGiven(of === 'totp' ? { code } : { recoveryCode: code });
    } catch (refusal) {
      refuse(refusal);
    }
  }
}
