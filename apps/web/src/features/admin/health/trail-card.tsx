import { Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CheckpointStore, Status } from '@app/api-client';
import { DataTable } from '../../../ui/data-table.js';
import { useFormats } from '../../../ui/formats/formats.js';
import classes from '../../../ui/listing.module.css';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { ToneBadge } from '../../../ui/tone-badge.js';
import { FeedsTable } from './feeds-table.js';

const LOOK = {
  ok: ['signed', IconCircleCheck],
  failing: ['draft', IconAlertTriangle],
  inconsistent: ['failed', IconCircleX],
} as const;

/** How far the audit trail is signed and verified, where its checkpoints go, and its entries. */
export function TrailCard({
  trail,
  wholeInstallation,
  checkpointStores,
  auditFeeds,
}: Pick<Status, 'trail' | 'wholeInstallation' | 'checkpointStores' | 'auditFeeds'>) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const { checkpoint, verified } = trail;
  return (
    <section aria-labelledby="trail">
      <Title order={2} id="trail" mb="sm">
        {t('health.trail')}
      </Title>
      <Text>
        {checkpoint === null ? (
          t('health.noCheckpoint')
        ) : (
          <>
            {t('health.signed', { entries: formats.number(checkpoint.size) })}{' '}
            <RelativeTime at={checkpoint.signedAt} />
          </>
        )}
      </Text>
      <Text mb="sm">
        {verified === null ? (
          t('health.neverVerified')
        ) : (
          <>
            {t(verified.inOrder ? 'health.verifiedInOrder' : 'health.verifiedNotInOrder', {
              entries: formats.number(verified.size),
            })}{' '}
            <RelativeTime at={verified.at} />
          </>
        )}
      </Text>
      {wholeInstallation && checkpointStores.length === 0 && (
        <Text c="dimmed">{t('health.noStore')}</Text>
      )}
      {checkpointStores.length > 0 && <Stores stores={checkpointStores} />}
      {auditFeeds.length > 0 && <FeedsTable feeds={auditFeeds} />}
    </section>
  );
}

function Stores({ stores }: { readonly stores: readonly CheckpointStore[] }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  return (
    <DataTable
      label={t('health.stores')}
      rows={stores}
      rowKey={({ name }) => name}
      columns={[
        {
          heading: t('health.store'),
          renderCell: ({ name, kind }) => (
            <>
              {name} <span className={classes['small']}>{kind}</span>
            </>
          ),
        },
        {
          heading: t('people.state'),
          renderCell: ({ state, reason }) => (
            <>
              <ToneBadge tone={LOOK[state][0]} icon={LOOK[state][1]}>
                {t(`health.storeStates.${state}`)}
              </ToneBadge>
              {reason !== null && <div className={classes['small']}>{reason}</div>}
            </>
          ),
        },
        { heading: t('health.entries'), renderCell: ({ sentSize }) => formats.number(sentSize) },
        {
          heading: t('health.sent'),
          renderCell: ({ sentAt }) =>
            sentAt === null ? t('health.never') : <RelativeTime at={sentAt} />,
        },
        {
          heading: t('health.behind'),
          renderCell: ({ behindSince }) =>
            behindSince === null ? t('people.no') : <RelativeTime at={behindSince} />,
        },
      ]}
    />
  );
}
