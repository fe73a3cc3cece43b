import { IconAlertTriangle, IconBan, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '@app/api-client';
import classes from './audit.module.css';

const ICONS = { success: IconCheck, refused: IconBan, failed: IconAlertTriangle } as const;

/** How an action ended, by icon and word; and that somebody wrote over the entry. */
export function OutcomeMark({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useTranslation('audit');
  const isAltered = entry.altered.length > 0;
  const Icon = isAltered ? IconAlertTriangle : ICONS[entry.outcome];
  return (
    <span className={classes['outcome']} data-outcome={isAltered ? 'failed' : entry.outcome}>
      <Icon size={14} aria-hidden />
      {isAltered ? t('altered') : t(`outcome.${entry.outcome}`)}
    </span>
  );
}
