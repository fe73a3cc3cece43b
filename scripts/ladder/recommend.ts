import type { PairedTest } from '@app/model-ops';
import { compare } from './figures.js';
import { type LadderReport, rowOf, rowsOf } from './report.js';
import { LEAD } from './rungs.js';

/** A size of machine, and the rungs that are asked for it: the first that was measured is recommended. */
export interface MachineSize {
  /** That programs can still have when the service starts. */
  readonly freeGiB: { readonly from: number; readonly below: number | null };
  readonly cores: number;
  readonly rungs: readonly string[];
}

const SMALL = ['135m+adapter', 'extractive'];
const MEDIUM = ['0.5b+adapter', ...SMALL];

/**
 * The sizes of machines that `proposeModel` of libs/inference knows; a larger one has the rungs of those before it too.
 */
export const MACHINE_SIZES: readonly MachineSize[] = [
  { freeGiB: { from: 0, below: 2 }, cores: 1, rungs: SMALL },
  { freeGiB: { from: 2, below: null }, cores: 1, rungs: MEDIUM },
  { freeGiB: { from: 8, below: null }, cores: 4, rungs: ['1.5b+adapter', ...MEDIUM] },
];

export interface Loss {
  readonly set: string;
  /** ROUGE-1 of the rung less that of the first sentences. */
  readonly test: PairedTest | null;
}

export interface Recommendation {
  readonly size: MachineSize;
  /** Null where none of its rungs was measured. */
  readonly rung: string | null;
  /** Asked for before it, and not measured on every set. */
  readonly passedOver: readonly string[];
  /** Sets on which the first sentences are more like what a person wrote. */
  readonly losesOn: readonly Loss[];
}

export function recommend(
  report: LadderReport,
  sizes: readonly MachineSize[] = MACHINE_SIZES,
): readonly Recommendation[] {
  return sizes.map((size) => {
    const at = size.rungs.findIndex((rung) => isMeasured(report, rung));
    const rung = size.rungs[at] ?? null;
    return {
      size,
      rung,
      passedOver: rung === null ? size.rungs : size.rungs.slice(0, at),
      losesOn: rung === null ? [] : lossesOf(report, rung),
    };
  });
}

/** Where a rung is behind the first sentences, sure or not: whoever reads the page decides by that. */
export function lossesOf(report: LadderReport, rung: string): readonly Loss[] {
  return report.sets.flatMap(({ id }) => {
    const [own, lead] = [rowOf(report, rung, id), rowOf(report, LEAD, id)];
    if (!own || !lead) return [];
    const test = compare(lead.scores, own.scores, 'rouge1');
    return test && test.difference.mean < 0 ? [{ set: id, test }] : [];
  });
}

function isMeasured(report: LadderReport, rung: string): boolean {
  return report.sets.length > 0 && rowsOf(report, rung).length === report.sets.length;
}
