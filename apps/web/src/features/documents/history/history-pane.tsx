import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getDocumentHistoryOptions } from '@app/api-client/react-query';
import { EmptyState } from '../../../ui/empty-state.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { ActionEntry, ViewsEntry } from './history-entry.js';
import { toHistoryLines } from './history-entries.js';
import classes from './history.module.css';

/** What became of a document since it arrived, and who looked at it. */
export function HistoryPane({ documentId }: { readonly documentId: string }) {
  const { t } = useTranslation('documents');
  const story = useQuery(getDocumentHistoryOptions({ path: { documentId } }));
  const lines = useMemo(() => toHistoryLines(story.data?.entries ?? []), [story.data]);
  return (
    <div className={classes['pane']}>
      {story.isError && (
        <ProblemAlert
          title={t('story.failed')}
          error={story.error}
          onRetry={() => void story.refetch()}
          retrying={story.isFetching}
        />
      )}
      {story.isPending && <LoadingSkeleton lines={6} words={t('story.waiting')} />}
      {story.isSuccess && (
        <>
          <p className={classes['explain']}>{t('story.explain')}</p>
          {story.data.olderLeftOut && (
            <Text size="xs" c="dimmed" mb="sm">
              {t('story.olderLeftOut')}
            </Text>
          )}
          {lines.length === 0 && <EmptyState>{t('story.none')}</EmptyState>}
          <ol className={classes['list']}>
            {lines.map((line) =>
              line.kind === 'act' ? (
                <ActionEntry key={line.entry.id} documentId={documentId} entry={line.entry} />
              ) : (
                <ViewsEntry key={line.entries[0].id} entries={line.entries} />
              ),
            )}
          </ol>
        </>
      )}
    </div>
  );
}
