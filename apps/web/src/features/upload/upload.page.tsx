import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announcer.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../ui/loading-skeleton.js';
import { BulkBar } from './list/bulk-bar.js';
import { ConnectionNote } from './list/connection-note.js';
import { DropArea, DropAnywhere } from './choosing/drop-area.js';
import { ListActions } from './list/list-actions.js';
import { ListSummary } from './list/list-summary.js';
import { MissingBar } from './list/missing-bar.js';
import { RemovedBar } from './list/removed-bar.js';
import { UploadList } from './list/upload-list.js';
import { useUploads } from './upload-provider.js';
import { uploadOptionsQuery } from './queue/use-upload-options.js';
import { useSelection } from './list/use-selection.js';
import { useStageAnnouncements } from './use-stage-announcements.js';
import { useUploadTotals } from './queue/use-upload-queue.js';

/** Files are chosen here, described, sent, and followed to their drafts. */
export function UploadPage() {
  const { t } = useTranslation('upload');
  const uploads = useUploads();
  const { uploadQueue, uploadActions } = uploads;
  const { total } = useUploadTotals();
  const selection = useSelection();
  useStageAnnouncements();
  const options = useQuery(uploadOptionsQuery(uploads));
  const recalled = useQuery({
    queryKey: ['uploads-recalled'],
    queryFn: async () => {
      await uploadActions.restoreUploads();
      return true;
    },
  });
  const take = (files: readonly File[]): void => {
    const before = uploadQueue.keys.length;
    const resumed = uploadQueue.take(files);
    uploadActions.goOn(resumed);
    const added = uploadQueue.keys.length - before;
    if (added > 0) announce(t('added', { count: added }));
    if (resumed.length > 0) announce(t('resumed', { count: resumed.length }));
  };
  const problem = options.error ?? recalled.error;
  return (
    <>
      <PageTitle
        title={t('title')}
        under={<ListSummary />}
        actions={total > 0 && options.data ? <ListActions /> : undefined}
      />
      <ConnectionNote />
      {problem && (
        <ProblemAlert
          error={problem}
          title={t('notLoaded')}
          retrying={options.isFetching || recalled.isFetching}
          onRetry={() => void Promise.all([options.refetch(), recalled.refetch()])}
        />
      )}
      {!problem && (options.isPending || (recalled.isPending && total === 0)) && (
        <LoadingSkeleton words={t('loading')} />
      )}
      {options.data && (recalled.data || total > 0) && (
        <>
          <DropArea options={options.data} onFiles={take} />
          <DropAnywhere onFiles={take} />
          <MissingBar onFiles={take} />
          <RemovedBar />
          {selection.selected.length > 0 && <BulkBar selection={selection} />}
          {total > 0 && <UploadList selection={selection} />}
        </>
      )}
    </>
  );
}
