import { Link } from '@tanstack/react-router';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '@app/api-client';
import { CopyButton } from '../../../ui/copy-button.js';
import { useFormats } from '../../../ui/formats/formats.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { actorLabel } from '../document-labels.js';
import { reasonLabel } from '../reason-labels.js';
import { useProfileTitle } from '../use-profile-title.js';
import { summaryOf } from './history-entries.js';
import { actionLabel, detailsLabel } from './history-labels.js';
import classes from './history.module.css';

const TONES: Readonly<Record<string, string>> = {
  'run.started': 'running',
  'run.finished': 'draft',
  'summary.signed': 'signed',
  'summary.rejected': 'failed',
  'summary.withdrawn': 'failed',
  'document.rejected': 'failed',
  'document.quarantined': 'failed',
  'summary.failed': 'failed',
  'run.failed': 'failed',
};

// within it two times read alike
const MINUTE_MS = 60_000;

/** One thing that happened. */
export function ActionEntry({
  documentId,
  entry,
}: {
  readonly documentId: string;
  readonly entry: HistoryEntry;
}) {
  const { t } = useTranslation('documents');
  const formats = useFormats();
  const details = detailsLabel(t, formats, useProfileTitle(), entry);
  const isBad = entry.outcome !== 'success';
  const summaryId = summaryOf(entry);
  return (
    <li className={classes['line']}>
      <span
        className={classes['mark']}
        data-tone={isBad ? 'failed' : (TONES[entry.action] ?? 'waiting')}
      />
      <div className={classes['text']}>
        <p>
          <span className={classes['action']}>{actionLabel(t, entry.action)}</span>{' '}
          {isBad && (
            <span className={classes['failed']}>
              ({t(entry.outcome === 'refused' ? 'history.refused' : 'history.failedOutcome')}){' '}
            </span>
          )}
          {t('history.by', { name: actorLabel(t, entry.actor) })}
        </p>
        {entry.reason !== null && <p>{reasonLabel(t, entry.reason)}</p>}
        <p className={classes['small']}>
          <RelativeTime at={entry.at} />
          {details !== '' && ` · ${details}`}
        </p>
        {summaryId !== null && (
          <Link
            to="/documents/$documentId"
            params={{ documentId }}
            search={{ summary: summaryId, panel: 'draft' }}
            resetScroll={false}
            className={classes['link']}
          >
            {t('history.showSummary')}
          </Link>
        )}
        <AuditIds entries={[entry]} />
      </div>
    </li>
  );
}

/** How often somebody looked while nothing else happened. */
export function ViewsEntry({
  entries,
}: {
  readonly entries: readonly [HistoryEntry, ...HistoryEntry[]];
}) {
  const { t } = useTranslation('documents');
  const [first] = entries;
  const last = entries.at(-1) ?? first;
  const tookLonger = dayjs(last.at).diff(first.at) >= MINUTE_MS;
  return (
    <li className={classes['line']}>
      <span className={classes['mark']} data-tone="look" />
      <div className={classes['text']}>
        <p>
          {t('history.looks', { count: entries.length })}{' '}
          {t('history.by', { name: actorLabel(t, first.actor) })}
        </p>
        <p className={classes['small']}>
          <RelativeTime at={first.at} />
          {tookLonger && (
            <>
              {` ${t('history.until')} `}
              <RelativeTime at={last.at} />
            </>
          )}
        </p>
        <AuditIds entries={entries} />
      </div>
    </li>
  );
}

/** The entries themselves, for anyone who must find them in the trail. */
function AuditIds({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const { t } = useTranslation('documents');
  const formats = useFormats();
  return (
    <details className={classes['audit']}>
      <summary>{t('history.entries', { count: entries.length })}</summary>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <span>
              {actionLabel(t, entry.action)}, {formats.exactTime(entry.at)}
            </span>
            <code title={t('history.auditId')}>{entry.id}</code>
            <CopyButton
              text={entry.id}
              label={t('history.copyId')}
              size="compact-xs"
              variant="subtle"
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
