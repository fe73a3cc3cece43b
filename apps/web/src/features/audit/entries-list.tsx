import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '@app/api-client';
import { DataTable } from '../../ui/data-table.js';
import { useFormats } from '../../ui/formats/formats.js';
import { PAGE_TITLE_ID } from '../../ui/page-focus.js';
import { RelativeTime } from '../../ui/formats/relative-time.js';
import list from '../../ui/list.module.css';
import { useRowKeys } from '../../ui/use-row-keys.js';
import classes from './audit.module.css';
import { subjectLabel, actorLabel } from './audit-labels.js';
import { EntryLink } from './entry-link.js';
import { OutcomeMark } from './outcome-mark.js';

interface EntriesListProps {
  readonly entries: readonly AuditEntry[];
  readonly order: 'newest' | 'oldest';
  readonly isStale: boolean;
}

/** A page of entries: rows, and cards on a phone. j and k move the focus between them. */
export function EntriesList({ entries, order, isStale }: EntriesListProps) {
  const rows = useRef<HTMLDivElement>(null);
  useRowKeys(rows);
  const { t } = useTranslation(['audit', 'documents']);
  const formats = useFormats();
  return (
    <div ref={rows} className={isStale ? list['stale'] : undefined} aria-busy={isStale}>
      <DataTable
        labelledBy={PAGE_TITLE_ID}
        look="dense"
        className={classes['table']}
        rows={entries}
        rowKey={({ id }) => id}
        columns={[
          {
            heading: t('columns.time'),
            sorted: order === 'newest' ? 'descending' : 'ascending',
            renderCell: ({ at }) => <RelativeTime at={at} />,
          },
          { heading: t('columns.action'), renderCell: (entry) => <EntryLink entry={entry} /> },
          { heading: t('columns.who'), renderCell: ({ actor }) => actorLabel(t, actor) },
          {
            heading: t('columns.subject'),
            renderCell: ({ subject }) => subjectLabel(t, subject.type),
          },
          { heading: t('columns.outcome'), renderCell: (entry) => <OutcomeMark entry={entry} /> },
          {
            heading: t('columns.leaf'),
            id: 'leaf',
            isNumber: true,
            renderCell: ({ leaf }) => (leaf === null ? t('noLeaf') : formats.number(leaf)),
          },
        ]}
        renderCard={(entry) => (
          <>
            <div className={classes['cardTop']}>
              <EntryLink entry={entry} />
              <OutcomeMark entry={entry} />
            </div>
            <div className={classes['quiet']}>
              {actorLabel(t, entry.actor)} · {subjectLabel(t, entry.subject.type)}
            </div>
            <div className={classes['quiet']}>
              <RelativeTime at={entry.at} />
            </div>
          </>
        )}
      />
    </div>
  );
}
