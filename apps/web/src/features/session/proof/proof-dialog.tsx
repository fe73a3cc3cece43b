import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Factors, Proof } from '@app/api-client';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProofWays } from './proof-ways.js';

interface ProofDialogProps {
  readonly opened: boolean;
  readonly factors: Factors;
  /** What the proof is for; rejects where the service refuses it. */
  readonly onProof: (proof: Proof) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks who is signed in to show once more that it is they, before an action that they answer for. */
export function ProofDialog({ opened, factors, onProof, onClose }: ProofDialogProps) {
  const { t } = useTranslation(['factors', 'common']);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('proof.title')}>
      <Stack gap="md">
        <Text size="sm">{t('proof.text')}</Text>
        <ProofWays factors={factors} onProof={onProof} />
      </Stack>
    </Dialog>
  );
}
