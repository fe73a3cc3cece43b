import { useTranslation } from 'react-i18next';
import type { PassagesRead } from '@app/api-client';
import { useFormats } from '../../../ui/formats/formats.js';
import { ConfirmQuestion } from './confirm-question.js';
import { passagesValues } from './passages-values.js';

/** The model was given a part of the documents: the signer says that they know the rest. */
export function PassagesQuestion({
  passages,
  isSeen,
  onSeen,
}: {
  readonly passages: PassagesRead | null;
  readonly isSeen: boolean;
  readonly onSeen: (isSeen: boolean) => void;
}) {
  const { t } = useTranslation('review');
  const formats = useFormats();
  if (passages === null) return null;
  return (
    <ConfirmQuestion
      title={t('passages.title')}
      explain={t('passages.explain', passagesValues(formats, passages))}
      label={t('passages.seen')}
      isConfirmed={isSeen}
      onConfirmed={onSeen}
    />
  );
}
