import { markdownTable } from './cells.js';
import { type MachineSize, type Recommendation, recommend } from './recommend.js';
import type { LadderReport } from './report.js';
import { ALL_RUNGS } from './rungs.js';

/** One for each size of machine, with the sets on which copying does better. */
export function recommendations(report: LadderReport): string {
  const rows = recommend(report).map((each) => [
    sizeOf(each.size),
    wordsOf(each),
    lossesOf(each, report),
  ]);
  return [
    markdownTable(
      ['free memory and cores', 'recommended', 'loses to the first sentences on'],
      rows,
      'words',
    ),
    'Memory is what programs can still have when the service starts; by the same sizes the first start chooses a model. Of the rungs that a machine can carry, the largest one that was measured on every set is recommended. Where it loses to the first sentences of the source (ROUGE-1 less theirs, p by a paired test), a beginning that is copied is closer to what a person wrote: read drafts of that kind before you rely on them.',
  ].join('\n\n');
}

function wordsOf({ rung, passedOver }: Recommendation): string {
  const first = passedOver[0];
  if (rung === null) return `not measured yet: ${passedOver.map(titleOf).join(', ')}`;
  return first === undefined
    ? titleOf(rung)
    : `${titleOf(rung)}, until ${titleOf(first)} is measured on every set`;
}

function sizeOf({ freeGiB: { from, below }, cores }: MachineSize): string {
  const memory = below === null ? `from ${from} GiB` : `under ${below} GiB`;
  return cores === 1 ? memory : `${memory}, from ${cores} cores`;
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
