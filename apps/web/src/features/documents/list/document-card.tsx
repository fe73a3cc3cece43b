import { useTranslation } from 'react-i18next';
import type { Document } from '@app/api-client';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { actorLabel, stateOf, typeLabel } from '../document-labels.js';
import { useProfileTitle } from '../use-profile-title.js';
import list from '../../../ui/list.module.css';
import { PatientCheckBadge } from '../patient/patient-check-badge.js';
import { RowCheckbox } from './row-checkbox.js';
import { RowLink } from './row-link.js';

/** What the list tells of a document on a phone. */
export function DocumentCard({ document }: { readonly document: Document }) {
  const { t } = useTranslation('documents');
  const titleOf = useProfileTitle();
  return (
    <>
      <div className={list['cardTop']}>
        <RowCheckbox document={document} />
        <span className={list['patient']}>{document.patientIdentifier ?? t('noPatient')}</span>
        <RelativeTime at={document.createdAt} />
      </div>
      <RowLink document={document} />
      <div>
        <StateBadge {...stateOf(document)} /> <PatientCheckBadge document={document} />
      </div>
      <div className={list['small']}>
        {[
          typeLabel(t, document.mediaType),
          t(`sources.${document.source}`),
          actorLabel(t, document.broughtInBy),
          document.summary && titleOf(document.summary.profile),
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </>
  );
}
