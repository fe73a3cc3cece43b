import { cellIn, cellsOf } from '../../omissions/reading/cells.js';
import * as marks from '../../lexicons/de/facts/facts.js';
import type { GermanUnit } from '../unit.js';
import { reactedTo } from './reactions.js';
import type { GermanFact, PlacedUnit } from './fact.js';

const ALLERGY = /^(?:allergi|unvertragli|uberempfindli)/;
const ALLERGY_TO = /^(.{4,}?)s?allergi$/;

/** What the patient must not get, and that there is nothing of the kind. */
export function allergies(units: readonly PlacedUnit[]): readonly GermanFact[] {
  return units.filter(isOfAllergies).flatMap((unit): GermanFact[] => {
    const fact = { class: 'allergy', reason: 'allergy', places: [unit] } as const;
    const found = allergensIn(unit);
    if (found.length > 0) {
      return found.map(({ key, start, end }) => ({
        ...fact,
        name: { start, end },
        isStated: (draft) => draft.some((one) => allergensIn(one).some((said) => said.key === key)),
      }));
    }
    if (!isDenied(unit)) return [];
    return [
      {
        ...fact,
        name: null,
        isStated: (draft) => draft.some((one) => isOfAllergies(one) && isDenied(one)),
      },
    ];
  });
}

export function isOfAllergies(unit: GermanUnit): boolean {
  return namesAllergy(unit) || reactedTo(unit).length > 0;
}

/** Whether it speaks of allergies by that name: then no drug in it is taken. */
export function namesAllergy({ heading, words }: GermanUnit): boolean {
  return (
    marks.ALLERGY_HEADING_DE.test(heading) ||
    words.some(({ stem }) => ALLERGY.test(stem) || ALLERGY_TO.test(stem))
  );
}

function isDenied({ text }: GermanUnit): boolean {
  return /(?<!\p{L})(?:kein\p{L}*|nicht|verneint|negativ|ohne)(?!\p{L})/iu.test(text);
}

/** What a unit names as an allergy. */
export function allergensIn(
  unit: GermanUnit,
): readonly { key: string; start: number; end: number }[] {
  if (!namesAllergy(unit)) return reactedTo(unit);
  const { from, to: behind } = nameIn(unit);
  return unit.words.flatMap(({ stem, key, start, end, weight, isNoun }, at) => {
    if (start < from || start >= behind || marks.REACTION_DE.test(stem)) return [];
    if (!isNoun || weight < 1 || (unit.qualities()[at]?.polarity ?? 1) === -1) return [];
    const to = ALLERGY_TO.exec(stem)?.[1];
    if (to !== undefined) return [{ key: to, start, end }];
    return ALLERGY.test(stem) ? [] : [{ key, start, end }];
  });
}

/** Of a row the cell that says what it is to, of anything else what stands before the reaction. */
function nameIn({ text }: GermanUnit): { readonly from: number; readonly to: number } {
  const cells = cellsOf(text);
  const [first] = cells;
  if (!first) return { from: 0, to: reactionsFrom(text) };
  const isHead = cells.some(({ value }) => marks.ALLERGEN_COLUMN_DE.test(value.toLowerCase()));
  const isNamed = cells.some(({ column }) => column !== '');
  const unnamed = isHead || isNamed ? null : first;
  const cell = cellIn(cells, marks.ALLERGEN_COLUMN_DE) ?? unnamed;
  return cell ? { from: cell.start, to: cell.end } : { from: 0, to: 0 };
}

/** "Penicillin (Exanthem)", "Penicillin mit Luftnot", "Penicillin: Exanthem": where what it did begins. */
function reactionsFrom(text: string): number {
  const label =
    /^[^:]{0,40}allerg[^:]{0,20}:|^[^:]{0,30}unverträglich[^:]{0,20}:/iu.exec(text)?.[0].length ??
    0;
  const found = /[(:→–]|(?<!\p{L})(?:mit|führt|führte|->)(?!\p{L})/u.exec(text.slice(label));
  return found ? label + found.index : text.length;
}
