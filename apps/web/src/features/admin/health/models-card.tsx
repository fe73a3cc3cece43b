import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Status } from '@app/api-client';
import { useFormats } from '../../../ui/formats/formats.js';
import classes from '../../../ui/listing.module.css';
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
      {models.length === 0 ? (
        <Text>{t('health.noModel')}</Text>
      ) : (
        <Table className={classes['listing'] ?? ''} aria-labelledby="models">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('health.model')}</Table.Th>
              <Table.Th scope="col">{t('health.engine')}</Table.Th>
              <Table.Th scope="col">{t('health.reads')}</Table.Th>
              <Table.Th scope="col">{t('health.writes')}</Table.Th>
              <Table.Th scope="col">{t('health.lastUsed')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {models.map(({ engine, model, promptTokensPerSecond, tokensPerSecond, measuredAt }) => (
              <Table.Tr key={`${engine} ${model}`}>
                <Table.Td>{model === 'none' ? t('health.none') : model}</Table.Td>
                <Table.Td data-label={t('health.engine')}>{engine}</Table.Td>
                <Table.Td data-label={t('health.reads')}>
                  {perSecond(promptTokensPerSecond)}
                </Table.Td>
                <Table.Td data-label={t('health.writes')}>{perSecond(tokensPerSecond)}</Table.Td>
                <Table.Td data-label={t('health.lastUsed')}>
                  <RelativeTime at={measuredAt} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}
