import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';

interface PasskeyProofProps {
  /** The action on the button. @default "Use a passkey" */
  readonly action?: string;
  /** Why the action cannot be done yet. */
  readonly hindrance: string | null;
  readonly onGiven: () => Promise<void>;
}

/** One button: the device asks for the rest. */
export function PasskeyProof({ action, hindrance, onGiven }: PasskeyProofProps) {
  const { t } = useTranslation('factors');
  const give = useMutation({ mutationFn: onGiven });
  return (
    <>
      {give.error && <ProblemAlert error={give.error} />}
      <Text size="sm">{t('step.passkeyText')}</Text>
      <Button
        data-autofocus
        loading={give.isPending}
        disabled={hindrance !== null}
        title={hindrance ?? undefined}
        onClick={() => give.mutate()}
      >
        {action ?? t('usePasskey')}
      </Button>
    </>
  );
}
