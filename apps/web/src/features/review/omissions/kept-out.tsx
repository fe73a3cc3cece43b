import { IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Omission } from '@app/api-client';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import findings from '../findings/findings.module.css';
import { nameOf } from '../review-labels.js';

/** Who keeps a fact out of the text, and why. */
export function KeptOut({
  answer: { by, at, reason },
}: {
  readonly answer: NonNullable<Omission['answer']>;
}) {
  const { t } = useTranslation('documents');
  return (
    <div className={findings['answered']}>
      <IconUserCheck size={16} aria-hidden />
      <div>
        <strong>{t('omissions.keptOut', { name: nameOf(t, by) })}</strong>, <RelativeTime at={at} />
        <p className={findings['reason']}>{reason ?? t('omissions.erased')}</p>
      </div>
    </div>
  );
}
