import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getStartOptions } from '@app/api-client/react-query';
import classes from './offline-notice.module.css';

const LOOK_AGAIN_MS = 30_000;

/** Stands at the top of every page as long as the audit trail is not the one that was signed. */
export function TrailNotice() {
  const { t } = useTranslation('layout');
  const start = useQuery({ ...getStartOptions(), refetchInterval: LOOK_AGAIN_MS });
  if (start.data?.auditTrail !== 'mismatch') return null;
  return (
    <div role="alert" className={classes['notice']}>
      <IconAlertTriangle size={18} aria-hidden />
      <span className={classes['text']}>
        <strong>{t('trail.title')}</strong> {t('trail.text')}
      </span>
    </div>
  );
}
