import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { leaveToConfirm } from '../sign-in/sign-on-answer.js';

/**
 * Leaves for the provider of the organization; the action goes on when the browser is back.
 *
 * @param signs the hash of the content that is to be signed, where something is
 */
export function SignOnProof({ signs }: { readonly signs?: string }) {
  const { t } = useTranslation('factors');
  const endSession = useMutation({ mutationFn: () => leaveToConfirm(signs) });
  return (
    <>
      {endSession.error && <ProblemAlert error={endSession.error} />}
      <Text size="sm">{t('proof.signOnText')}</Text>
      <Button
        data-autofocus
        loading={endSession.isPending || endSession.isSuccess}
        onClick={() => endSession.mutate()}
      >
        {t('proof.signOn')}
      </Button>
    </>
  );
}
