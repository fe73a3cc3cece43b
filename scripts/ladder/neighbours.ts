import type { LadderReport } from './report.js';
import { measuredRungs } from './report.js';
import type { Rung } from './rungs.js';

/** Two rungs of which the second should be the better one. */
export interface Neighbours {
  readonly lower: Rung;
  readonly upper: Rung;
}

/**
 * Of what was measured: each model without and with its adapter, and from size to size the form that
 * stands for it, which is the one with the adapter where that was measured.
 */
export function neighboursIn(report: LadderReport): readonly Neighbours[] {
  const measured = measuredRungs(report);
  const pairs: Neighbours[] = [];
  let before: Rung | null = null;
  for (const [, forms] of Map.groupBy(measured, ({ id, model }) => model ?? id)) {
    const [base, adapted] = forms;
    if (base && adapted) pairs.push({ lower: base, upper: adapted });
    const best = adapted ?? base ?? null;
    if (before && best) pairs.push({ lower: before, upper: best });
    before = best;
  }
  return pairs;
}
