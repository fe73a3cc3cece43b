import { amountsOf, type Measure } from '../../statements/numbers/measures.js';
import type { ReadUnit } from '../../text/source-index.js';

/** An amount of a drug in a text. */
export interface Dose {
  /** By what it is compared: any of these. "mass 5000" for 5 mg, "unit 10" for ten units. */
  readonly keys: readonly string[];
  readonly start: number;
  readonly end: number;
  /** "from 10 mg": what it is no longer. */
  readonly isFormer: boolean;
}

const COUNTED =
  /^[\s-]{0,2}(units?|iu|i\.u\.|u|puffs?|tablets?|tabs?|capsules?|caps?|drops?|sprays?|sachets?|mmol|meq|patch(?:es)?|vials?|ampoules?|international units?)(?![\p{L}\p{N}])/iu;
/** "mg/dL", "g/L": of blood, not of a drug. */
const IN_BLOOD = /^\s?\/\s?d?l(?![\p{L}])/iu;

export function dosesIn({ text, measures }: Pick<ReadUnit, 'text' | 'measures'>): readonly Dose[] {
  return measures.flatMap((measure, at): Dose[] => {
    const keys = keysOf(text, measure);
    if (keys.length === 0) return [];
    const before = text.slice(Math.max(0, measure.start - 12), measure.start);
    const next = measures[at + 1];
    const isFormer =
      /\bfrom\s$/i.test(before) &&
      next !== undefined &&
      /\bto\s$/i.test(text.slice(measure.unitEnd, next.start));
    return [{ keys, start: measure.start, end: measure.unitEnd, isFormer }];
  });
}

function keysOf(text: string, measure: Measure): readonly string[] {
  const { unit, end, unitEnd, values } = measure;
  if (unit !== null) {
    if (unit.kind !== 'mass' && unit.kind !== 'volume' && unit.kind !== 'amount') return [];
    if (IN_BLOOD.test(text.slice(unitEnd, unitEnd + 6))) return [];
    return [...amountsOf(measure), ...(unit.size === null ? values.map(unitKey) : [])];
  }
  return COUNTED.test(text.slice(end, end + 24)) ? values.map(unitKey) : [];
}

function unitKey(value: number): string {
  return `unit ${value}`;
}
