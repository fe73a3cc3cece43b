import { Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { actorLabel } from '../../documents/document-labels.js';
import { useProfileTitle } from '../../documents/use-profile-title.js';
import { listReviewsOptions } from '@app/api-client/react-query';
import type { PatientMerge } from '@app/api-client';
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
        <Table className={classes['listing'] ?? ''} aria-labelledby="drafts">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{review('inbox.columns.draft')}</Table.Th>
              <Table.Th scope="col">{review('inbox.columns.profile')}</Table.Th>
              <Table.Th scope="col">{review('inbox.columns.assigned')}</Table.Th>
              <Table.Th scope="col">{review('inbox.columns.state')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map(({ summaryId, documentIds, fileName, profile, assignee, state }) => (
              <Table.Tr key={summaryId}>
                <Table.Td>
                  <Link
                    to="/documents/$documentId"
                    params={{ documentId: documentIds[0] ?? '' }}
                    search={{ summary: summaryId, panel: 'draft' }}
                    className={classes['name']}
                    preload={false}
                  >
                    {fileName ?? word('noName')}
                  </Link>
                </Table.Td>
                <Table.Td data-label={review('inbox.columns.profile')}>{titleOf(profile)}</Table.Td>
                <Table.Td data-label={review('inbox.columns.assigned')}>
                  {assignee ? actorLabel(word, assignee) : t('merges.nobody')}
                </Table.Td>
                <Table.Td data-label={review('inbox.columns.state')}>
                  <StateBadge of="summary" state={state} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {page.data?.nextCursor && <Text mt="sm">{t('merges.moreDrafts')}</Text>}
    </section>
  );
}
