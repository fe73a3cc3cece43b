import { useTranslation } from 'react-i18next';
import { ConfirmQuestion } from './confirm-question.js';

/** What no check has compared with the sources: the signer says that they did. */
export function UncheckedQuestion({
  count,
  isCompared,
  onCompared,
}: {
  readonly count: number;
  readonly isCompared: boolean;
  readonly onCompared: (isCompared: boolean) => void;
}) {
  const { t } = useTranslation('review');
  if (count === 0) return null;
  return (
    <ConfirmQuestion
      title={t('unchecked.title')}
      explain={t('unchecked.explain', { count })}
      label={t('unchecked.compared')}
      isConfirmed={isCompared}
      onConfirmed={onCompared}
    />
  );
}
