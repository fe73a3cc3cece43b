import type { GermanUnit } from '../unit.js';
import { allergensIn, namesAllergy } from './allergens.js';
import { reactedTo } from './reactions.js';
import type { GermanFact, PlacedUnit } from './fact.js';

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

function isDenied({ text }: GermanUnit): boolean {
  return /(?<!\p{L})(?:kein\p{L}*|nicht|verneint|negativ|ohne)(?!\p{L})/iu.test(text);
}
