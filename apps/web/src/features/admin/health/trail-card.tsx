import { Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CheckpointStore, Status } from '@app/api-client';
import { useFormats } from '../../../ui/formats/formats.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { FeedsTable } from './feeds-table.js';
import { RecipientsTable } from './recipients-table.js';

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
  return (
    <RecipientsTable
      label={t('health.stores')}
      nameHeading={t('health.store')}
      lastHeading={t('health.sent')}
      recipients={stores.map(({ state, sentSize, sentAt, ...store }) => ({
        ...store,
        look: LOOK[state],
        state: t(`health.storeStates.${state}`),
        entries: sentSize,
        lastAt: sentAt,
      }))}
    />
  );
}
