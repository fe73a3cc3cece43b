import { useHotkeys } from '@mantine/hooks';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '@app/api-client';
import { DataTable } from '../../ui/data-table.js';
import { useFormats } from '../../ui/formats/formats.js';
import { PAGE_TITLE_ID } from '../../ui/page-focus.js';
import { RelativeTime } from '../../ui/formats/relative-time.js';
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
  const list = useRef<HTMLDivElement>(null);
  const step = (by: 1 | -1) => () => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by]?.focus();
  };
  useHotkeys([
    ['j', step(1)],
    ['k', step(-1)],
  ]);
  const { t } = useTranslation(['audit', 'documents']);
  const formats = useFormats();
  return (
    <div ref={list} className={isStale ? classes['stale'] : undefined} aria-busy={isStale}>
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
