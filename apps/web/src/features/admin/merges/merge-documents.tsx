import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { stateOf } from '../../documents/document-labels.js';
import { listDocumentsOptions } from '@app/api-client/react-query';
import type { PatientMerge } from '@app/api-client';
import { DataTable } from '../../../ui/data-table.js';
import classes from '../../../ui/listing.module.css';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';

const SHOWN = 25;

/** The newest documents that a merge is about, of those that the reader may see. */
export function MergeDocuments({ merge: { id } }: { readonly merge: PatientMerge }) {
  const { t } = useTranslation('administration');
  const { t: word } = useTranslation('documents');
  const page = useQuery(listDocumentsOptions({ query: { merge: id, limit: SHOWN } }));
  const items = page.data?.items ?? [];
  return (
    <section aria-labelledby="documents">
      <Title order={2} id="documents" mb="sm">
        {t('merges.documents')}
      </Title>
      {page.isError && <ProblemAlert error={page.error} onRetry={() => void page.refetch()} />}
      {page.isPending && <LoadingSkeleton lines={3} />}
      {page.isSuccess && items.length === 0 && <Text>{t('messages.noDocuments')}</Text>}
      {items.length > 0 && (
        <>
          <DataTable
            labelledBy="documents"
            rows={items}
            rowKey={({ id: documentId }) => documentId}
            columns={[
              {
                heading: word('columns.file'),
                renderCell: (document) => (
                  <Link
                    to="/documents/$documentId"
                    params={{ documentId: document.id }}
                    className={classes['name']}
                    preload={false}
                  >
                    {document.fileName ?? word('noName')}
                  </Link>
                ),
              },
              {
                heading: word('columns.patient'),
                renderCell: ({ patientIdentifier }) => patientIdentifier ?? word('noPatient'),
              },
              {
                heading: word('columns.arrived'),
                renderCell: ({ createdAt }) => <RelativeTime at={createdAt} />,
              },
              {
                heading: word('columns.state'),
                renderCell: (document) => <StateBadge {...stateOf(document)} />,
              },
            ]}
          />
          {page.data?.nextCursor && (
            <Text mt="sm">
              <Link to="/documents" search={{ merge: id }}>
                {t('merges.allDocuments')}
              </Link>
            </Text>
          )}
        </>
      )}
    </section>
  );
}
