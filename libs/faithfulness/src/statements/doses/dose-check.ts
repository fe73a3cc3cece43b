import { amountsOf, fits, type Measure } from '../numbers/measures.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import { type Dose, type DrugOrder, drugOrders } from './drug-orders.js';
import { compareFrequency, frequencyOf } from './frequency.js';
import { sourceOrders, type SourceOrders } from './source-orders.js';

/** "Was on 10 mg": the dose before a change is meant. */
const PAST =
  /\b(?:was|were|previously|formerly|had been|used to|prior|initially|originally|before|admission|home|took)\b/i;

/** "At most 4 g a day": all doses of a day together. */
const DAILY_TOTAL =
  /\b(?:at most|no(?:t)? more than|max(?:imum|imal|\.)?|up to|total(?: daily)?(?: dose)?)\b/i;

/** A dose, a frequency or a route that the source has for another drug, or for this one before it was changed. */
export const checkDoses: Check = (comparison) => {
  const { sentence, source } = comparison;
  const orders = drugOrders(sentence);
  if (orders.length === 0) return [];
  const said = sourceOrders(source);
  const isPast = PAST.test(sentence.text);
  const isTotal =
    DAILY_TOTAL.test(sentence.text) && /\b(?:a|per|each) day\b|\bdaily\b/i.test(sentence.text);
  return orders.flatMap((order): Mismatch[] => {
    const drug = said.nameOf(order.drug);
    const known = said.byDrug.get(drug) ?? [];
    // that the source does not name it is another finding
    if (known.length === 0) return [];
    return [
      ...order.doses.flatMap((dose) => otherDose(dose, drug, comparison, isPast)),
      ...otherFrequency({ ...order, drug }, known, said, isTotal),
      ...otherRoute(order, known),
    ];
  });
};

function otherDose(
  { measure, role }: Dose,
  drug: string,
  { source }: Comparison,
  isPast: boolean,
): readonly Mismatch[] {
  const said = sourceOrders(source);
  const doses = (said.byDrug.get(drug) ?? []).flatMap((order) => order.doses);
  const same = doses.filter((dose) => isSame(measure, dose.measure));
  const place = { start: measure.start, end: measure.unitEnd };
  if (same.length > 0) {
    const roles = new Set(same.map((dose) => dose.role));
    const isFormer = role !== 'from' && !isPast && roles.size === 1 && roles.has('from');
    const isNew = role === 'from' && roles.size === 1 && roles.has('to');
    return isFormer || isNew ? [{ code: 'dose', says: 'contradicted', ...place }] : [];
  }
  const keys = keysOf(measure);
  if (keys.some((key) => said.after.get(drug)?.has(key))) return [];
  const owners = keys.flatMap((key) => [...(said.owners.get(key) ?? [])]);
  const isOfOther = owners.length > 0 && !owners.includes(drug);
  if (isOfOther) return [{ code: 'dose', says: 'contradicted', ...place }];
  const isSomewhere = source.measured(measure).some((found) => fits(measure, found.measure));
  return doses.length > 0 && isSomewhere ? [{ code: 'dose', says: 'partly', ...place }] : [];
}

/** The amount where there is a unit; a bare number is any amount of so many. */
function keysOf(measure: Measure): readonly string[] {
  const amounts = amountsOf(measure);
  return amounts.length > 0 ? amounts : measure.values.map(String);
}

function isSame(one: Measure, other: Measure): boolean {
  if (one.unit !== null && other.unit !== null) {
    const amounts = amountsOf(other);
    if (amounts.length > 0) return amountsOf(one).some((amount) => amounts.includes(amount));
  }
  return one.values.some((value) => other.values.includes(value));
}

