import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { reasonLabel } from '../../documents/reason-labels.js';
import { useProfileTitle } from '../../documents/use-profile-title.js';
import type { QueueItem } from '@app/api-client';
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
export function QueueTable({ items, ...acts }: QueueTableProps) {
  const { t } = useTranslation('administration');
  return (
    <Table className={classes['listing'] ?? ''} aria-labelledby={PAGE_TITLE_ID}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('queue.summary')}</Table.Th>
          <Table.Th scope="col">{t('people.state')}</Table.Th>
          <Table.Th scope="col">{t('queue.profile')}</Table.Th>
          <Table.Th scope="col">{t('queue.class')}</Table.Th>
          <Table.Th scope="col">{t('queue.attempts')}</Table.Th>
          <Table.Th scope="col">{t('queue.asked')}</Table.Th>
          <Table.Td />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item) => (
          <Row key={item.summaryId} item={item} {...acts} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Row({
  item,
  busy,
  onCancel,
  onRetry,
}: Omit<QueueTableProps, 'items'> & { readonly item: QueueItem }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const titleOf = useProfileTitle();
  const { summaryId: id, profile, profileVersion, attempts, createdAt } = item;
  const isUnderWay = item.state === 'queued' || item.state === 'running';
  return (
    <Table.Tr>
      <Table.Td>{id}</Table.Td>
      <Table.Td data-label={t('people.state')}>
        <StateBadge of="summary" state={item.state} /> <Standing item={item} />
      </Table.Td>
      <Table.Td data-label={t('queue.profile')}>
        {titleOf(profile)}{' '}
        <span className={classes['small']}>{t('queue.version', { version: profileVersion })}</span>
      </Table.Td>
      <Table.Td data-label={t('queue.class')}>{t(`queue.classes.${item.class}`)}</Table.Td>
      <Table.Td data-label={t('queue.attempts')}>{formats.number(attempts)}</Table.Td>
      <Table.Td data-label={t('queue.asked')}>
        <RelativeTime at={createdAt} />
      </Table.Td>
      <Table.Td className={classes['act'] ?? ''}>
        {isUnderWay ? (
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
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** Its place and when its draft is expected, since when it is written, or why it ended. */
function Standing({ item: { queue, state, startedAt, reason } }: { readonly item: QueueItem }) {
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
