import { formatEstimate, formatTest, type Report, unitOf } from '@app/model-ops';

/** The table on the terminal: a line for each metric, a column for each system. */
export function evalTable(report: Report): readonly string[] {
  const { metrics, run, baselines, comparison } = report;
  const head = [
    '',
    ...[run, ...baselines].map(({ system }) => (system.id === 'run' ? system.title : system.id)),
    ...(comparison ? ['difference'] : []),
  ];
  const rows = metrics.map((metric) => [
    `${metric.title} ${unitOf(metric)}`.trim(),
    ...[run, ...baselines].map(({ estimates }) =>
      formatEstimate(metric, estimates.get(metric.id) ?? null),
    ),
    ...(comparison ? [formatTest(metric, comparison.tests.get(metric.id) ?? null)] : []),
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
