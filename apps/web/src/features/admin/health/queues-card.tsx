import { Table, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Status } from '@app/api-client';
import { useFormats } from '../../../ui/formats/formats.js';
import classes from '../../../ui/listing.module.css';
import { ToneBadge } from '../../../ui/tone-badge.js';

const WORD = {
  extract: 'extract',
  'count-tokens': 'countTokens',
  summarize: 'summarize',
  try: 'try',
  'domain-event': 'domainEvent',
} as const satisfies Record<Status['queues'][number]['name'], string>;

/** How much of each kind of work waits, and how many do it. */
export function QueuesCard({ queues }: { readonly queues: Status['queues'] }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  return (
    <section aria-labelledby="queues">
      <Title order={2} id="queues" mb="sm">
        {t('health.work')}
      </Title>
      <Table className={classes['listing'] ?? ''} aria-labelledby="queues">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('health.queue')}</Table.Th>
            <Table.Th scope="col">{t('health.waiting')}</Table.Th>
            <Table.Th scope="col">{t('health.active')}</Table.Th>
            <Table.Th scope="col">{t('health.delayed')}</Table.Th>
            <Table.Th scope="col">{t('health.workers')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {queues.map(({ name, waiting, active, delayed, workers }) => (
            <Table.Tr key={name}>
              <Table.Td>{t(`health.queues.${WORD[name]}`)}</Table.Td>
              <Table.Td data-label={t('health.waiting')}>{formats.number(waiting)}</Table.Td>
              <Table.Td data-label={t('health.active')}>{formats.number(active)}</Table.Td>
              <Table.Td data-label={t('health.delayed')}>{formats.number(delayed)}</Table.Td>
              <Table.Td data-label={t('health.workers')}>
                {workers > 0 ? (
                  formats.number(workers)
                ) : (
                  <ToneBadge tone="failed" icon={IconAlertTriangle}>
                    {t('health.noWorker')}
                  </ToneBadge>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
