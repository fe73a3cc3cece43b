import { Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Status } from '@app/api-client';
import { DataTable } from '../../../ui/data-table.js';
import { useFormats } from '../../../ui/formats/formats.js';
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
      <DataTable
        labelledBy="queues"
        rows={queues}
        rowKey={({ name }) => name}
        columns={[
          {
            heading: t('health.queue'),
            renderCell: ({ name }) => t(`health.queues.${WORD[name]}`),
          },
          { heading: t('health.waiting'), renderCell: ({ waiting }) => formats.number(waiting) },
          { heading: t('health.active'), renderCell: ({ active }) => formats.number(active) },
          { heading: t('health.delayed'), renderCell: ({ delayed }) => formats.number(delayed) },
          {
            heading: t('health.workers'),
            renderCell: ({ workers }) =>
              workers > 0 ? (
                formats.number(workers)
              ) : (
                <ToneBadge tone="failed" icon={IconAlertTriangle}>
                  {t('health.noWorker')}
                </ToneBadge>
              ),
          },
        ]}
      />
    </section>
  );
}
