import { Button, NativeSelect } from '@mantine/core';
import { IconDownload, IconFileOff, IconPrinter } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listDisclosuresInfiniteOptions } from '@app/api-client/react-query';
import type { DisclosureList } from '@app/api-client';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useFormats } from '../../ui/formats/formats.js';
import { PAGE_TITLE_ID } from '../../ui/page-focus.js';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../ui/loading-skeleton.js';
import { useSession } from '../session/session.js';
import list from '../../ui/list.module.css';
import classes from './audit.module.css';
import { actionLabel, subjectLabel, actorLabel } from './audit-labels.js';
import { DisclosuresSearch } from './disclosures-search.js';
import { ButtonLink } from './link-parts.js';

/** To whom something of one patient was given: the account that the patient may ask for. */
export function DisclosuresPage() {
  const { t } = useTranslation('audit');
  const search = useSearch({ from: '/layout/audit/disclosures' });
  return (
    <>
      <PageTitle title={t('disclosures.title')} />
      {search.patient === undefined ? (
        <EmptyState
          icon={<IconFileOff size={32} aria-hidden />}
          action={
            <ButtonLink to="/audit" variant="default">
              {t('disclosures.back')}
            </ButtonLink>
          }
        >
          {t('disclosures.noPatient')}
        </EmptyState>
      ) : (
        <Report patient={search.patient} include={search.include ?? 'beyond-work'} />
      )}
    </>
  );
}

interface ReportProps {
  readonly patient: string;
  readonly include: 'beyond-work' | 'all';
}

function Report({ patient, include }: ReportProps) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const pages = useInfiniteQuery({
    ...listDisclosuresInfiniteOptions({ query: { patient, include, limit: 500 } }),
    initialPageParam: { query: { patient, include, limit: 500 } },
    getNextPageParam: ({ nextCursor }) =>
      nextCursor === null
        ? undefined
        : { query: { patient, include, limit: 500, cursor: nextCursor } },
  });
  if (pages.isPending) return <LoadingSkeleton lines={8} words={t('disclosures.waiting')} />;
  if (pages.isError) {
    return (
      <ProblemAlert
        title={t('disclosures.failed')}
        error={pages.error}
        onRetry={() => void pages.refetch()}
        retrying={pages.isFetching}
      />
    );
  }
  const [first] = pages.data.pages;
  const items = pages.data.pages.flatMap((page) => page.items);
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return (
    <>
      <p className={classes['explain']}>
        {t('disclosures.explain', {
          from: formats.date(first?.from ?? ''),
          to: formats.date(first?.to ?? ''),
          zone: timeZone,
        })}
      </p>
      <p className={classes['explain']}>{t('disclosures.patient', { id: patient })}</p>
      <ReportActions patient={patient} include={include} />
      {items.length === 0 ? (
        <EmptyState icon={<IconFileOff size={32} aria-hidden />}>
          {t('disclosures.none')}
        </EmptyState>
      ) : (
        <Rows items={items} />
      )}
      {pages.hasNextPage && (
        <Button
          mt="md"
          variant="default"
          className={classes['notPrinted'] ?? ''}
          onClick={() => void pages.fetchNextPage()}
          loading={pages.isFetchingNextPage}
        >
          {t('disclosures.more')}
        </Button>
      )}
    </>
  );
}

function ReportActions({ patient, include }: ReportProps) {
  const { t } = useTranslation('audit');
  const navigate = useNavigate({ from: '/audit/disclosures' });
  const { person } = useSession();
  const may = person.permissions.includes('audit:export');
  const asked = new URLSearchParams({ patient, include });
  return (
    <div className={`${list['filters']} ${classes['notPrinted']}`}>
      <NativeSelect
        size="xs"
        label={t('disclosures.include')}
        value={include}
        onChange={({ currentTarget }) => {
          const change = DisclosuresSearch.parse({ include: currentTarget.value });
          void navigate({ search: { ...change, patient }, replace: true });
        }}
        data={[
          { value: 'beyond-work', label: t('disclosures.beyondWork') },
          { value: 'all', label: t('disclosures.all') },
        ]}
      />
      {may && (
        <Button
          component="a"
          size="xs"
          variant="default"
          href={`/api/audit/disclosures/export?${asked.toString()}`}
          download
          leftSection={<IconDownload size={16} />}
        >
          {t('disclosures.csv')}
        </Button>
      )}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPrinter size={16} />}
        onClick={() => globalThis.print()}
      >
        {t('disclosures.print')}
      </Button>
      <ButtonLink size="xs" variant="subtle" to="/audit" search={{ patient, order: 'oldest' }}>
        {t('disclosures.back')}
      </ButtonLink>
    </div>
  );
}

function Rows({ items }: { readonly items: DisclosureList['items'] }) {
  const { t } = useTranslation(['audit', 'documents']);
  const formats = useFormats();
  return (
    <DataTable
      labelledBy={PAGE_TITLE_ID}
      look="dense"
      className={classes['table']}
      rows={items}
      rowKey={({ entryId }) => entryId}
      columns={[
        { heading: t('disclosures.columns.date'), renderCell: ({ at }) => formats.exactTime(at) },
        {
          heading: t('disclosures.columns.recipient'),
          renderCell: ({ recipient, address }) => (
            <>
              {actorLabel(t, recipient)}
              {address !== null && <div className={classes['quiet']}>{address}</div>}
            </>
          ),
        },
        {
          heading: t('disclosures.columns.what'),
          renderCell: ({ what, subject }) => (
            <>
              {actionLabel(t, what)}
              <div className={classes['quiet']}>
                {subjectLabel(t, subject.type)} {subject.id}
              </div>
            </>
          ),
        },
        {
          heading: t('disclosures.columns.purpose'),
          renderCell: ({ purpose, breakGlass }) => (
            <>
              {t(`disclosures.purpose.${purpose}`)}
              {breakGlass !== null && <div className={classes['quiet']}>{breakGlass}</div>}
            </>
          ),
        },
      ]}
    />
  );
}
