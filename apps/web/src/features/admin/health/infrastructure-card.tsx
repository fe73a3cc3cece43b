import { Table, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Status } from '@app/api-client';
import { useFormats } from '../../../ui/formats/formats.js';
import classes from '../../../ui/listing.module.css';
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
      <Table className={classes['listing'] ?? ''} aria-labelledby="ground">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('health.part')}</Table.Th>
            <Table.Th scope="col">{t('people.state')}</Table.Th>
            <Table.Th scope="col">{t('health.detail')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ name, well, word, detail }) => (
            <Table.Tr key={name}>
              <Table.Td>{name}</Table.Td>
              <Table.Td data-label={t('people.state')}>
                <ToneBadge
                  tone={well ? 'signed' : 'failed'}
                  icon={well ? IconCircleCheck : IconCircleX}
                >
                  {word}
                </ToneBadge>
              </Table.Td>
              <Table.Td data-label={t('health.detail')}>{detail}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
