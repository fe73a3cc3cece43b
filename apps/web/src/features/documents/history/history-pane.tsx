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
  const history = useQuery(getDocumentHistoryOptions({ path: { documentId } }));
  const lines = useMemo(() => toHistoryLines(history.data?.entries ?? []), [history.data]);
  return (
    <div className={classes['pane']}>
      {history.isError && (
        <ProblemAlert
          title={t('history.failed')}
          error={history.error}
          onRetry={() => void history.refetch()}
          retrying={history.isFetching}
        />
      )}
      {history.isPending && <LoadingSkeleton lines={6} words={t('history.waiting')} />}
      {history.isSuccess && (
        <>
          <p className={classes['explain']}>{t('history.explain')}</p>
          {history.data.olderLeftOut && (
            <Text size="xs" c="dimmed" mb="sm">
              {t('history.olderLeftOut')}
            </Text>
          )}
          {lines.length === 0 && <EmptyState>{t('history.none')}</EmptyState>}
          <ol className={classes['list']}>
            {lines.map((line) =>
              line.kind === 'action' ? (
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
