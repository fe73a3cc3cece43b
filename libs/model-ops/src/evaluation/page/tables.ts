import { createElement as h, type ReactElement } from 'react';
import type { Comparison } from '../statistics/comparison.js';
import { formatTest, formatValue, unitOf } from '../format.js';
import type { Metric } from '../metrics/metric.js';
import { failuresOf, licencesOf, type Report } from '../report.js';
import type { RunFacts } from '../runs/run-manifest.js';
import type { Estimate } from '../statistics/statistics.js';

/** One row for each system, one column for each metric. */
export function metricsTable({ metrics, run, baselines }: Report): ReactElement {
  const head = h(
    'tr',
    null,
    h('th', { scope: 'col' }, ''),
    ...metrics.map((metric) =>
      h('th', { scope: 'col' }, `${metric.title} ${unitOf(metric)}`.trim()),
    ),
  );
  const rows = [run, ...baselines].map(({ system, estimates }) =>
    h(
      'tr',
      null,
      h('th', { scope: 'row' }, system.title),
      ...metrics.map((metric) => estimateCell(metric, estimates.get(metric.id) ?? null)),
    ),
  );
  return h(
    'div',
    { className: 'wide', tabIndex: 0, role: 'region', 'aria-label': 'Table of the metrics' },
    h('table', null, h('thead', null, head), h('tbody', null, ...rows)),
  );
}

/** One row for each section, with the mean of each metric over its items. */
export function sectionsTable({ metrics, bySection }: Report): ReactElement {
  const columns = ['', 'items', ...metrics.map((metric) => `${metric.title} ${unitOf(metric)}`)];
  const rows = bySection.map(({ profile, section, items, means }) =>
    h(
      'tr',
      null,
      h('th', { scope: 'row' }, section === null ? `${profile}, whole` : `${profile}, ${section}`),
      h('td', { className: 'number' }, String(items)),
      ...metrics.map((metric) => {
        const found = means.get(metric.id) ?? null;
        const shown = found === null ? '–' : formatValue(metric, found);
        return h('td', { className: 'number' }, shown);
      }),
    ),
  );
  return h(
    'div',
    { className: 'wide', tabIndex: 0, role: 'region', 'aria-label': 'Table of the sections' },
    h(
      'table',
      null,
      h(
        'thead',
        null,
        h('tr', null, ...columns.map((name) => h('th', { scope: 'col' }, name.trim()))),
      ),
      h('tbody', null, ...rows),
    ),
  );
}

export function comparisonTable(metrics: readonly Metric[], { tests }: Comparison): ReactElement {
  return h(
    'table',
    null,
    h(
      'tbody',
      null,
      ...metrics.map((metric) =>
        h(
          'tr',
          null,
          h('th', { scope: 'row' }, metric.title),
          h('td', { className: 'number' }, formatTest(metric, tests.get(metric.id) ?? null)),
        ),
      ),
    ),
  );
}

export function meaningsTable({ metrics }: Report): ReactElement {
  return h(
    'table',
    null,
    h(
      'tbody',
      null,
      ...metrics.map(({ title, meaning }) =>
        h('tr', null, h('th', { scope: 'row' }, title), h('td', null, meaning)),
      ),
    ),
  );
}

/** What the run was made with. */
export function factsTable({ folder, set }: Report): ReactElement {
  const { facts, startedAt } = folder.manifest;
  const failures = failuresOf(folder);
  const rows: readonly (readonly [string, string])[] = [
    ['set', `${facts.set.name}, ${facts.set.items} of ${facts.set.size} items`],
    ['sha256 of the set', facts.set.sha256],
    ['licences of the items', licencesOf(set.items).join('; ')],
    [
      'model',
      facts.model ? `${facts.model.id}, sha256 ${facts.model.sha256 ?? 'unknown'}` : 'none',
    ],
    ['adapter', facts.adapter ? `${facts.adapter.id}, sha256 ${facts.adapter.sha256}` : 'none'],
    ...(facts.model?.baseSha256 === undefined
      ? []
      : [['merged into', `sha256 ${facts.model.baseSha256}`] as const]),
    ['engine', facts.engineBuild],
    ['profiles', facts.profiles.map(profileWords).join('; ')],
    [
      'sampling',
      Object.entries(facts.sampling)
        .map(([name, value]) => `${name} ${value}`)
        .join(', '),
    ],
    ['items at once', String(facts.parallel)],
    ['Cloister', facts.cloister],
    ['started', startedAt],
    [
      'items that failed',
      failures.length === 0
        ? 'none'
        : `${failures.length} (${[...new Set(failures.map(({ reason }) => reason))].join(', ')}); they count as empty summaries`,
    ],
  ];
  return h(
    'table',
    null,
    h(
      'tbody',
      null,
      ...rows.map(([name, value]) =>
        h('tr', null, h('th', { scope: 'row' }, name), h('td', null, h('code', null, value))),
      ),
    ),
  );
}

function estimateCell(metric: Metric, found: Estimate | null): ReactElement {
  if (!found) return h('td', { className: 'number' }, '–');
  const interval = `${formatValue(metric, found.low)} to ${formatValue(metric, found.high)}`;
  return h(
    'td',
    { className: 'number' },
    formatValue(metric, found.mean),
    h('span', { className: 'interval' }, interval),
  );
}

function profileWords({ id, version, sections }: RunFacts['profiles'][number]): string {
  const named = sections.map((section) => section ?? 'whole').join(', ');
  return `${id} version ${version}, ${named}`;
}
