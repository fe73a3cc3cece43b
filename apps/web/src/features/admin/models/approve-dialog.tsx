import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getFactorsOptions } from '@app/api-client/react-query';
import type { ModelRelease, Proof } from '@app/api-client';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { ProofWays } from '../../session/proof/proof-ways.js';
import type { SignOnAnswer } from '../../session/sign-in/sign-on-answer.js';
import { weightsName } from './release-labels.js';

interface ApproveDialogProps {
  readonly opened: boolean;
  readonly release: ModelRelease;
  /** Of who has come back from single sign-on. */
  readonly answer: SignOnAnswer | null;
  /** Rejects where the service refuses it. */
  readonly onProof: (proof: Proof) => Promise<void>;
  readonly onClose: () => void;
}

/** What one's word does, and the proof of who gives it. */
export function ApproveDialog({ opened, release, onClose, ...rest }: ApproveDialogProps) {
  const { t } = useTranslation(['administration', 'common']);
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('models.approveTitle', {
        name: weightsName(t, release),
      })}
    >
      <Approval release={release} {...rest} />
    </Dialog>
  );
}

function Approval({
  release,
  answer,
  onProof,
}: Pick<ApproveDialogProps, 'release' | 'answer' | 'onProof'>) {
  const { t } = useTranslation('administration');
  const factors = useQuery(getFactorsOptions());
  const isLast = release.approvals.length + 1 >= release.approvalsNeeded;
  return (
    <Stack gap="md">
      <Text>{t(isLast ? 'models.approveLast' : 'models.approveFirst')}</Text>
      {answer && 'problem' in answer && <ProblemAlert error={answer.problem} />}
      {answer && 'signOn' in answer ? (
        <Confirmed onApprove={async () => onProof({ signOn: answer.signOn })} />
      ) : (
        <>
          <Text size="sm">{t('models.approveProof')}</Text>
          {factors.isPending && <LoadingSkeleton lines={3} />}
          {factors.isError && (
            <ProblemAlert error={factors.error} onRetry={() => void factors.refetch()} />
          )}
          {factors.isSuccess && (
            <ProofWays
              factors={factors.data}
              action={t('models.approveAction')}
              signs={release.evaluationSha256}
              onProof={onProof}
            />
          )}
        </>
      )}
    </Stack>
  );
}

/** Single sign-on has confirmed who it is, for this release alone. */
function Confirmed({ onApprove }: { readonly onApprove: () => Promise<void> }) {
  const { t } = useTranslation(['administration', 'factors']);
  const approving = useMutation({ mutationFn: onApprove });
  return (
    <>
      <Alert role="status">{t('factors:proof.confirmed')}</Alert>
      {approving.error && <ProblemAlert error={approving.error} />}
      <Button loading={approving.isPending} onClick={() => approving.mutate()}>
        {t('models.approveAction')}
      </Button>
    </>
  );
}
