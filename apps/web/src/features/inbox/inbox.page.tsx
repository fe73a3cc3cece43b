import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconInbox } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trailOf, turnBack, turnForward, type Turn } from '../documents/list/cursor-trail.js';
import list from '../../ui/list.module.css';
import { Pager } from '../documents/list/pager.js';
import { useRowFocus } from '../documents/list/row-focus.js';
import { claimSummaryMutation } from '@app/api-client/react-query';
import type { ReviewItem } from '@app/api-client';
import { announce } from '../../ui/announcer.js';
import { useIsMedium } from '../../ui/breakpoints.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../ui/loading-skeleton.js';
import { ReviewProblem } from '../review/actions/review-problem.js';
import { forgetReview } from '../review/actions/use-review-actions.js';
import { ClaimContext } from './claim-context.js';
import { InboxCards } from './inbox-cards.js';
import { InboxFilters } from './inbox-filters.js';
import { useNameOfItem } from './inbox-parts.js';
import { countInboxFilters, narrowedInbox, widenedInbox } from './inbox-query.js';
import { InboxTable } from './inbox-table.js';
import { useInboxPage } from './use-inbox-page.js';
import { InboxSearch } from './inbox-search.js';

/** What waits for review. */
export function InboxPage() {
  const { t } = useTranslation('review');
  const search = useSearch({ from: '/layout/inbox' });
  const trail = useLocation({ select: ({ state }) => trailOf(state) });
  const navigate = useNavigate({ from: '/inbox' });
  const page = useInboxPage(search);
  const rows = useRowFocus(search.row);
  const isMedium = useIsMedium();
  const items = page.data?.items ?? [];
  const nextCursor = page.data?.nextCursor ?? null;
  const { claim, busy, failed, forget } = useClaiming();
  useHotkeys([
    [
      'c',
      () => {
        const row = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'];
        const item = items.find(({ summaryId }) => summaryId === row);
        if (item && !item.assignee) claim(item);
      },
    ],
  ]);
  const show = (to: InboxSearch): void => {
    void navigate({ search: to, state: { trail: [] }, replace: true, resetScroll: false });
  };
  const turn = (to: Turn<InboxSearch>): void => {
    void navigate({ search: to.search, state: { trail: to.trail } });
  };
  return (
    <>
      <PageTitle title={t('inbox.title')} />
      <InboxFilters search={search} onChange={show} />
      {failed && (
        <ReviewProblem error={failed.error} summaryId={failed.summaryId} onLoad={forget} />
      )}
      {page.isError && (
        <ProblemAlert
          title={t('inbox.failed')}
          error={page.error}
          onRetry={() => void page.refetch()}
          retrying={page.isFetching}
        />
      )}
      {page.isPending && <LoadingSkeleton lines={10} words={t('inbox.waiting')} />}
      {page.isSuccess && items.length === 0 && <NothingHere search={search} onChange={show} />}
      {items.length > 0 && (
        <div
          ref={rows}
          className={page.isPlaceholderData ? list['stale'] : undefined}
          aria-busy={page.isPlaceholderData}
        >
          <ClaimContext value={{ claim, busy }}>
            {isMedium ? <InboxCards items={items} /> : <InboxTable items={items} />}
          </ClaimContext>
        </div>
      )}
      {(items.length > 0 || search.cursor !== undefined) && (
        <Pager
          search={search}
          trail={trail}
          hasNext={nextCursor !== null && !page.isPlaceholderData}
          counted={t('inbox.count', { count: items.length })}
          keys={t('inbox.keys')}
          onNext={() => nextCursor !== null && turn(turnForward({ search, trail }, nextCursor))}
          onPrevious={() => turn(turnBack({ search, trail }))}
          onSize={(limit) => show(narrowedInbox(search, InboxSearch.parse({ limit })))}
        />
      )}
    </>
  );
}

/** Claims drafts from the list, one at a time. */
function useClaiming() {
  const { t } = useTranslation('review');
  const queries = useQueryClient();
  const nameOfItem = useNameOfItem();
  const mutation = useMutation({
    ...claimSummaryMutation(),
    onSettled: (_review, _error, { path }) => forgetReview(queries, path.summaryId),
  });
  const claim = (item: ReviewItem): void => {
    if (mutation.isPending) return;
    mutation.mutate(
      { path: { summaryId: item.summaryId }, body: { revision: item.revision } },
      { onSuccess: () => announce(t('inbox.claimed', { name: nameOfItem(item) })) },
    );
  };
  const summaryId = mutation.variables?.path.summaryId ?? null;
  return {
    claim,
    busy: mutation.isPending ? summaryId : null,
    failed: mutation.error && summaryId !== null ? { error: mutation.error, summaryId } : null,
    forget: () => mutation.reset(),
  };
}

/** An empty inbox says why it is empty, and what to do. */
function NothingHere({
  search,
  onChange,
}: {
  readonly search: InboxSearch;
  readonly onChange: (search: InboxSearch) => void;
}) {
  const { t } = useTranslation('review');
  const icon = <IconInbox size={32} stroke={1.5} aria-hidden />;
  if (countInboxFilters(search) > 0) {
    const clear = (
      <Button variant="default" onClick={() => onChange(widenedInbox(search))}>
        {t('inbox.filters.clear')}
      </Button>
    );
    return (
      <EmptyState icon={icon} action={clear}>
        {t('inbox.nothingMatches')}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={icon}>
      {t(search.cursor === undefined ? 'inbox.nothing' : 'inbox.pageEmpty')}
    </EmptyState>
  );
}
