import { Alert } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/formats/formats.js';
import { useSession } from '../../features/session/session.js';

/** Tells whose rights wait for a second administrator why a page is missing, and until when. */
export function PendingRightsNotice() {
  const { t } = useTranslation('layout');
  const formats = useFormats();
  const { rightsTakeEffectAt } = useSession();
  if (!rightsTakeEffectAt) return null;
  return (
    <Alert color="gray" variant="light" radius={0} icon={<IconClock size={18} />} role="status">
      {t('rightsWaiting', { when: formats.dateTime(rightsTakeEffectAt) })}
    </Alert>
  );
}
