import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PatientMerge } from '@app/api-client';
import { ToneBadge } from '../../../ui/tone-badge.js';

/** Whether a merge holds. */
export function MergeBadge({ undoneAt }: Pick<PatientMerge, 'undoneAt'>) {
  const { t } = useTranslation('administration');
  return undoneAt === null ? (
    <ToneBadge tone="signed" icon={IconCircleCheck}>
      {t('merges.states.in-force')}
    </ToneBadge>
  ) : (
    <ToneBadge tone="waiting" icon={IconArrowBackUp}>
      {t('merges.states.undone')}
    </ToneBadge>
  );
}
