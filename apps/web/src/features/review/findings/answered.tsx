import { IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReviewFinding } from '@app/api-client';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { nameOf } from '../review-labels.js';
import classes from './findings.module.css';

/** Who answers for a sentence in doubt, and why. */
export function Answered({
  override: { by, at, reason },
}: {
  readonly override: NonNullable<ReviewFinding['override']>;
}) {
  const { t } = useTranslation('review');
  const { t: documents } = useTranslation('documents');
  return (
    <div className={classes['answered']}>
      <IconUserCheck size={16} aria-hidden />
      <div>
        <strong>{t('findings.answered', { name: nameOf(documents, by) })}</strong>,{' '}
        <RelativeTime at={at} />
        <p className={classes['reason']}>{reason ?? t('findings.erased')}</p>
      </div>
    </div>
  );
}
