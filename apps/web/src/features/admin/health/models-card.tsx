import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Status } from '@app/api-client';
import { DataTable } from '../../../ui/data-table.js';
import { useFormats } from '../../../ui/formats/formats.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';

export function ModelsCard({ models }: { readonly models: Status['models'] }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const perSecond = (tokens: number): string =>
    t('health.perSecond', { tokens: formats.number(Math.round(tokens)) });
  return (
    <section aria-labelledby="models">
      <Title order={2} id="models" mb="sm">
        {t('health.models')}
      </Title>
      <DataTable
        labelledBy="models"
        rows={models}
        rowKey={({ engine, model }) => `${engine} ${model}`}
        columns={[
          {
            heading: t('health.model'),
            renderCell: ({ model }) => (model === 'none' ? t('health.none') : model),
          },
          { heading: t('health.engine'), renderCell: ({ engine }) => engine },
          {
            heading: t('health.reads'),
            renderCell: ({ promptTokensPerSecond }) => perSecond(promptTokensPerSecond),
          },
          {
            heading: t('health.writes'),
            renderCell: ({ tokensPerSecond }) => perSecond(tokensPerSecond),
          },
          {
            heading: t('health.lastUsed'),
            renderCell: ({ measuredAt }) => <RelativeTime at={measuredAt} />,
          },
        ]}
        empty={<Text>{t('health.noModel')}</Text>}
      />
    </section>
  );
}
