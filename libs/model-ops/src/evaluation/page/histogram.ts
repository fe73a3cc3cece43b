import { createElement as h, type ReactElement } from 'react';
import { formatValue, unitOf } from '../format.js';
import type { Metric } from '../metrics/metric.js';

const WIDTH = 260;
const HEIGHT = 96;
const FOOT = 18;
const BINS = 20;

/** How one metric is spread over the items; the line is the mean. */
export function histogram(metric: Metric, values: readonly number[], mean: number): ReactElement {
  const low = metric.unit === 'percent' ? 0 : Math.min(...values);
  const high = metric.unit === 'percent' ? 1 : Math.max(...values);
  const span = high - low || 1;
  const counts = binned(values, low, span);
  const most = Math.max(...counts);
  const width = WIDTH / BINS;
  const place = ((mean - low) / span) * WIDTH;
  const label = `${metric.title}: ${values.length} items from ${formatValue(metric, Math.min(...values))} to ${formatValue(metric, Math.max(...values))}, mean ${formatValue(metric, mean)}`;
  return h(
    'figure',
    null,
    h(
      'svg',
      { viewBox: `0 0 ${WIDTH} ${HEIGHT + FOOT}`, role: 'img', 'aria-label': label },
      ...counts.map((count, bin) => {
        const height = (count / most) * HEIGHT;
        return h('rect', {
          className: 'bar',
          x: bin * width + 0.5,
          y: HEIGHT - height,
          width: width - 1,
          height,
        });
      }),
      h('line', { className: 'axis', x1: 0, x2: WIDTH, y1: HEIGHT, y2: HEIGHT }),
      h('line', { className: 'mean', x1: place, x2: place, y1: 0, y2: HEIGHT }),
      h('text', { x: 0, y: HEIGHT + FOOT - 4 }, formatValue(metric, low)),
      h(
        'text',
        { x: WIDTH, y: HEIGHT + FOOT - 4, textAnchor: 'end' },
        `${formatValue(metric, high)} ${unitOf(metric)}`.trim(),
      ),
    ),
    h(
      'figcaption',
      null,
      `${metric.title}: mean ${formatValue(metric, mean)}, ${values.length} items, most in one bar ${most}`,
    ),
  );
}

function binned(values: readonly number[], low: number, span: number): readonly number[] {
  const counts = Array.from({ length: BINS }, () => 0);
  for (const value of values) {
    const bin = Math.min(BINS - 1, Math.floor(((value - low) / span) * BINS));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}
