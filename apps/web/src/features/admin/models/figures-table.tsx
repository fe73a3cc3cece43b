import { Table } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { EvaluationRecord } from '@app/api-client';
import classes from '../../../ui/listing.module.css';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type FoundMetric, type MetricVerdict, metricVerdict } from './metric-verdict.js';
import own from './models.module.css';

interface FiguresTableProps {
  readonly evaluation: EvaluationRecord;
  /** The id of the heading over it. */
  readonly labelledBy: string;
}

/** What was measured of the candidate, beside what was in force then. */
export function FiguresTable({ evaluation, labelledBy }: FiguresTableProps) {
  const { t } = useTranslation('administration');
  return (
    <Table className={classes['listing'] ?? ''} aria-labelledby={labelledBy}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('models.metric')}</Table.Th>
          <Table.Th scope="col">{t('models.candidate')}</Table.Th>
          <Table.Th scope="col">{t('models.present')}</Table.Th>
          <Table.Th scope="col">{t('models.difference')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {evaluation.metrics.map((metric) => (
          <Figures key={metric.id} metric={metric} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Figures({ metric }: { readonly metric: FoundMetric }) {
  const { t, i18n } = useTranslation('administration');
  const judged = metricVerdict(metric);
  const words = (of: FoundMetric['candidate']): string => interval(t, i18n.language, metric, of);
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {metric.title} {metric.unit === 'percent' ? '%' : metric.unit === 'times' ? '×' : ''}
      </Table.Th>
      <Table.Td data-label={t('models.candidate')}>{words(metric.candidate)}</Table.Td>
      <Table.Td data-label={t('models.present')}>{words(metric.present)}</Table.Td>
      <Table.Td data-label={t('models.difference')}>
        <span className={own['difference']} data-judged={judged ?? undefined}>
          {words(metric.difference)}
          {metric.p !== null && `, ${chance(t, i18n.language, metric.p)}`}
          {judged && <Judged as={judged} />}
        </span>
      </Table.Td>
    </Table.Tr>
  );
}

function Judged({ as }: { readonly as: MetricVerdict }) {
  const { t } = useTranslation('administration');
  return (
    <span className={own['judged']}>
      {as === 'worse' && <IconAlertTriangle size={14} aria-hidden />} {t(`models.${as}`)}
    </span>
  );
}

function interval(
  t: TFunction<'administration'>,
  language: string,
  { unit }: FoundMetric,
  found: FoundMetric['candidate'],
): string {
  if (!found) return t('models.notMeasured');
  const digits = unit === 'times' ? 2 : 1;
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const say = (value: number): string => format.format(unit === 'percent' ? value * 100 : value);
  return t('models.interval', {
    mean: say(found.mean),
    low: say(found.low),
    high: say(found.high),
  });
}

function chance(t: TFunction<'administration'>, language: string, p: number): string {
  if (p < 0.001) return t('models.chanceSmall');
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  });
  return t('models.chance', { p: format.format(p) });
}
