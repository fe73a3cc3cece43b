import { ALLERGY_CLASSES } from '../lexicons/facts/allergy-classes.js';
import {
  type Allergy,
  allergiesIn,
  isAllergyUnit,
  NO_ALLERGIES,
} from '../omissions/reading/allergies.js';
import { type DrugMention, drugMentionsIn } from '../omissions/reading/drug-mentions.js';
import type { FactUnit } from '../omissions/reading/reading.js';

/** An allergy, and a place that cannot hold beside it: that there is none, or that the patient is given it. */
export interface AllergyConflict {
  readonly allergy: Allergy;
  readonly unit: FactUnit;
  /** The drug that is given; null where allergies are denied. */
  readonly given: DrugMention | null;
}

/** Each allergy once for each of the two. */
export function allergyConflicts(units: readonly FactUnit[]): readonly AllergyConflict[] {
  const allergies = allergiesIn(units);
  const none = allergies.find(({ allergen }) => allergen === NO_ALLERGIES);
  const named = new Map(
    allergies.flatMap((each) =>
      each.allergen === NO_ALLERGIES ? [] : [[each.allergen, each] as const],
    ),
  );
  if (named.size === 0) return [];
  const denied = [...named.values()].flatMap((allergy) =>
    none && none.unit !== allergy.unit ? [{ allergy, unit: none.unit, given: null }] : [],
  );
  const given = units
    .filter((unit) => !isAllergyUnit(unit) && !/\btolerat/i.test(unit.text))
    .flatMap(drugMentionsIn)
    .filter(({ isTaken, change }) => isTaken && change !== 'stopped');
  return [
    ...denied,
    ...[...named.values()].flatMap((allergy) => {
      const drug = given.find((mention) => isOf(mention.drug, allergy.allergen));
      return drug ? [{ allergy, unit: drug.unit, given: drug }] : [];
    }),
  ];
}

function isOf(drug: string, allergen: string): boolean {
  return drug === allergen || (ALLERGY_CLASSES.get(allergen)?.test(drug) ?? false);
}
