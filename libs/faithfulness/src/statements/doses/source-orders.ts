import { areNear } from '../../text/nearness.js';
import type { SourceIndex } from '../../text/source-index.js';
import { amountsOf, type Measure } from '../numbers/measures.js';
import { type DrugOrder, drugOrders } from './drug-orders.js';
import { frequenciesIn } from './frequency.js';

/** What a source says of its drugs. */
export interface SourceOrders {
  /** What the source calls a drug, where it writes the name a little differently. */
  nameOf(drug: string): string;
  readonly byDrug: ReadonlyMap<string, readonly DrugOrder[]>;
  /** By amount, the drugs that it belongs to. */
  readonly owners: ReadonlyMap<string, ReadonlySet<string>>;
  /** Amounts that are said soon after a drug without naming one: they may be of that drug. */
  readonly after: ReadonlyMap<string, ReadonlySet<string>>;
  /** The same of how often. */
  readonly oftenAfter: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** So many sentences a dose may follow its drug. */
const SOON = 4;
const MOST_ORDERS = 400;
const MOST_NAMES = 300;
const known = new WeakMap<SourceIndex, SourceOrders>();

export function sourceOrders(source: SourceIndex): SourceOrders {
  const read = known.get(source) ?? readOrders(source);
  known.set(source, read);
  return read;
}

function readOrders({ units }: SourceIndex): SourceOrders {
  const byDrug = new Map<string, DrugOrder[]>();
  const owners = new Map<string, Set<string>>();
  const after = new Map<string, Set<string>>();
  const oftenAfter = new Map<string, (readonly string[])[]>();
  let recent: readonly { readonly drug: string; readonly unit: number }[] = [];
  for (const [at, unit] of units.entries()) {
    recent = recent.filter((one) => at - one.unit <= SOON);
    const orders = drugOrders(unit);
    for (const order of orders) {
      push(byDrug, order.drug, order);
      for (const { measure } of order.doses) {
        for (const key of amountKeys(measure)) addTo(owners, key, order.drug);
      }
    }
    if (orders.length === 0 && recent.length > 0) {
      const keys = unit.measures.flatMap(amountKeys);
      const often = frequenciesIn(unit.text, unit.words).map(({ value }) => value);
      for (const { drug } of recent) {
        for (const key of keys) addTo(after, drug, key);
        if (often.length > 0) push(oftenAfter, drug, often);
      }
    }
    recent = [...recent, ...orders.map(({ drug }) => ({ drug, unit: at }))].slice(-2 * SOON);
  }
  const names = [...byDrug.keys()].slice(0, MOST_NAMES);
  const nameOf = (drug: string): string =>
    byDrug.has(drug) ? drug : (names.find((name) => areNear(name, drug)) ?? drug);
  return { nameOf, byDrug, owners, after, oftenAfter };
}

/** What a dose is known by: its amount, and its bare number, because a unit is often left out. */
export function amountKeys(measure: Measure): readonly string[] {
  return [...amountsOf(measure), ...measure.values.map(String)];
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (values.length < MOST_ORDERS) values.push(value);
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.add(value);
  else map.set(key, new Set([value]));
}
