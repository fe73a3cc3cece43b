import { IconListCheck } from '@tabler/icons-react';
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trailOf, turnBack, turnForward, type Turn } from '../../documents/list/cursor-trail.js';
import list from '../../../ui/list.module.css';
import { Pager } from '../../documents/list/pager.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { PageTitle } from '../../../ui/page-title.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { CancelQuestion, useRetry } from './queue-actions.js';
import { QueueFilters } from './queue-filters.js';
import { QueueSearch } from './queue-search.js';
import { QueueTable } from './queue-table.js';
import { UnreadTable } from './unread-table.js';
import { useSummaryLine, useUnreadDocuments } from './use-queue-page.js';

/** What waits and is being worked on, for who looks after it. */
export function QueuePage() {
  const { t } = useTranslation('administration');
  const search = useSearch({ from: '/layout/administration/queue' });
  const navigate = useNavigate({ from: '/administration/queue' });
  const show = (to: QueueSearch): void => {
    void navigate({ search: to, state: { trail: [] }, replace: true, resetScroll: false });
  };
  const part = search.part ?? 'under-way';
  return (
    <>
      <PageTitle title={t('queue.title')} under={t('queue.text')} />
      <QueueFilters search={search} onChange={show} />
      {part === 'reading' ? (
        <UnreadDocuments search={search} onShow={show} />
      ) : (
        <SummaryLine key={part} search={search} part={part} onShow={show} />
      )}
    </>
  );
}

interface PartProps {
  readonly search: QueueSearch;
  readonly onShow: (search: QueueSearch) => void;
}

function SummaryLine({
  search,
  part,
  onShow,
}: PartProps & { readonly part: 'under-way' | 'ended' }) {
  const { t } = useTranslation('administration');
  const page = useSummaryLine(search, part);
  const [cancelled, setCancelled] = useState<string | null>(null);
  const { retry, busy, error } = useRetry();
  const items = page.data?.items ?? [];
  return (
    <>
      {error && <ProblemAlert title={t('queue.retryFailed')} error={error} />}
      <Shown
        search={search}
        onShow={onShow}
        page={page}
        nothing={t(part === 'ended' ? 'queue.nothing.ended' : 'queue.nothing.underWay')}
      >
        <QueueTable items={items} busy={busy} onCancel={setCancelled} onRetry={retry} />
      </Shown>
      <CancelQuestion summaryId={cancelled} onClose={() => setCancelled(null)} />
    </>
  );
}

function UnreadDocuments({ search, onShow }: PartProps) {
  const { t } = useTranslation('administration');
  const page = useUnreadDocuments(search);
  return (
    <Shown search={search} onShow={onShow} page={page} nothing={t('queue.nothing.reading')}>
      <UnreadTable items={page.data?.items ?? []} />
    </Shown>
  );
}

interface ShownProps extends PartProps {
  readonly page: ReturnType<typeof useSummaryLine> | ReturnType<typeof useUnreadDocuments>;
  /** Why there is no row. */
  readonly nothing: string;
  /** The rows. */
  readonly children: ReactNode;
}

/** A page of rows in each of its states, with the way to the others. */
function Shown({ search, onShow, page, nothing, children }: ShownProps) {
  const { t } = useTranslation('administration');
  const trail = useLocation({ select: ({ state }) => trailOf(state) });
  const navigate = useNavigate({ from: '/administration/queue' });
  const count = page.data?.items.length ?? 0;
  const nextCursor = page.data?.nextCursor ?? null;
  const turn = (to: Turn<QueueSearch>): void => {
    void navigate({ search: QueueSearch.parse(to.search), state: { trail: to.trail } });
  };
  return (
    <>
      {page.isError && (
        <ProblemAlert
          title={t('queue.failed')}
          error={page.error}
          onRetry={() => void page.refetch()}
          retrying={page.isFetching}
        />
      )}
      {page.isPending && <LoadingSkeleton lines={8} words={t('queue.waiting')} />}
      {page.isSuccess && count === 0 && (
        <EmptyState icon={<IconListCheck size={32} stroke={1.5} aria-hidden />}>
          {search.cursor === undefined ? nothing : t('queue.nothing.page')}
        </EmptyState>
      )}
      {count > 0 && (
        <div
          className={page.isPlaceholderData ? list['stale'] : undefined}
          aria-busy={page.isPlaceholderData}
        >
          {children}
        </div>
      )}
      {(count > 0 || search.cursor !== undefined) && (
        <Pager
          search={search}
          trail={trail}
          hasNext={nextCursor !== null && !page.isPlaceholderData}
          counted={t('queue.count', { count })}
          keys=""
          onNext={() => nextCursor !== null && turn(turnForward({ search, trail }, nextCursor))}
          onPrevious={() => turn(turnBack({ search, trail }))}
          onSize={(limit) => onShow(QueueSearch.parse({ ...search, cursor: undefined, limit }))}
        />
      )}
    </>
  );
}
