import { Title } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Status } from '@app/api-client';
import { DataTable } from '../../../ui/data-table.js';
import { useFormats } from '../../../ui/formats/formats.js';
import { ToneBadge } from '../../../ui/tone-badge.js';

type Infrastructure = Pick<Status, 'database' | 'rootKeys' | 'disk' | 'newWork'>;

/** What the service stands on, and whether it takes new work. */
export function InfrastructureCard({ database, rootKeys, disk, newWork }: Infrastructure) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const rows = [
    {
      name: t('health.newWork'),
      well: newWork.taken,
      word: t(newWork.taken ? 'health.taken' : 'health.stopped'),
      detail: t(newWork.taken ? 'health.takenText' : 'health.stoppedText'),
    },
    database && {
      name: t('health.database'),
      well: true,
      word: t('health.answers'),
      detail: t(database.embedded ? 'health.ownPostgres' : 'health.sitesPostgres', {
        version: database.version,
        size: formats.bytes(database.bytes),
      }),
    },
    rootKeys && {
      name: t('health.rootKeys'),
      well: rootKeys.state === 'ok',
      word: t(`health.keyStates.${rootKeys.state}`),
      detail: t(`health.keyProviders.${rootKeys.provider}`),
    },
    disk && {
      name: t('health.disk'),
      well: !disk.low,
      word: t(disk.low ? 'health.diskLow' : 'health.diskFree'),
      detail: t('health.diskSizes', {
        free: formats.bytes(disk.freeBytes),
        total: formats.bytes(disk.totalBytes),
      }),
    },
  ].filter((row) => row !== null);
  return (
    <section aria-labelledby="ground">
      <Title order={2} id="ground" mb="sm">
        {t('health.infrastructure')}
      </Title>
      <DataTable
        labelledBy="ground"
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          { heading: t('health.part'), renderCell: ({ name }) => name },
          {
            heading: t('people.state'),
            renderCell: ({ well, word }) => (
              <ToneBadge
                tone={well ? 'signed' : 'failed'}
                icon={well ? IconCircleCheck : IconCircleX}
              >
                {word}
              </ToneBadge>
            ),
          },
          { heading: t('health.detail'), renderCell: ({ detail }) => detail },
        ]}
      />
    </section>
  );
}
