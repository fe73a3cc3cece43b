import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Destination } from '@app/api-client';
import { useFormats } from '../../../ui/formats/formats.js';

/** That nothing was answered, and when it is tried again; nothing where it was. */
export function Failing({
  failures,
  nextAttemptAt,
}: Pick<Destination, 'failures' | 'nextAttemptAt'>) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  if (failures === 0 || nextAttemptAt === null) return null;
  return (
    <Alert color="red" mb="lg">
      {t('destinations.failing', { count: failures, when: formats.exactTime(nextAttemptAt) })}
    </Alert>
  );
}
