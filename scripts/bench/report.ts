import { type Figure, isMissed } from './benchmark.js';
import type { Machine } from './machine.js';

export type Outcome =
  | { readonly state: 'measured'; readonly figures: readonly Figure[] }
  | { readonly state: 'failed'; readonly reason: string };

export interface BenchmarkResult {
  readonly name: string;
  readonly title: string;
  readonly outcome: Outcome;
}

/** What `--json` writes. A change of its form raises the version. */
export interface Report {
  readonly version: 1;
  readonly takenAt: string;
  readonly machine: Machine;
  readonly benchmarks: readonly BenchmarkResult[];
}

/** Everything was measured, and nothing was on the wrong side of its limit. */
export function isGood({ benchmarks }: Report): boolean {
  return benchmarks.every(
    ({ outcome }) => outcome.state === 'measured' && !outcome.figures.some(isMissed),
  );
}

export function toJson(report: Report): string {
  return `${JSON.stringify(report, rounded, 2)}\n`;
}

/** More decimals would be noise. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(3)) : value;
}

export function machineLines(machine: Machine): readonly (readonly [string, string])[] {
  return [
    ['processor', `${machine.processor}, ${machine.cores} cores`],
    ['memory', `${machine.memoryMiB} MiB`],
    ['system', machine.system],
    ['Node', machine.node],
    ['load before', String(machine.loadBefore)],
    ['default model', machine.model],
    ['Cloister', machine.cloister],
  ];
}

/** Value with its unit, and the limit with a word on whether it holds. */
export function cellsOf(figure: Figure): readonly [name: string, value: string, limit: string] {
  const { name, value, unit, below, atLeast } = figure;
  const limit =
    below === undefined ? (atLeast === undefined ? null : `at least ${atLeast}`) : `below ${below}`;
  const held = isMissed(figure) ? 'NOT HELD' : 'held';
  return [
    name,
    `${format(value)} ${unit}`.trim(),
    limit === null ? '' : `${limit} ${unit}: ${held}`,
  ];
}

function format(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 10 ? 2 : 1);
}
