import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { EvaluationRecord } from '@app/api-client';
import { DataTable } from '../../../ui/data-table.js';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type FoundMetric, type MetricVerdict, metricVerdict } from './metric-verdict.js';
import own from './models.module.css';

interface FiguresTableProps {
  readonly evaluation: EvaluationRecord;
  /** The id of the heading over it. */
  readonly labelledBy: string;
}

/** What was measured of the candidate, beside what was active then. */
export function FiguresTable({ evaluation, labelledBy }: FiguresTableProps) {
  const { t, i18n } = useTranslation('administration');
  const say = (metric: FoundMetric, of: FoundMetric['candidate']): string =>
    interval(t, i18n.language, metric, of);
  return (
    <DataTable
      labelledBy={labelledBy}
      rows={evaluation.metrics}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: t('models.metric'),
          isRowHeader: true,
          renderCell: ({ title, unit }) => (
            <>
              {title} {unit === 'percent' ? '%' : unit === 'times' ? '×' : ''}
            </>
          ),
        },
        { heading: t('models.candidate'), renderCell: (metric) => say(metric, metric.candidate) },
        { heading: t('models.present'), renderCell: (metric) => say(metric, metric.present) },
        {
          heading: t('models.difference'),
          renderCell: (metric) => {
            const judged = metricVerdict(metric);
            return (
              <span className={own['difference']} data-judged={judged ?? undefined}>
                {say(metric, metric.difference)}
                {metric.p !== null && `, ${chance(t, i18n.language, metric.p)}`}
                {judged && <Judged as={judged} />}
              </span>
            );
          },
        },
      ]}
    />
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
