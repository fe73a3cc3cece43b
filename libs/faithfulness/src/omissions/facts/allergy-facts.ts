import { type AllergyConflict, allergyConflicts } from '../../conflicts/allergy-conflicts.js';
import { ALLERGY_WORDS, OF_THE_AIR, REACTIONS } from '../../lexicons/facts/allergens.js';
import { drugNamed } from '../../lexicons/drugs/drugs.js';
import { allergensIn, allergiesIn, type Allergy, NO_ALLERGIES } from '../reading/allergies.js';
import { drugMentionsIn } from '../reading/drug-mentions.js';
import type { Reading } from '../reading/reading.js';
import type { Fact } from './fact.js';

/** Each allergy of the patient, that there is none, and what of the two cannot hold together. */
export function allergyFacts(source: Reading): readonly Fact[] {
  const found = allergiesIn(source.units);
  const hasAny = found.some(({ allergen }) => allergen !== NO_ALLERGIES);
  const facts = [...Map.groupBy(found, ({ allergen }) => allergen)].map(
    ([allergen, said]): Fact => ({
      class: 'allergy',
      // beside an allergy its denial is asked as a conflict
      reason: OF_THE_AIR.has(allergen) || (allergen === NO_ALLERGIES && hasAny) ? null : 'allergy',
      places: said.map(({ unit, name }) => ({ unit, name })),
      isStated: (draft) => isStated(allergen, draft),
    }),
  );
  return [...facts, ...allergyConflicts(source.units).map(conflictFact)];
}

/** Open until the draft says both; while it lacks the allergy itself, that is what it leaves out. */
function conflictFact({ allergy, unit, given }: AllergyConflict): Fact {
  return {
    class: 'allergy',
    reason: 'allergy',
    places: [
      { unit: allergy.unit, name: allergy.name },
      { unit, name: null },
    ],
    isStated: (draft) => {
      if (!isStated(allergy.allergen, draft)) return true;
      return given === null
        ? isStated(NO_ALLERGIES, draft)
        : draft.units.flatMap(drugMentionsIn).some(({ drug }) => drug === given.drug);
    },
  };
}

function isStated(allergen: string, draft: Reading): boolean {
  const found = allergiesOf(draft);
  if (found.some((allergy) => allergy.allergen === allergen)) return true;
  if (allergen === NO_ALLERGIES) return false;
  // in the words of no list, or with nothing but the reaction beside it
  const stems = allergen.split(' ');
  return draft.units.some(({ part, words, polarities }) => {
    const isAboutAllergies =
      part === 'allergies' || words.some(({ text }) => ALLERGY_WORDS.test(text));
    const isAffirmed = (from: number): boolean => (polarities[from] ?? 1) === 1;
    if (isAboutAllergies) {
      if (words.some(({ text }, at) => isAffirmed(at) && drugNamed(text) === allergen)) return true;
      if (allergensIn(words).some(({ key, from }) => isAffirmed(from) && key === allergen))
        return true;
    }
    const isOfReaction = isAboutAllergies || words.some(({ text }) => REACTIONS.test(text));
    return (
      isOfReaction &&
      !isListed(allergen) &&
      stems.every((stem) => words.some((word) => word.stem === stem)) &&
      words.some(({ stem }, at) => stems.includes(stem) && isAffirmed(at))
    );
  });
}

/** A drug beside the name of a symptom may be what was given for it. */
function isListed(allergen: string): boolean {
  return drugNamed(allergen) !== null;
}

const DRAFTS = new WeakMap<Reading, readonly Allergy[]>();

function allergiesOf(draft: Reading): readonly Allergy[] {
  const known = DRAFTS.get(draft) ?? allergiesIn(draft.units);
  DRAFTS.set(draft, known);
  return known;
}
