import { useHotkeys } from '@mantine/hooks';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '@app/api-client';
import { useIsPhone } from '../../ui/breakpoints.js';
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
  const isPhone = useIsPhone();
  return (
    <div ref={list} className={isStale ? classes['stale'] : undefined} aria-busy={isStale}>
      {isPhone ? <Cards entries={entries} /> : <Rows entries={entries} order={order} />}
    </div>
  );
}

function Rows({ entries, order }: Pick<EntriesListProps, 'entries' | 'order'>) {
  const { t } = useTranslation(['audit', 'documents']);
  const formats = useFormats();
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']} aria-labelledby={PAGE_TITLE_ID}>
        <thead>
          <tr>
            <th scope="col" aria-sort={order === 'newest' ? 'descending' : 'ascending'}>
              {t('columns.time')}
            </th>
            <th scope="col">{t('columns.action')}</th>
            <th scope="col">{t('columns.who')}</th>
            <th scope="col">{t('columns.subject')}</th>
            <th scope="col">{t('columns.outcome')}</th>
            <th scope="col" className={classes['number']}>
              {t('columns.leaf')}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td>
                <RelativeTime at={entry.at} />
              </td>
              <td>
                <EntryLink entry={entry} />
              </td>
              <td>{actorLabel(t, entry.actor)}</td>
              <td>{subjectLabel(t, entry.subject.type)}</td>
              <td>
                <OutcomeMark entry={entry} />
              </td>
              <td className={classes['number']}>
                {entry.leaf === null ? t('noLeaf') : formats.number(entry.leaf)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards({ entries }: Pick<EntriesListProps, 'entries'>) {
  const { t } = useTranslation(['audit', 'documents']);
  return (
    <ul className={classes['cards']}>
      {entries.map((entry) => (
        <li key={entry.id} className={classes['card']}>
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
        </li>
      ))}
    </ul>
  );
}