/** Orders of the same dose speak first: 10 mg in the morning and 5 mg at night. */
function ofSameDose(order: DrugOrder, known: readonly DrugOrder[]): readonly DrugOrder[] {
  const same = known.flatMap((other): readonly DrugOrder[] => {
    const at = other.doses.findIndex((dose) =>
      order.doses.some(({ measure }) => isSame(measure, dose.measure)),
    );
    const dose = other.doses[at];
    if (!dose) return [];
    const next = other.doses[at + 1];
    if (order.doses.length !== 1 || other.doses.length === 1) return [other];
    const own = other.frequencies.filter(
      ({ start }) => start > dose.measure.start && start < (next?.measure.start ?? Infinity),
    );
    // "50 mg and 25 mg twice a day"
    return [own.length > 0 ? { ...other, frequencies: own } : other];
  });
  return same.length > 0 ? same : known;
}

function otherFrequency(
  order: DrugOrder,
  known: readonly DrugOrder[],
  { oftenAfter }: SourceOrders,
  isTotal: boolean,
): readonly Mismatch[] {
  const [first] = order.frequencies;
  if (!first || isTotal) return [];
  const result = frequencyResult(order, known, oftenAfter.get(order.drug) ?? []);
  if (result === 'same') return [];
  const end = order.frequencies.at(-1)?.end ?? first.end;
  const says = result === 'other' ? 'contradicted' : 'partly';
  return [{ code: 'dose', says, start: first.start, end }];
}

function frequencyResult(
  order: DrugOrder,
  known: readonly DrugOrder[],
  after: readonly (readonly string[])[],
): 'same' | 'partly' | 'other' {
  const here = frequencyOf(order.frequencies.map(({ value }) => value));
  if (!here) return 'same';
  const resultsOf = (said: readonly (readonly string[])[]): ReadonlySet<string> =>
    new Set(
      said.flatMap((values) => {
        const there = frequencyOf(values);
        return there ? [compareFrequency(here, there)] : [];
      }),
    );
  const first = resultsOf(valuesOf(ofSameDose(order, known)));
  const results = first.size > 0 ? first : resultsOf(valuesOf(known));
  if (results.has('same')) return 'same';
  if (resultsOf(valuesOf(known)).has('same')) return 'partly';
  const later = resultsOf(after);
  if (later.has('same')) return 'same';
  if (results.has('partly') || later.has('partly') || results.size === 0) {
    const isOrdered = known.some(({ doses }) => doses.length > 0);
    return results.size === 0 && later.size === 0 && !isOrdered ? 'same' : 'partly';
  }
  return 'other';
}

function valuesOf(orders: readonly DrugOrder[]): readonly (readonly string[])[] {
  return orders.map(({ frequencies }) => frequencies.map(({ value }) => value));
}

/** Whether a number is a dose that the source has for the same drug. */
export function isOwnDose({ start }: { readonly start: number }, comparison: Comparison): boolean {
  const { sentence, source } = comparison;
  const said = sourceOrders(source);
  return drugOrders(sentence).some(({ drug, doses }) =>
    doses.some(
      ({ measure }) =>
        measure.start === start &&
        (said.byDrug.get(said.nameOf(drug)) ?? []).some((order) =>
          order.doses.some((dose) => isSame(measure, dose.measure)),
        ),
    ),
  );
}

/** Whether a number stands in a frequency that the source has for the same drug in its own words: "BD", "1-0-1". */
export function isOfKnownFrequency(
  { start, end }: { readonly start: number; readonly end: number },
  { sentence, source }: Comparison,
): boolean {
  const said = sourceOrders(source);
  return drugOrders(sentence).some((order) => {
    const isIn = order.frequencies.some((each) => each.start <= start && each.end >= end);
    const known = said.byDrug.get(said.nameOf(order.drug)) ?? [];
    const isFrequencyKnown = known.some(({ frequencies }) => frequencies.length > 0);
    return isIn && isFrequencyKnown && frequencyResult(order, known, []) === 'same';
  });
}

function otherRoute(order: DrugOrder, known: readonly DrugOrder[]): readonly Mismatch[] {
  // by vein in hospital and by mouth at home: either is true
  const there = new Set(known.flatMap((other) => other.routes.map(({ value }) => value)));
  if (there.size === 0) return [];
  return order.routes
    .filter(({ value }) => !there.has(value))
    .map(({ start, end }) => ({ code: 'dose', says: 'contradicted', start, end }));
}
