import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { leaveToConfirm } from '../sign-in/sign-on-answer.js';

/**
 * Leaves for the provider of the house; the act goes on when the browser is back.
 *
 * @param signs the hash of the content that is to be signed, where something is
 */
export function SignOnProof({ signs }: { readonly signs?: string }) {
  const { t } = useTranslation('factors');
  const leave = useMutation({ mutationFn: () => leaveToConfirm(signs) });
  return (
    <>
      {leave.error && <ProblemAlert error={leave.error} />}
      <Text size="sm">{t('proof.signOnText')}</Text>
      <Button
        data-autofocus
        loading={leave.isPending || leave.isSuccess}
        onClick={() => leave.mutate()}
      >
        {t('proof.signOn')}
      </Button>
    </>
  );
}
