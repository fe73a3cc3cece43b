import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '@app/api-client';
import { DataTable } from '../../../ui/data-table.js';
import { useFormats } from '../../../ui/formats/formats.js';
import classes from '../../../ui/listing.module.css';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { destinations } from '../../../locales/en/admin/destinations.js';
import { DeliveryBadge } from './destination-badge.js';

type Reason = keyof typeof destinations.deliveries.reasons;

interface DeliveriesTableProps {
  readonly items: readonly Delivery[];
  /** The one that is being sent again. */
  readonly busy: string | null;
  readonly onRedeliver: (deliveryId: string) => void;
  readonly onDiscard: (delivery: Delivery) => void;
}

export function DeliveriesTable({ items, busy, onRedeliver, onDiscard }: DeliveriesTableProps) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  return (
    <DataTable
      labelledBy="deliveries"
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: t('destinations.deliveries.what'),
          renderCell: ({ event, summaryId, version }) => (
            <>
              {t(`destinations.deliveries.events.${event}`)}{' '}
              {summaryId !== null && version !== null && (
                <span className={classes['small']}>
                  {t('destinations.deliveries.version', { version })}, {summaryId}
                </span>
              )}
            </>
          ),
        },
        {
          heading: t('destinations.deliveries.state'),
          renderCell: (item) => (
            <>
              <DeliveryBadge state={item.state} /> <DeliveryStatus item={item} />
            </>
          ),
        },
        {
          heading: t('destinations.deliveries.attempts'),
          renderCell: ({ attempts }) => formats.number(attempts),
        },
        {
          heading: t('destinations.deliveries.answer'),
          renderCell: (item) => <Answer item={item} />,
        },
        {
          heading: t('destinations.deliveries.happened'),
          renderCell: ({ occurredAt }) => <RelativeTime at={occurredAt} />,
        },
      ]}
      renderActions={(item) => (
        <Actions item={item} busy={busy} onRedeliver={onRedeliver} onDiscard={onDiscard} />
      )}
    />
  );
}

function Actions({
  item,
  busy,
  onRedeliver,
  onDiscard,
}: Omit<DeliveriesTableProps, 'items'> & { readonly item: Delivery }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const { id, event, state, occurredAt } = item;
  const isDeadLettered = state === 'dead-lettered';
  if (!isDeadLettered && state !== 'acknowledged') return null;
  const named = {
    what: t(`destinations.deliveries.events.${event}`),
    when: formats.exactTime(occurredAt),
  };
  return (
    <Group gap="xs" justify="flex-end">
      <Button
        size="xs"
        variant="default"
        aria-label={t(
          `destinations.deliveries.${isDeadLettered ? 'resumeOne' : 'redeliverOne'}`,
          named,
        )}
        loading={busy === id}
        disabled={busy !== null && busy !== id}
        onClick={() => onRedeliver(id)}
      >
        {t(`destinations.deliveries.${isDeadLettered ? 'resume' : 'redeliver'}`)}
      </Button>
      {isDeadLettered && (
        <Button
          size="xs"
          variant="default"
          aria-label={t('destinations.deliveries.discardOne', named)}
          onClick={() => onDiscard(item)}
        >
          {t('destinations.deliveries.discard')}
        </Button>
      )}
    </Group>
  );
}

/** What it waits for. */
function DeliveryStatus({
  item: { state, heldBack, nextAttemptAt, attempts },
}: {
  readonly item: Delivery;
}) {
  const { t } = useTranslation('administration');
  if (heldBack) {
    return <span className={classes['small']}>{t('destinations.deliveries.heldBack')}</span>;
  }
  if (state !== 'pending' || nextAttemptAt === null || attempts === 0) return null;
  return (
    <span className={classes['small']}>
      {t('destinations.deliveries.next')} <RelativeTime at={nextAttemptAt} />
    </span>
  );
}

/** The code of the last answer, and why it was not taken. */
function Answer({
  item: { state, status, answer, reason, attempts },
}: {
  readonly item: Delivery;
}) {
  const { t } = useTranslation('administration');
  if (attempts === 0 || (status === null && answer === null && reason === null)) {
    // a connection that was tried is open, and nothing was said
    const said = state === 'acknowledged' ? 'wasOpen' : 'none';
    return <span className={classes['small']}>{t(`destinations.deliveries.${said}`)}</span>;
  }
  const words =
    reason !== null && isKnown(reason) ? t(`destinations.deliveries.reasons.${reason}`) : reason;
  return (
    <>
      {answer} {status} {words !== null && <span className={classes['small']}>{words}</span>}
    </>
  );
}

function isKnown(reason: string): reason is Reason {
  return Object.hasOwn(destinations.deliveries.reasons, reason);
}
