import { drugNamed } from '../lexicons/drugs/drugs.js';
import { isAllergyUnit, isChosenBecauseOf } from '../omissions/reading/allergies.js';
import type { FactUnit } from '../omissions/reading/reading.js';
import type { ReadUnit } from '../text/source-index.js';
import type { Word } from '../text/words.js';

/** What a document says of one drug in one place. */
export interface DrugFact {
  readonly drug: string;
  readonly says: 'taken' | 'stopped' | 'allergy' | 'open';
  /** Doses beside it, in micrograms or millilitres; their unit's kind goes before, so that they compare. */
  readonly doses: readonly string[];
  readonly unit: ReadUnit;
}

const STOPPED =
  /^(?:stop|stops|stopped|stopping|discontinue|discontinues|discontinued|discontinuing|dc|dcd|cease|ceased|hold|holds|held|holding|withheld|quit|off|pause|paused)$/;
const RESUMED =
  /^(?:start|starts|started|starting|continue|continues|continued|continuing|resume|resumed|restart|restarted|begin|began|switch|switched|change|changed|add|added)$/;
/** So far before a drug the word stands that stops or starts it; after it, only beside a verb. */
const REACH = 8;
const REACH_AFTER = 4;
const DOSE_REACH = 24;

/** Everything that is said of drugs, in the order of the text. */
export function drugFacts(units: readonly FactUnit[]): readonly DrugFact[] {
  return units.flatMap((unit) => {
    const isAllergy = isAllergyUnit(unit);
    return unit.words.flatMap((word, at): readonly DrugFact[] => {
      const drug = drugNamed(word.text);
      if (drug === null) return [];
      const says = saysOf(unit, at, isAllergy && !isChosenBecauseOf(unit, word));
      return [{ drug, says, doses: dosesBeside(unit, word), unit }];
    });
  });
}

function saysOf({ words, polarities }: ReadUnit, at: number, isAllergy: boolean): DrugFact['says'] {
  const polarity = polarities[at] ?? 1;
  if (isAllergy) return polarity === 1 ? 'allergy' : 'open';
  if (isStopped(words, at)) return polarity === 0 ? 'open' : 'stopped';
  return polarity === 1 ? 'taken' : 'open';
}

/** By the nearest verb before it: "stop lisinopril and start losartan". Or "warfarin was stopped". */
function isStopped(words: readonly Word[], at: number): boolean {
  for (let before = at - 1; before >= 0 && at - before <= REACH; before -= 1) {
    const { text } = words[before] ?? { text: '' };
    if (RESUMED.test(text)) return false;
    if (STOPPED.test(text)) return true;
    if (endsClause(words[before + 1])) break;
  }
  for (let after = at + 1; after < words.length && after - at <= REACH_AFTER; after += 1) {
    const word = words[after];
    if (endsClause(word) || (word && drugNamed(word.text) !== null)) return false;
    if (word && STOPPED.test(word.text)) return true;
  }
  return false;
}

function endsClause(word: Word | undefined): boolean {
  return word !== undefined && /[.;:!?\n]/.test(word.before);
}

/** "metoprolol succinate 50 mg", "50 mg of metoprolol". */
function dosesBeside({ measures, words }: ReadUnit, drug: Word): readonly string[] {
  const isOther = (from: number, to: number): boolean =>
    words.some(({ text, start }) => start > from && start < to && drugNamed(text) !== null);
  return measures.flatMap(({ values, start, end, unit }) => {
    if (unit === null || unit.size === null || !['mass', 'volume'].includes(unit.kind)) return [];
    const isAfter =
      start >= drug.end && start - drug.end <= DOSE_REACH && !isOther(drug.end, start);
    const isBefore =
      end <= drug.start && drug.start - end <= DOSE_REACH && !isOther(end, drug.start);
    return isAfter || isBefore
      ? values.map((value) => `${unit.kind} ${value * (unit.size ?? 1)}`)
      : [];
  });
}
