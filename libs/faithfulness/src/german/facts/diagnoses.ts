import { DIAGNOSES_HEADING_DE, DIAGNOSIS_DE } from '../../lexicons/de/facts/diagnoses.js';
import type { GermanWord } from '../words.js';
import { isOfAllergies } from './allergies.js';
import type { GermanFact, PlacedUnit } from './fact.js';

/** Shorter ends are those of many names. */
const SHORTEST = 5;

/** Illnesses of the patient, by their names; below "Diagnosen" also other problems. */
export function diagnoses(units: readonly PlacedUnit[]): readonly GermanFact[] {
  const places = units.flatMap((unit) =>
    isOfAllergies(unit)
      ? []
      : unit.words.flatMap((word, at) => (isDiagnosis(unit, at) ? [{ unit, word }] : [])),
  );
  return [...Map.groupBy(places, ({ word }) => word.key)].map(([key, said]) => ({
    class: 'diagnosis' as const,
    reason: null,
    places: [...new Set(said.map(({ unit }) => unit))],
    name: said[0] ? { start: said[0].word.start, end: said[0].word.end } : null,
    isStated: (draft) => draft.some(({ words }) => words.some((word) => isSame(word, key))),
  }));
}

/** "Aspirationspneumonie" and "Pneumonie": one names the other. */
function isSame({ key, weight }: GermanWord, other: string): boolean {
  if (key === other) return true;
  if (weight < 1 || key.length < SHORTEST || other.length < SHORTEST) return false;
  return key.endsWith(other) || other.endsWith(key);
}

function isDiagnosis(unit: PlacedUnit, at: number): boolean {
  const word = unit.words[at];
  if (!word?.isNoun || word.weight < 1 || word.drug !== null) return false;
  const isListed = DIAGNOSES_HEADING_DE.test(unit.heading);
  if (!DIAGNOSIS_DE.test(word.text) && !(isListed && word.isProblem)) return false;
  const said = unit.qualities()[at];
  if (said?.polarity !== 1 || said.who !== 'patient') return false;
  return said.certainty === null || said.certainty === 'certain';
}
