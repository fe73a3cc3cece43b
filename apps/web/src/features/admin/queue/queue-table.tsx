import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { reasonLabel } from '../../documents/reason-labels.js';
import { useProfileTitle } from '../../documents/use-profile-title.js';
import type { QueueItem } from '@app/api-client';
import { DataTable } from '../../../ui/data-table.js';
import { useFormats } from '../../../ui/formats/formats.js';
import classes from '../../../ui/listing.module.css';
import { PAGE_TITLE_ID } from '../../../ui/page-focus.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { queuePositionLabel } from '../../../live/stage-labels.js';

interface QueueTableProps {
  readonly items: readonly QueueItem[];
  /** The one that is being put into the queue again. */
  readonly busy: string | null;
  readonly onCancel: (summaryId: string) => void;
  readonly onRetry: (summaryId: string) => void;
}

/** Summaries in the order in which they are written, or as they ended: no text, no patient. */
export function QueueTable({ items, busy, onCancel, onRetry }: QueueTableProps) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const titleOf = useProfileTitle();
  return (
    <DataTable
      labelledBy={PAGE_TITLE_ID}
      rows={items}
      rowKey={({ summaryId }) => summaryId}
      columns={[
        { heading: t('queue.summary'), renderCell: ({ summaryId }) => summaryId },
        {
          heading: t('people.state'),
          renderCell: (item) => (
            <>
              <StateBadge of="summary" state={item.state} /> <ItemStatus item={item} />
            </>
          ),
        },
        {
          heading: t('queue.profile'),
          renderCell: ({ profile, profileVersion }) => (
            <>
              {titleOf(profile)}{' '}
              <span className={classes['small']}>
                {t('queue.version', { version: profileVersion })}
              </span>
            </>
          ),
        },
        {
          heading: t('queue.priority'),
          renderCell: (item) => t(`queue.priorities.${item.priority}`),
        },
        { heading: t('queue.attempts'), renderCell: ({ attempts }) => formats.number(attempts) },
        {
          heading: t('queue.asked'),
          renderCell: ({ createdAt }) => <RelativeTime at={createdAt} />,
        },
      ]}
      renderActions={({ summaryId: id, state }) =>
        state === 'queued' || state === 'running' ? (
          <Button
            size="xs"
            variant="default"
            aria-label={t('queue.cancelOne', { id })}
            onClick={() => onCancel(id)}
          >
            {t('queue.cancel')}
          </Button>
        ) : (
          <Button
            size="xs"
            variant="default"
            aria-label={t('queue.retryOne', { id })}
            loading={busy === id}
            disabled={busy !== null && busy !== id}
            onClick={() => onRetry(id)}
          >
            {t('queue.retry')}
          </Button>
        )
      }
    />
  );
}

/** Its place and when its draft is expected, since when it is written, or why it ended. */
function ItemStatus({ item: { queue, state, startedAt, reason } }: { readonly item: QueueItem }) {
  const { t } = useTranslation('administration');
  const { t: work } = useTranslation('live');
  const { t: documents } = useTranslation('documents');
  if (queue) return <span className={classes['small']}>{queuePositionLabel(work, queue)}</span>;
  if (state === 'running' && startedAt !== null) {
    return (
      <span className={classes['small']}>
        {t('queue.begun')} <RelativeTime at={startedAt} />
      </span>
    );
  }
  return reason === null ? null : (
    <span className={classes['small']}>{reasonLabel(documents, reason)}</span>
  );
}
