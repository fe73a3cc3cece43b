import { markdownTable } from './cells.js';
import { type MachineSize, type Recommendation, recommend } from './recommend.js';
import type { LadderReport } from './report.js';
import { ALL_RUNGS } from './rungs.js';

/** One for each size of machine, with the sets on which copying does better. */
export function recommendations(report: LadderReport): string {
  const found = recommend(report);
  const rows = found.map((each) => [
    sizeOf(each.size),
    each.rung === null ? 'none measured yet' : titleOf(each.rung),
    each.passedOver.map(titleOf).join(', ') || '–',
    lossesOf(each, report),
  ]);
  return [
    markdownTable(
      [
        'machine',
        'recommended',
        'preferred, not measured on all sets',
        'loses to the first sentences on',
      ],
      rows,
    ),
    'Memory and cores are those of the machine, for the service with its database and one summary at a time. Of the rungs that a machine can carry, the largest one that was measured on every set is recommended. Where it loses to the first sentences of the source (ROUGE-1, p by a paired test), prefer extraction for notes of that kind.',
  ].join('\n\n');
}

function sizeOf({ memoryGiB: { from, below }, cores }: MachineSize): string {
  const memory =
    from === 0
      ? `under ${below} GiB`
      : below === null
        ? `from ${from} GiB`
        : `${from} to ${below} GiB`;
  return `${memory}, ${cores === 1 ? '1 core' : `${cores} cores`}`;
}

function lossesOf({ rung, losesOn }: Recommendation, report: LadderReport): string {
  if (rung === null) return '–';
  const words = losesOn.map(({ set, test }) => {
    const title = report.sets.find(({ id }) => id === set)?.title ?? set;
    return test ? `${title} (${(100 * test.difference.mean).toFixed(1)}, ${pOf(test.p)})` : title;
  });
  return words.join('; ') || 'no set';
}

export function pOf(p: number): string {
  return p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`;
}

function titleOf(rung: string): string {
  return ALL_RUNGS.find(({ id }) => id === rung)?.title ?? rung;
}
