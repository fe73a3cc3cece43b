import { Button, Group } from '@mantine/core';
import { IconFileText, IconUpload } from '@tabler/icons-react';
import { Link, useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BreakGlassButton } from '../break-glass/break-glass-button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../ui/loading-skeleton.js';
import { DocumentsSearch } from './documents-search.js';
import { trailOf, type Turn, turnBack, turnForward } from './list/cursor-trail.js';
import { DocumentsFilters } from './list/documents-filters.js';
import { countFilters, narrowed, widened } from './list/documents-query.js';
import { DocumentsTable } from './list/documents-table.js';
import list from '../../ui/list.module.css';
import { MergesOfPatient } from './list/merges-of-patient.js';
import { FilterChips } from './list/filter-chips.js';
import { Pager } from './list/pager.js';
import { BulkActions } from './list/bulk-actions.js';
import { DocumentSelectionContext } from './list/document-selection.js';
import { useRowFocus } from './list/row-focus.js';
import { useDocumentsPage } from './list/use-documents-page.js';
import { useDocumentSelection } from './list/use-document-selection.js';

/** Everything that came in. */
export function DocumentsPage() {
  const { t } = useTranslation('documents');
  const search = useSearch({ from: '/layout/documents' });
  const trail = useLocation({ select: ({ state }) => trailOf(state) });
  const navigate = useNavigate({ from: '/documents' });
  const page = useDocumentsPage(search);
  const rows = useRowFocus(search.row);

  const show = (to: DocumentsSearch): void => {
    void navigate({ search: to, state: { trail: [] }, replace: true, resetScroll: false });
  };
  const turn = (to: Turn<DocumentsSearch>): void => {
    void navigate({ search: to.search, state: { trail: to.trail } });
  };

  const items = page.data?.items ?? [];
  const nextCursor = page.data?.nextCursor ?? null;
  const selection = useDocumentSelection(items);
  return (
    <>
      <PageTitle title={t('title')} actions={<UploadLink />} />
      <DocumentsFilters search={search} onChange={show} />
      <FilterChips search={search} example={items[0]} onChange={show} />
      {search.patient !== undefined && <MergesOfPatient patientId={search.patient} />}
      {page.isError && (
        <ProblemAlert
          title={t('listFailed')}
          error={page.error}
          onRetry={() => void page.refetch()}
          retrying={page.isFetching}
        />
      )}
      {page.isPending && <LoadingSkeleton lines={10} words={t('listWaiting')} />}
      {page.isSuccess && items.length === 0 && <NothingHere search={search} onChange={show} />}
      {items.length > 0 && (
        <div
          ref={rows}
          className={page.isPlaceholderData ? list['stale'] : undefined}
          aria-busy={page.isPlaceholderData}
        >
          <DocumentSelectionContext value={selection.context}>
            <DocumentsTable documents={items} order={search.order ?? 'newest'} />
          </DocumentSelectionContext>
        </div>
      )}
      <BulkActions documents={selection.documents} onClear={selection.clear} />
      {(items.length > 0 || search.cursor !== undefined) && (
        <Pager
          search={search}
          trail={trail}
          hasNext={nextCursor !== null && !page.isPlaceholderData}
          counted={t('count', { count: items.length })}
          keys={t('keys')}
          onNext={() => nextCursor !== null && turn(turnForward({ search, trail }, nextCursor))}
          onPrevious={() => turn(turnBack({ search, trail }))}
          onSize={(limit) => show(narrowed(search, DocumentsSearch.parse({ limit })))}
        />
      )}
    </>
  );
}

/** An empty list says why it is empty, and what to do. */
function NothingHere({
  search,
  onChange,
}: {
  readonly search: DocumentsSearch;
  readonly onChange: (search: DocumentsSearch) => void;
}) {
  const { t } = useTranslation('documents');
  const icon = <IconFileText size={32} stroke={1.5} aria-hidden />;
  if (countFilters(search) > 0) {
    const clear = (
      <Group justify="center" gap="sm">
        <Button variant="default" onClick={() => onChange(widened(search))}>
          {t('filters.clear')}
        </Button>
        {search.patient !== undefined && <BreakGlassButton size="sm" />}
      </Group>
    );
    return (
      <EmptyState icon={icon} action={clear}>
        {t('nothingMatches')}
      </EmptyState>
    );
  }
  if (search.cursor !== undefined) return <EmptyState icon={icon}>{t('pageEmpty')}</EmptyState>;
  return (
    <EmptyState icon={icon} action={<UploadLink />}>
      {t('nothingYet')}
    </EmptyState>
  );
}

function UploadLink() {
  const { t } = useTranslation('documents');
  return (
    <Button component={Link} to="/upload" leftSection={<IconUpload size={16} />}>
      {t('upload')}
    </Button>
  );
}
