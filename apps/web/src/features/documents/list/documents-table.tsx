import { useTranslation } from 'react-i18next';
import type { Document } from '@app/api-client';
import { DataTable } from '../../../ui/data-table.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { PAGE_TITLE_ID } from '../../../ui/page-focus.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { actorLabel, stateOf, typeLabel } from '../document-labels.js';
import { PatientCheckBadge } from '../patient/patient-check-badge.js';
import { useProfileTitle } from '../use-profile-title.js';
import { DocumentCard } from './document-card.js';
import classes from './documents.module.css';
import { RowCheckbox } from './row-checkbox.js';
import { RowLink } from './row-link.js';

/** A page of documents, in the order in which what the list tells of one is read; cards on a phone. */
export function DocumentsTable({
  documents,
  order,
}: {
  readonly documents: readonly Document[];
  readonly order: 'newest' | 'oldest';
}) {
  const { t } = useTranslation('documents');
  const titleOf = useProfileTitle();
  return (
    <DataTable
      labelledBy={PAGE_TITLE_ID}
      look="dense"
      className={classes['table']}
      rows={documents}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: t('bulk.column'),
          id: 'choose',
          isHeadingHidden: true,
          renderCell: (document) => <RowCheckbox document={document} />,
        },
        {
          heading: t('columns.patient'),
          id: 'patientIdentifier',
          renderCell: ({ patientIdentifier }) =>
            patientIdentifier ?? <Missing words={t('noPatient')} />,
        },
        {
          heading: t('columns.file'),
          id: 'file',
          renderCell: (document) => <RowLink document={document} />,
        },
        { heading: t('columns.type'), renderCell: ({ mediaType }) => typeLabel(t, mediaType) },
        { heading: t('columns.source'), renderCell: ({ source }) => t(`sources.${source}`) },
        {
          heading: t('columns.arrived'),
          sorted: order === 'newest' ? 'descending' : 'ascending',
          renderCell: ({ createdAt }) => <RelativeTime at={createdAt} />,
        },
        {
          heading: t('columns.by'),
          id: 'broughtInBy',
          renderCell: ({ broughtInBy }) => actorLabel(t, broughtInBy),
        },
        {
          heading: t('columns.state'),
          id: 'state',
          renderCell: (document) => (
            <>
              <StateBadge {...stateOf(document)} /> <PatientCheckBadge document={document} />
            </>
          ),
        },
        {
          heading: t('columns.profile'),
          id: 'profile',
          renderCell: ({ summary }) =>
            summary ? titleOf(summary.profile) : <Missing words={t('none')} />,
        },
      ]}
      renderCard={(document) => <DocumentCard document={document} />}
    />
  );
}

function Missing({ words }: { readonly words: string }) {
  return <span className="cloister-quiet">{words}</span>;
}
