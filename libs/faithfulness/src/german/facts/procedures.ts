import * as marks from '../../lexicons/de/facts/facts.js';
import type { GermanWord } from '../words.js';
import type { GermanFact, PlacedUnit } from './fact.js';
import { sharesName } from './shared.js';

/** What was done to the patient, by its name. */
export function procedures(units: readonly PlacedUnit[]): readonly GermanFact[] {
  const places = units.flatMap((unit) =>
    unit.words.flatMap((word, at) => (isProcedure(unit, at) ? [{ unit, word }] : [])),
  );
  return [...Map.groupBy(places, ({ word }) => word.key)].map(([key, said]) => ({
    class: 'procedure' as const,
    reason: null,
    places: [...new Set(said.map(({ unit }) => unit))],
    name: said[0] ? { start: said[0].word.start, end: said[0].word.end } : null,
    isStated: (draft) =>
      draft.some(
        (one) =>
          one.words.some((word) => isSameProcedure(word, key)) ||
          (marks.ANY_PROCEDURE_DE.test(said[0]?.word.text ?? '') &&
            said.some(({ unit }) => sharesName(unit, one))),
      ),
  }));
}

/** "Hemikolektomie" and "Kolektomie"; not what the patient had it for. */
function isSameProcedure({ key, text }: GermanWord, other: string): boolean {
  if (key === other) return true;
  if (key.length < 5 || other.length < 5 || !isNamed(text)) return false;
  return key.endsWith(other) || other.endsWith(key);
}

function isNamed(text: string): boolean {
  return marks.PROCEDURE_WORD_DE.test(text);
}

function isProcedure(unit: PlacedUnit, at: number): boolean {
  const word = unit.words[at];
  if (!word?.isNoun || !(marks.PROCEDURE_DE.test(word.stem) || isNamed(word.text))) return false;
  const said = unit.qualities()[at];
  return said?.polarity === 1 && said.who === 'patient';
}
