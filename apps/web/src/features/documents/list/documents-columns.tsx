import { VisuallyHidden } from '@mantine/core';
import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '@app/api-client';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { actorLabel, stateOf, typeLabel } from '../document-labels.js';
import { useProfileTitle } from '../use-profile-title.js';
import { PatientCheckBadge } from '../patient/patient-check-badge.js';
import { RowCheckbox } from './row-checkbox.js';
import { RowLink } from './row-link.js';

export const features = tableFeatures({});
const column = createColumnHelper<typeof features, Document>();

/** What the list tells of a document, in the order in which it is read. */
export function useDocumentsColumns() {
  const { t } = useTranslation('documents');
  // a column that changes builds its cells anew, and with them goes the focus: so they depend on the language only
  return useMemo(
    () =>
      column.columns([
        column.display({
          id: 'choose',
          header: () => <VisuallyHidden>{t('bulk.column')}</VisuallyHidden>,
          cell: ({ row }) => <RowCheckbox document={row.original} />,
        }),
        column.accessor('patientIdentifier', {
          header: t('columns.patient'),
          cell: ({ getValue }) => getValue() ?? <Missing words={t('noPatient')} />,
        }),
        column.display({
          id: 'file',
          header: t('columns.file'),
          cell: ({ row }) => <RowLink document={row.original} />,
        }),
        column.accessor('mediaType', {
          header: t('columns.type'),
          cell: ({ getValue }) => typeLabel(t, getValue()),
        }),
        column.accessor('source', {
          header: t('columns.source'),
          cell: ({ getValue }) => t(`sources.${getValue()}`),
        }),
        column.accessor('createdAt', {
          header: t('columns.arrived'),
          cell: ({ getValue }) => <RelativeTime at={getValue()} />,
        }),
        column.accessor('broughtInBy', {
          header: t('columns.by'),
          cell: ({ getValue }) => actorLabel(t, getValue()),
        }),
        column.display({
          id: 'state',
          header: t('columns.state'),
          cell: ({ row }) => (
            <>
              <StateBadge {...stateOf(row.original)} />{' '}
              <PatientCheckBadge document={row.original} />
            </>
          ),
        }),
        column.display({
          id: 'profile',
          header: t('columns.profile'),
          cell: ({ row }) => {
            const profile = row.original.summary?.profile;
            return profile === undefined ? (
              <Missing words={t('none')} />
            ) : (
              <ProfileTitle id={profile} />
            );
          },
        }),
      ]),
    [t],
  );
}

function ProfileTitle({ id }: { readonly id: string }) {
  return useProfileTitle()(id);
}

function Missing({ words }: { readonly words: string }) {
  return <span className="cloister-quiet">{words}</span>;
}
