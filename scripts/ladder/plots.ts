import type { TopLevelSpec } from 'vega-lite';
import { type Figures, figuresOf } from './figures.js';
import { figuresOnAll, type LadderReport, measuredRungs, rowOf } from './report.js';
import { RUNGS, type Rung } from './rungs.js';
import { COLOURS } from './colours.js';

/** A picture of the page; the alternative says what it shows to whom cannot see it. */
export interface Plot {
  readonly name: string;
  readonly title: string;
  readonly alternative: string;
  readonly spec: TopLevelSpec;
}

/** What stands in each part of a picture in parts. */
type Part = Extract<TopLevelSpec, { readonly facet: unknown; readonly spec: unknown }>['spec'];

const KINDS = ['no model', 'model', 'model with adapter'];

/** Those for which something was measured. */
export function plotsOf(report: LadderReport): readonly Plot[] {
  return [likeness(report), findings(report), speed(report)].filter((plot) => plot !== null);
}

function likeness(report: LadderReport): Plot | null {
  const values = report.sets.flatMap(({ id, title }) =>
    RUNGS.flatMap((rung) => {
      const found = rowOf(report, rung.id, id);
      const { rouge1 } = found ? figuresOf(found.scores) : { rouge1: null };
      return rouge1
        ? [{ ...named(rung), set: title, mean: 100 * rouge1.mean, ...scaled(rouge1, 100) }]
        : [];
    }),
  );
  if (values.length === 0) return null;
  return {
    name: 'rouge-1',
    title: 'ROUGE-1 by set',
    alternative: `ROUGE-1 of each measured rung on each set with its 95 % interval. ${report.sets
      .map(({ title }) => `${title}: ${listed(values.filter(({ set }) => set === title))}`)
      .join('. ')}.`,
    spec: {
      data: { values },
      facet: {
        field: 'set',
        type: 'nominal',
        sort: report.sets.map(({ title }) => title),
        title: null,
      },
      columns: 2,
      spec: withInterval(measuredRungs(report), 'ROUGE-1, percent', 280),
      resolve: { axis: { x: 'independent' } },
    },
  };
}

function findings(report: LadderReport): Plot | null {
  const kinds = [
    ['unsupported', 'unsupported'],
    ['omitted', 'left out'],
  ] as const;
  const values = kinds.flatMap(([key, kind]) =>
    measuredOnAll(report).flatMap(({ rung, figures }) => {
      const rate = figures[key];
      return rate ? [{ ...named(rung), kind, mean: rate.mean, ...scaled(rate, 1) }] : [];
    }),
  );
  if (values.length === 0) return null;
  return {
    name: 'findings',
    title: 'Unsupported and left out, on a hundred sentences',
    alternative: `What the check finds on a hundred sentences of the drafts, all sets together. ${kinds
      .map(([, kind]) => `${kind}: ${listed(values.filter((each) => each.kind === kind))}`)
      .join('. ')}.`,
    spec: {
      data: { values },
      facet: { field: 'kind', type: 'nominal', sort: kinds.map(([, kind]) => kind), title: null },
      columns: 2,
      spec: withInterval(
        measuredOnAll(report).map(({ rung }) => rung),
        'on a hundred sentences',
        280,
      ),
      resolve: { axis: { x: 'independent' }, scale: { x: 'independent' } },
    },
  };
}

function speed(report: LadderReport): Plot | null {
  const values = measuredOnAll(report).flatMap(({ rung, figures }) => {
    const { rouge1, secondsMedian } = figures;
    if (rung.writes !== 'model' || !rouge1 || secondsMedian === null) return [];
    return [{ ...named(rung), seconds: secondsMedian, mean: 100 * rouge1.mean }];
  });
  if (values.length === 0) return null;
  const x = {
    field: 'seconds',
    type: 'quantitative',
    scale: { type: 'log', nice: true },
    title: 'seconds a note, median',
  } as const;
  const y = {
    field: 'mean',
    type: 'quantitative',
    scale: { zero: false, padding: 20 },
    title: 'ROUGE-1, all sets, percent',
  } as const;
  return {
    name: 'speed',
    title: 'Likeness against time',
    alternative: `ROUGE-1 over all sets against the median seconds a note: ${values
      .map(({ rung, mean, seconds }) => `${rung} ${mean.toFixed(1)} in ${seconds.toFixed(1)} s`)
      .join(', ')}.`,
    spec: {
      data: { values },
      width: 560,
      height: 280,
      layer: [
        {
          mark: { type: 'point', size: 80, filled: true, opacity: 1 },
          encoding: { x, y, color: byKind },
        },
        {
          mark: { type: 'text', align: 'left', dx: 9 },
          encoding: { x, y, text: { field: 'rung', type: 'nominal' } },
        },
      ],
    },
  };
}

const byKind = {
  field: 'kindOfRung',
  type: 'nominal',
  scale: { domain: KINDS, range: [COLOURS.none, COLOURS.base, COLOURS.adapted] },
  title: null,
  legend: { orient: 'bottom' },
} as const;

/** A point with its interval for each rung, the rungs from top to bottom. */
function withInterval(rungs: readonly Rung[], title: string, width: number): Part {
  const y = {
    field: 'rung',
    type: 'nominal',
    sort: rungs.map((rung) => rung.title),
    title: null,
  } as const;
  return {
    width,
    height: { step: 20 },
    layer: [
      {
        mark: { type: 'rule', strokeWidth: 2 },
        encoding: {
          y,
          x: { field: 'low', type: 'quantitative', title, scale: { domainMin: 0 } },
          x2: { field: 'high' },
          color: byKind,
        },
      },
      {
        mark: { type: 'point', filled: true, size: 60, opacity: 1 },
        encoding: { y, x: { field: 'mean', type: 'quantitative' }, color: byKind },
      },
    ],
  };
}

function measuredOnAll(
  report: LadderReport,
): readonly { readonly rung: Rung; readonly figures: Figures }[] {
  return measuredRungs(report).flatMap((rung) => {
    const figures = figuresOnAll(report, rung.id);
    return figures ? [{ rung, figures }] : [];
  });
}

function named(rung: Rung): { readonly rung: string; readonly kindOfRung: string } {
  const at = rung.writes !== 'model' ? 0 : rung.adapter === 'none' ? 1 : 2;
  return { rung: rung.title, kindOfRung: KINDS[at] ?? '' };
}

function scaled(
  { low, high }: { readonly low: number; readonly high: number },
  by: number,
): { readonly low: number; readonly high: number } {
  return { low: low * by, high: high * by };
}

function listed(values: readonly { readonly rung: string; readonly mean: number }[]): string {
  return values.map(({ rung, mean }) => `${rung} ${mean.toFixed(1)}`).join(', ');
}
