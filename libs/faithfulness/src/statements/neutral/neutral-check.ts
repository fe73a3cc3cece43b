import { drugNamed } from '../../lexicons/drugs/drugs.js';
import type { Mismatch } from '../comparison.js';
import { type NeutralNumber, neutralNumbers } from './neutral-numbers.js';

/** Smaller numbers may be spelled out in the source. */
const SPELLED_UP_TO = 12;
const WORD = /\p{L}{4,}/gu;
const LONGEST_WORD = 40;

/** What can be said of a text in any language: its numbers, units, and drugs by their international names. */
export class NeutralSource {
  private readonly values = new Set<number>();
  private readonly measures = new Map<number, NeutralNumber[]>();
  private readonly amounts = new Set<string>();
  private readonly drugs: ReadonlySet<string>;

  constructor(source: string) {
    for (const number of neutralNumbers(source)) {
      for (const value of number.values) {
        this.values.add(value);
        const known = this.measures.get(value);
        if (!known) this.measures.set(value, [number]);
        else if (!known.some(({ unit }) => unit?.name === number.unit?.name)) known.push(number);
      }
      for (const amount of amountsOf(number)) this.amounts.add(amount);
    }
    this.drugs = new Set(drugsIn(source).map(({ key }) => key));
  }

  /** Numbers, units and drugs of a sentence that the source does not have at all. */
  check(sentence: string): readonly Mismatch[] {
    return [...this.checkNumbers(sentence), ...this.checkDrugs(sentence)];
  }

  private checkNumbers(sentence: string): readonly Mismatch[] {
    return neutralNumbers(sentence).flatMap((number): Mismatch[] => {
      const { values, start, end, unit, unitEnd } = number;
      if (values.length === 0 || amountsOf(number).some((amount) => this.amounts.has(amount)))
        return [];
      if (!values.some((value) => this.values.has(value))) {
        const isSmall = values.some((value) => Number.isInteger(value) && value <= SPELLED_UP_TO);
        return isSmall && unit === null
          ? []
          : [{ code: 'number', says: 'contradicted', start, end }];
      }
      const said = values.flatMap((value) => this.measures.get(value) ?? []);
      const isSame = said.some(
        (other) => unit === null || other.unit === null || areSame(number, other),
      );
      return isSame ? [] : [{ code: 'unit', says: 'contradicted', start, end: unitEnd }];
    });
  }

  private checkDrugs(sentence: string): readonly Mismatch[] {
    return drugsIn(sentence).flatMap(({ key, start, end }): Mismatch[] =>
      this.drugs.has(key) ? [] : [{ code: 'drug', says: 'contradicted', start, end }],
    );
  }
}

function areSame({ unit }: NeutralNumber, other: NeutralNumber): boolean {
  return unit?.name === other.unit?.name;
}

function amountsOf({ unit, values }: NeutralNumber): readonly string[] {
  const size = unit?.size ?? null;
  if (unit === null || size === null) return [];
  return values.map((value) => `${unit.kind} ${Math.round(value * size * 1000) / 1000}`);
}

/** International names are alike in most languages but for their endings: "amiodarone", "Amiodaron", "amiodaronum". */
function drugsIn(
  text: string,
): readonly { readonly key: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: written, index }) => {
    if (written.length > LONGEST_WORD) return [];
    const word = written.toLowerCase();
    const bare = word.replace(/(?:um|o|a|e)$/, '');
    const named = drugNamed(word) ?? drugNamed(`${bare}e`) ?? drugNamed(bare);
    if (named === null) return [];
    return [{ key: named.replace(/e$/, ''), start: index, end: index + written.length }];
  });
}
