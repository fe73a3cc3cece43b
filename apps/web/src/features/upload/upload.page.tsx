import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announcer.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import { Waiting } from '../../ui/waiting.js';
import { BulkBar } from './list/bulk-bar.js';
import { ConnectionNote } from './list/connection-note.js';
import { DropArea, DropAnywhere } from './choosing/drop-area.js';
import { ListActs } from './list/list-acts.js';
import { ListSummary } from './list/list-summary.js';
import { MissingBar } from './list/missing-bar.js';
import { RemovedBar } from './list/removed-bar.js';
import { UploadList } from './list/upload-list.js';
import { useUploads } from './upload-provider.js';
import { knowledgeQuery } from './queue/use-knowledge.js';
import { useSelection } from './list/use-selection.js';
import { useStageAnnouncements } from './use-stage-announcements.js';
import { useOverview } from './queue/use-tray.js';

/** Files are chosen here, described, sent, and followed to their drafts. */
export function UploadPage() {
  const { t } = useTranslation('upload');
  const uploads = useUploads();
  const { tray, sending } = uploads;
  const { total } = useOverview();
  const selection = useSelection();
  useStageAnnouncements();
  const knowledge = useQuery(knowledgeQuery(uploads));
  const recalled = useQuery({
    queryKey: ['uploads-recalled'],
    queryFn: async () => {
      await sending.recall();
      return true;
    },
  });
  const take = (files: readonly File[]): void => {
    const before = tray.keys.length;
    const resumed = tray.take(files);
    sending.goOn(resumed);
    const added = tray.keys.length - before;
    if (added > 0) announce(t('added', { count: added }));
    if (resumed.length > 0) announce(t('resumed', { count: resumed.length }));
  };
  const problem = knowledge.error ?? recalled.error;
  return (
    <>
      <PageTitle
        title={t('title')}
        under={<ListSummary />}
        actions={total > 0 && knowledge.data ? <ListActs /> : undefined}
      />
      <ConnectionNote />
      {problem && (
        <ProblemAlert
          error={problem}
          title={t('notLoaded')}
          retrying={knowledge.isFetching || recalled.isFetching}
          onRetry={() => void Promise.all([knowledge.refetch(), recalled.refetch()])}
        />
      )}
      {!problem && (knowledge.isPending || (recalled.isPending && total === 0)) && (
        <Waiting words={t('loading')} />
      )}
      {knowledge.data && (recalled.data || total > 0) && (
        <>
          <DropArea knowledge={knowledge.data} onFiles={take} />
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
