import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { actorLabel } from '../../documents/document-labels.js';
import { useProfileTitle } from '../../documents/use-profile-title.js';
import { listReviewsOptions } from '@app/api-client/react-query';
import type { PatientMerge } from '@app/api-client';
import { DataTable } from '../../../ui/data-table.js';
import classes from '../../../ui/listing.module.css';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';

const SHOWN = 100;

/** What waits for somebody and was written of a document that a merge is about. */
export function MergeDrafts({ merge: { id } }: { readonly merge: PatientMerge }) {
  const { t } = useTranslation('administration');
  const { t: word } = useTranslation('documents');
  const { t: review } = useTranslation('review');
  const titleOf = useProfileTitle();
  const page = useQuery(listReviewsOptions({ query: { merge: id, limit: SHOWN } }));
  const items = page.data?.items ?? [];
  return (
    <section aria-labelledby="drafts">
      <Title order={2} id="drafts" mb="sm">
        {t('merges.drafts')}
      </Title>
      {page.isError && <ProblemAlert error={page.error} onRetry={() => void page.refetch()} />}
      {page.isPending && <LoadingSkeleton lines={3} />}
      {page.isSuccess && items.length === 0 && <Text>{t('merges.noDrafts')}</Text>}
      {items.length > 0 && (
        <DataTable
          labelledBy="drafts"
          rows={items}
          rowKey={({ summaryId }) => summaryId}
          columns={[
            {
              heading: review('inbox.columns.draft'),
              renderCell: ({ summaryId, documentIds, fileName }) => (
                <Link
                  to="/documents/$documentId"
                  params={{ documentId: documentIds[0] ?? '' }}
                  search={{ summary: summaryId, panel: 'draft' }}
                  className={classes['name']}
                  preload={false}
                >
                  {fileName ?? word('noName')}
                </Link>
              ),
            },
            {
              heading: review('inbox.columns.profile'),
              renderCell: ({ profile }) => titleOf(profile),
            },
            {
              heading: review('inbox.columns.assigned'),
              renderCell: ({ assignee }) =>
                assignee ? actorLabel(word, assignee) : t('merges.nobody'),
            },
            {
              heading: review('inbox.columns.state'),
              renderCell: ({ state }) => <StateBadge of="summary" state={state} />,
            },
          ]}
        />
      )}
      {page.data?.nextCursor && <Text mt="sm">{t('merges.moreDrafts')}</Text>}
    </section>
  );
}
