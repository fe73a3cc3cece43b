import { IconArrowMerge } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trailOf, turnBack, turnForward, type Turn } from '../../documents/list/cursor-trail.js';
import list from '../../../ui/list.module.css';
import { Pager } from '../../documents/list/pager.js';
import { listPatientMergesOptions } from '@app/api-client/react-query';
import { EmptyState } from '../../../ui/empty-state.js';
import { PageTitle } from '../../../ui/page-title.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { MergesFilters } from './merges-filters.js';
import { countMergeFilters, narrowedMerges, toMergesQuery } from './merges-query.js';
import { MergesSearch } from './merges-search.js';
import { MergesTable } from './merges-table.js';

/** What sources said of patients, for who looks after records. */
export function MergesPage() {
  const { t } = useTranslation('administration');
  const search = useSearch({ from: '/layout/administration/merges' });
  const navigate = useNavigate({ from: '/administration/merges' });
  const trail = useLocation({ select: ({ state }) => trailOf(state) });
  const page = useQuery({
    ...listPatientMergesOptions({ query: toMergesQuery(search) }),
    placeholderData: keepPreviousData,
  });
  const items = page.data?.items ?? [];
  const nextCursor = page.data?.nextCursor ?? null;
  const show = (to: MergesSearch): void => {
    void navigate({ search: to, state: { trail: [] }, replace: true, resetScroll: false });
  };
  const turn = (to: Turn<MergesSearch>): void => {
    void navigate({ search: MergesSearch.parse(to.search), state: { trail: to.trail } });
  };
  const isNarrowed = countMergeFilters(search) > 0 || search.cursor !== undefined;
  return (
    <>
      <PageTitle title={t('merges.title')} under={t('merges.text')} />
      <MergesFilters search={search} items={items} onChange={show} />
      {page.isError && (
        <ProblemAlert
          title={t('merges.failed')}
          error={page.error}
          onRetry={() => void page.refetch()}
          retrying={page.isFetching}
        />
      )}
      {page.isPending && <LoadingSkeleton lines={8} words={t('merges.waiting')} />}
      {page.isSuccess && items.length === 0 && (
        <EmptyState icon={<IconArrowMerge size={32} stroke={1.5} aria-hidden />}>
          {t(isNarrowed ? 'merges.nothingSuch' : 'merges.nothing')}
        </EmptyState>
      )}
      {items.length > 0 && (
        <div
          className={page.isPlaceholderData ? list['stale'] : undefined}
          aria-busy={page.isPlaceholderData}
        >
          <MergesTable items={items} />
        </div>
      )}
      {(items.length > 0 || search.cursor !== undefined) && (
        <Pager
          search={search}
          trail={trail}
          hasNext={nextCursor !== null && !page.isPlaceholderData}
          counted={t('merges.count', { count: items.length })}
          keys=""
          onNext={() => nextCursor !== null && turn(turnForward({ search, trail }, nextCursor))}
          onPrevious={() => turn(turnBack({ search, trail }))}
          onSize={(size) =>
            show(MergesSearch.parse({ ...narrowedMerges(search, {}), limit: size }))
          }
        />
      )}
    </>
  );
}
