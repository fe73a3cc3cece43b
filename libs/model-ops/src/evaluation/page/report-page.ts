import { createElement as h, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { SetItem } from '../evaluation-set.js';
import { formatValue } from '../format.js';
import { type Report, worstItems } from '../report.js';
import { numbersOf } from '../system.js';
import { histogram } from './histogram.js';
import { STYLE } from './style.js';
import {
  comparisonTable,
  factsTable,
  meaningsTable,
  metricsTable,
  sectionsTable,
} from './tables.js';

/**
 * The report for people: one file that loads nothing and runs nothing. React writes it because it
 * escapes every text: what a source, a target or a model says is shown and never becomes markup.
 */
export function reportPage(report: Report): string {
  const { set, folder, comparison, metrics, bySection } = report;
  const title = `${report.run.system.title} on ${set.name}`;
  return `<!doctype html>\n${renderToStaticMarkup(
    h(
      'html',
      { lang: 'en' },
      h(
        'head',
        null,
        h('meta', { charSet: 'utf-8' }),
        h('meta', {
          httpEquiv: 'Content-Security-Policy',
          content: "default-src 'none'; style-src 'unsafe-inline'",
        }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', null, title),
        h('style', null, STYLE),
      ),
      h(
        'body',
        null,
        h('h1', null, title),
        h(
          'p',
          { className: 'notice' },
          'This page contains the full sources and summaries. Protect it like the notes themselves.',
        ),
        h('h2', null, 'Means, with 95 % intervals'),
        metricsTable(report),
        ...(comparison
          ? [
              h('h2', null, `Compared with ${comparison.folder}`),
              h(
                'p',
                null,
                `Differences on the ${comparison.items} items of both runs: above zero, this run's number is higher. p is the share of random exchanges within pairs that give a difference at least as large.`,
              ),
              comparisonTable(metrics, comparison),
            ]
          : []),
        ...(bySection.length > 0
          ? [h('h2', null, 'By section, means of this run'), sectionsTable(report)]
          : []),
        h('h2', null, 'Distribution of the items'),
        h('div', { className: 'plots' }, ...plots(report)),
        h('h2', null, 'The items with the lowest ROUGE-1'),
        ...worstItems(report).map((item) => sideBySide(report, item)),
        h('h2', null, 'What the numbers mean'),
        meaningsTable(report),
        h('h2', null, 'Settings of the run'),
        factsTable(report),
        h(
          'p',
          null,
          `Written ${report.madeAt.toISOString()}; the run began ${folder.manifest.startedAt}.`,
        ),
      ),
    ),
  )}\n`;
}

function plots({ metrics, run }: Report): readonly ReactElement[] {
  return metrics.flatMap((metric) => {
    const found = run.estimates.get(metric.id);
    const values = numbersOf(run.scores.get(metric.id)?.values() ?? []);
    return found ? [histogram(metric, values, found.mean)] : [];
  });
}

function sideBySide({ folder, metrics, run }: Report, item: SetItem): ReactElement {
  const finished = folder.items.get(item.id);
  const scores = metrics.map((metric) => {
    const value = run.scores.get(metric.id)?.get(item.id) ?? null;
    return `${metric.title} ${value === null ? '–' : formatValue(metric, value)}`;
  });
  const summary = finished?.failed ? `(failed: ${finished.failed})` : (finished?.summary ?? '');
  return h(
    'section',
    null,
    h('h3', null, `Item ${item.id}`),
    ...(finished?.section ? [h('p', null, `Section ${finished.section}`)] : []),
    h('p', null, scores.join(', ')),
    h(
      'div',
      { className: 'three' },
      text('Source', item.source),
      text('Target, by a person', item.target),
      text('Summary, by the machine', summary, 'text machine'),
    ),
  );
}

function text(name: string, content: string, className = 'text'): ReactElement {
  return h('div', null, h('h4', null, name), h('div', { className, tabIndex: 0 }, content));
}
