import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import list from '../documents/list/list.module.css';
import { HeadlineLine } from '../documents/headline/headline-line.js';
import { useProfileTitle } from '../documents/use-profile-title.js';
import type { ReviewItem } from '@app/api-client';
import { PAGE_TITLE_ID } from '../../ui/page-focus.js';
import { RelativeTime } from '../../ui/formats/relative-time.js';
import { StateBadge } from '../../ui/state-badge.js';
import { ClaimButton, InboxLink, Priority, Remarks, Reviewer, SourceMark } from './inbox-parts.js';

const features = tableFeatures({});
const column = createColumnHelper<typeof features, ReviewItem>();

/** A page of the inbox as rows. */
export function InboxTable({ items }: { readonly items: readonly ReviewItem[] }) {
  const columns = useInboxColumns();
  const table = useTable({
    features,
    columns,
    data: items,
    getRowId: ({ summaryId }) => summaryId,
  });
  return (
    <div className={list['scroll']}>
      <table className={list['table']} aria-labelledby={PAGE_TITLE_ID}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- with the words of its column
                <th key={header.id} scope="col" data-column={header.column.id}>
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {row.getAllCells().map((cell) => (
                // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a cell, with whatever its column shows
                <td key={cell.id} data-column={cell.column.id}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the inbox tells of a draft, in the order in which it is read. */
function useInboxColumns() {
  const { t } = useTranslation('review');
  const { t: documents } = useTranslation('documents');
  // a column that changes builds its cells anew, and with them goes the focus
  return useMemo(
    () =>
      column.columns([
        column.display({
          id: 'priority',
          header: t('inbox.columns.priority'),
          cell: ({ row }) => <Priority item={row.original} />,
        }),
        column.accessor('patientIdentifier', {
          header: t('inbox.columns.patient'),
          cell: ({ getValue }) =>
            getValue() ?? <span className="cloister-quiet">{documents('noPatient')}</span>,
        }),
        column.display({
          id: 'file',
          header: t('inbox.columns.draft'),
          cell: ({ row }) => <InboxLink item={row.original} />,
        }),
        column.display({
          id: 'inboxProfile',
          header: t('inbox.columns.profile'),
          cell: ({ row }) => <ProfileTitle id={row.original.profile} />,
        }),
        column.accessor('createdAt', {
          header: t('inbox.columns.age'),
          cell: ({ getValue }) => <RelativeTime at={getValue()} isDuration />,
        }),
        column.display({
          id: 'findings',
          header: t('inbox.columns.findings'),
          cell: ({ row }) => <HeadlineLine headline={row.original.headline} />,
        }),
        column.display({
          id: 'state',
          header: t('inbox.columns.state'),
          cell: ({ row }) => (
            <>
              <StateBadge of="summary" state={row.original.state} /> <Remarks item={row.original} />
              <SourceMark item={row.original} />
            </>
          ),
        }),
        column.display({
          id: 'assigned',
          header: t('inbox.columns.assigned'),
          cell: ({ row }) => <Reviewer item={row.original} />,
        }),
        column.display({
          id: 'act',
          header: t('inbox.columns.action'),
          cell: ({ row }) => <ClaimButton item={row.original} />,
        }),
      ]),
    [t, documents],
  );
}

function ProfileTitle({ id }: { readonly id: string }) {
  return useProfileTitle()(id);
}
