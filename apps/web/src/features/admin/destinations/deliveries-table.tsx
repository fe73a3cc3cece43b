import { Button, Group, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '@app/api-client';
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
  readonly onReplay: (deliveryId: string) => void;
  readonly onDiscard: (delivery: Delivery) => void;
}

export function DeliveriesTable({ items, ...acts }: DeliveriesTableProps) {
  const { t } = useTranslation('administration');
  return (
    <Table className={classes['listing'] ?? ''} aria-labelledby="deliveries">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('destinations.deliveries.what')}</Table.Th>
          <Table.Th scope="col">{t('destinations.deliveries.state')}</Table.Th>
          <Table.Th scope="col">{t('destinations.deliveries.attempts')}</Table.Th>
          <Table.Th scope="col">{t('destinations.deliveries.answer')}</Table.Th>
          <Table.Th scope="col">{t('destinations.deliveries.happened')}</Table.Th>
          <Table.Td />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item) => (
          <Row key={item.id} item={item} {...acts} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Row({
  item,
  busy,
  onReplay,
  onDiscard,
}: Omit<DeliveriesTableProps, 'items'> & { readonly item: Delivery }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const { id, event, summaryId, version, state, attempts, occurredAt } = item;
  const what = t(`destinations.deliveries.events.${event}`);
  const named = { what, when: formats.exactTime(occurredAt) };
  const isParked = state === 'parked';
  return (
    <Table.Tr>
      <Table.Td>
        {what}{' '}
        {summaryId !== null && version !== null && (
          <span className={classes['small']}>
            {t('destinations.deliveries.version', { version })}, {summaryId}
          </span>
        )}
      </Table.Td>
      <Table.Td data-label={t('destinations.deliveries.state')}>
        <DeliveryBadge state={state} /> <Standing item={item} />
      </Table.Td>
      <Table.Td data-label={t('destinations.deliveries.attempts')}>
        {formats.number(attempts)}
      </Table.Td>
      <Table.Td data-label={t('destinations.deliveries.answer')}>
        <Answer item={item} />
      </Table.Td>
      <Table.Td data-label={t('destinations.deliveries.happened')}>
        <RelativeTime at={occurredAt} />
      </Table.Td>
      <Table.Td className={classes['act'] ?? ''}>
        {(isParked || state === 'acknowledged') && (
          <Group gap="xs" justify="flex-end">
            <Button
              size="xs"
              variant="default"
              aria-label={t(
                `destinations.deliveries.${isParked ? 'resumeOne' : 'replayOne'}`,
                named,
              )}
              loading={busy === id}
              disabled={busy !== null && busy !== id}
              onClick={() => onReplay(id)}
            >
              {t(`destinations.deliveries.${isParked ? 'resume' : 'replay'}`)}
            </Button>
            {isParked && (
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
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** What it waits for. */
function Standing({
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
