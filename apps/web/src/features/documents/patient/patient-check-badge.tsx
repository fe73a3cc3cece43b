import { IconUserQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Document } from '@app/api-client';
import { ToneBadge } from '../../../ui/tone-badge.js';
import { PATIENT_CHECK_ID } from './patient-check-anchor.js';
import classes from './patient-check.module.css';

/** In a list: this document waits for somebody to decide whose it is. The way to the decision. */
export function PatientCheckBadge({ document }: { readonly document: Document }) {
  const { t } = useTranslation('documents');
  // of one that was rejected or erased, nobody has to decide any more
  if (document.patientCheck !== 'open' || document.state !== 'extracted') return null;
  return (
    <Link
      to="/documents/$documentId"
      params={{ documentId: document.id }}
      hash={PATIENT_CHECK_ID}
      className={classes['badge']}
      aria-label={t('patientCheck.badgeOf', { name: document.fileName ?? t('noName') })}
      preload={false}
    >
      <ToneBadge tone="draft" icon={IconUserQuestion}>
        {t('patientCheck.badge')}
      </ToneBadge>
    </Link>
  );
}
