import { formatValue, unitOf } from '../format.js';
import type { Metric } from '../metrics/metric.js';
import type { Estimate, PairedTest } from './statistics.js';

const SURE = 0.05;
/** Half of a 95 % interval, in standard errors. */
const INTERVAL = 1.96;
/** A test at 5 % that finds a real difference in four cases out of five: 1.96 + 0.84. */
const POWER = 2.8;
// Below this many items the count that would be needed is no more than a guess.
const ENOUGH_TO_RECKON = 10;

/** In words: is the second better than the first, by how much, and how sure is that? */
export function verdict(
  metric: Metric,
  [first, second]: readonly [string, string],
  base: Estimate | null,
  test: PairedTest | null,
): string {
  if (!test || !base) return `${metric.title} says nothing about these items.`;
  const { difference, p } = test;
  const sure = isSure(test);
  const size = `${metric.title} of ${second} is ${sizeOf(metric, difference, base)}`;
  const basis = `on ${difference.items} items; if the two were equal, chance alone would give a difference this large in ${percent(p)} of cases`;
  if (!sure) {
    return `The test cannot tell whether ${second} is ${comparative(metric, preferred(metric) || 1)} than ${first}: ${size}, ${basis}.${needed(difference)}`;
  }
  const direction = Math.sign(difference.mean);
  const word =
    direction === preferred(metric) ? 'Yes' : metric.better === null ? 'Different' : 'No';
  return `${word}: ${second} is ${comparative(metric, direction)} than ${first}. ${size}, ${basis}.`;
}

function sizeOf(metric: Metric, { mean, low, high }: Estimate, base: Estimate): string {
  if (mean === 0) return `the same, ${formatValue(metric, base.mean)}`;
  const value = (number: number): string => formatValue(metric, number);
  const way = mean > 0 ? 'higher' : 'lower';
  const share = base.mean === 0 ? '' : `, ${percent(Math.abs(mean / base.mean))} of it`;
  const unit =
    unitOf(metric) === '' ? '' : ` ${unitOf(metric) === '%' ? 'points' : unitOf(metric)}`;
  return `${value(Math.abs(mean))}${unit} ${way} than ${value(base.mean)}${share} (95 % interval ${value(low)} to ${value(high)})`;
}

/** How the second compares when its number is higher (1) or lower (-1). */
function comparative(metric: Metric, direction: number): string {
  if (metric.better === null) return direction > 0 ? 'higher' : 'lower';
  return direction === preferred(metric) ? 'better' : 'worse';
}

function preferred({ better }: Metric): number {
  return better === 'lower' ? -1 : better === 'higher' ? 1 : 0;
}

function needed({ mean, low, high, items }: Estimate): string {
  const error = (high - low) / (2 * INTERVAL);
  if (mean === 0 || error === 0 || items < ENOUGH_TO_RECKON) return ' Use more items.';
  const count = Math.ceil(items * (POWER / (Math.abs(mean) / error)) ** 2);
  return count <= items
    ? ' Use more items.'
    : ` A difference of this size would be found with about ${count} items like these.`;
}

/** Whether the difference is there for certain: neither chance nor the interval says otherwise. */
export function isSure({ p, difference }: PairedTest): boolean {
  return p < SURE && !includesZero(difference);
}

function includesZero({ low, high }: Estimate): boolean {
  return low <= 0 && high >= 0;
}

function percent(share: number): string {
  const value = share * 100;
  return value < 0.1 ? 'less than 0.1 %' : `${value.toFixed(value < 10 ? 1 : 0)} %`;
}
