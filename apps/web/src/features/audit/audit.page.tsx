import { Button } from '@mantine/core';
import { IconChevronRight, IconChevronsLeft, IconListSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listAuditEntriesOptions } from '@app/api-client/react-query';
import type { AuditEntryList } from '@app/api-client';
import { EmptyState } from '../../ui/empty-state.js';
import { useFormats } from '../../ui/formats/formats.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../ui/loading-skeleton.js';
import list from '../../ui/list.module.css';
import classes from './audit.module.css';
import { AuditFilters } from './audit-filters.js';
import { isNarrowed, narrowed, toEntriesQuery } from './audit-query.js';
import { AUDIT_VIEWS, type AuditSearch } from './audit-search.js';
import { EntriesList } from './entries-list.js';
import { EntryDrawer } from './entry-drawer.js';
import { ExportMenu } from './export-menu.js';
import { IntegrityBadge } from './integrity-badge.js';
import { ManyPatients } from './many-patients.js';
import { OpenEmergencies } from './open-emergencies.js';
import { PatientFinder } from './patient-finder.js';
import { UnusualRule } from './unusual-rule.js';

/** Who did what: the trail for anyone who answers for it. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const search = useSearch({ from: '/layout/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const show = (to: AuditSearch): void => {
    void navigate({ search: to, replace: true, resetScroll: false });
  };
  const { view } = search;
  return (
    <>
      <PageTitle
        title={t('title')}
        actions={
          <>
            <IntegrityBadge />
            <ExportMenu search={search} />
          </>
        }
      />
      <Views />
      {view === undefined && (
        <PatientFinder
          onFound={(patient) => show(narrowed(search, { patient, order: 'oldest' }))}
        />
      )}
      {view !== undefined && view !== 'break-glass' && <UnusualRule view={view} />}
      {view === 'break-glass' && (
        <>
          <p className={classes['explain']}>{t('explain.break-glass')}</p>
          <OpenEmergencies />
        </>
      )}
      <AuditFilters search={search} onChange={show} />
      {view === 'many-patients' ? (
        <ManyPatients search={search} />
      ) : (
        <Entries search={search} onChange={show} />
      )}
      <EntryDrawer
        id={search.entry}
        onClose={() => {
          const { entry: _entry, ...rest } = search;
          show(rest);
        }}
      />
    </>
  );
}

function Views() {
  const { t } = useTranslation('audit');
  return (
    <nav aria-label={t('views.label')}>
      <ul className={classes['views']}>
        {[undefined, ...AUDIT_VIEWS].map((view) => (
          <li key={view ?? 'all'}>
            <Link
              to="/audit"
              search={{ view }}
              // of the view alone, whatever else narrows it
              activeOptions={{ explicitUndefined: true }}
              className={classes['view']}
            >
              {t(`views.${view ?? 'all'}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface EntriesProps {
  readonly search: AuditSearch;
  readonly onChange: (search: AuditSearch) => void;
}

function Entries({ search, onChange }: EntriesProps) {
  const { t } = useTranslation('audit');
  const page = useQuery({
    ...listAuditEntriesOptions({ query: toEntriesQuery(search) }),
    placeholderData: keepPreviousData,
  });
  if (page.isPending) return <LoadingSkeleton lines={10} words={t('waiting')} />;
  if (page.isError) {
    return (
      <ProblemAlert
        title={t('failed')}
        error={page.error}
        onRetry={() => void page.refetch()}
        retrying={page.isFetching}
      />
    );
  }
  return (
    <>
      {page.data.items.length === 0 ? (
        <NothingHere search={search} page={page.data} onChange={onChange} />
      ) : (
        <EntriesList
          entries={page.data.items}
          order={search.order ?? 'newest'}
          isStale={page.isPlaceholderData}
        />
      )}
      <SearchedTo page={page.data} />
      <Pager search={search} page={page.data} isStale={page.isPlaceholderData} />
    </>
  );
}

function NothingHere({ search, page, onChange }: EntriesProps & { readonly page: AuditEntryList }) {
  const { t } = useTranslation('audit');
  if (page.searchedTo !== null) return null;
  const isAll = !isNarrowed(search) && search.view === undefined && search.cursor === undefined;
  const clear = (
    <Button variant="default" onClick={() => onChange({ view: search.view })}>
      {t('filters.clear')}
    </Button>
  );
  return (
    <EmptyState
      icon={<IconListSearch size={32} stroke={1.5} aria-hidden />}
      {...(isNarrowed(search) && { action: clear })}
    >
      {t(isAll ? 'nothingHere' : 'nothing')}
    </EmptyState>
  );
}

function SearchedTo({ page: { searchedTo } }: { readonly page: AuditEntryList }) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  if (searchedTo === null) return null;
  return (
    <p className={classes['explain']} role="status">
      {t('searchedTo', { time: formats.exactTime(searchedTo) })}
    </p>
  );
}

/** A list with a cursor goes on, and back to its beginning; back by one the browser goes. */
function Pager({
  search,
  page,
  isStale,
}: {
  readonly search: AuditSearch;
  readonly page: AuditEntryList;
  readonly isStale: boolean;
}) {
  const { t } = useTranslation('audit');
  const navigate = useNavigate({ from: '/audit' });
  const { nextCursor } = page;
  const isFirst = search.cursor === undefined;
  const hasNext = nextCursor !== null && !isStale;
  return (
    <nav className={classes['pager']} aria-label={t('page.label')}>
      <Button
        size="xs"
        variant="default"
        disabled={isFirst}
        title={isFirst ? t('page.isFirst') : undefined}
        leftSection={<IconChevronsLeft size={16} />}
        onClick={() => void navigate({ search: narrowed(search, {}) })}
      >
        {t('page.first')}
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={!hasNext}
        title={hasNext ? undefined : t('page.noNext')}
        rightSection={<IconChevronRight size={16} />}
        onClick={() =>
          nextCursor !== null && void navigate({ search: narrowed(search, { cursor: nextCursor }) })
        }
      >
        {t('page.next')}
      </Button>
      <span className={classes['quiet']} aria-live="polite">
        {t('page.count', { count: page.items.length })}
      </span>
      <span className={`${classes['quiet']} ${list['keys']}`}>{t('keys')}</span>
    </nav>
  );
}
