import { amountsOf } from '../numbers/measures.js';
import type { Check, Mismatch } from '../comparison.js';
import { drugOrders } from '../doses/drug-orders.js';
import { sourceOrders } from '../doses/source-orders.js';

/**
 * Nobody vouches for one dose of a drug of which the source has several: the loading dose, the one in the evening.
 * Which of them is meant is not read. What it was before a change is compared by the check of doses.
 */
export const guardDoses: Check = ({ sentence, source }) => {
  const said = sourceOrders(source);
  return drugOrders(sentence).flatMap(({ drug, doses }): Mismatch[] => {
    const own = new Set(doses.flatMap(({ measure }) => amountsOf(measure)));
    if (own.size === 0) return [];
    const name = said.nameOf(drug);
    const known = (said.byDrug.get(name) ?? []).flatMap((order) =>
      order.doses.flatMap(({ measure, role }) => (role === 'from' ? [] : amountsOf(measure))),
    );
    if (known.every((amount) => own.has(amount))) return [];
    return doses.map(({ measure }) => ({
      code: 'dose' as const,
      says: 'partly' as const,
      start: measure.start,
      end: measure.unitEnd,
    }));
  });
};
