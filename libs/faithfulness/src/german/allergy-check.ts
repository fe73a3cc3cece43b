import type { Mismatch } from '../statements/comparison.js';
import type { GermanCheck, GermanComparison } from './comparison.js';
import { ALLERGY } from '../lexicons/de/facts/allergy-words.js';
import { allergensIn } from './facts/allergens.js';
import { isOfAllergies } from './facts/allergies.js';
import type { GermanSource } from './german-source.js';
import type { GermanUnit } from './unit.js';

/** What keeps somebody from a drug is no sign that it is taken. */
const AVOIDED =
  /(?<!\p{L})(?:kein\p{L}*|nicht|ohne|statt|anstelle|vermeiden|gemieden|meiden|kontraindi\p{L}*|unverträg\p{L}*|reaktion\p{L}*|abgesetzt|wegen|aufgrund|alternativ\p{L}*|cave)(?!\p{L})/iu;

/**
 * "No allergies", where the source has one; an allergy to something that it does not name as one; a drug that is taken in
 * the sentence and an allergy in the source.
 */
export const checkGermanAllergies: GermanCheck = (comparison) => {
  const { sentence } = comparison;
  if (!isOfAllergies(sentence)) return findTakenAllergens(comparison);
  const at = sentence.words.findIndex(({ stem }) => ALLERGY.test(stem));
  const word = sentence.words[at];
  if (!word) return [];
  const things = thingsIn(sentence);
  const said = allergiesOf(comparison);
  if (sentence.qualities()[at]?.polarity === -1 && things.length === 0) {
    const isSaid = said.some(({ allergens }) => allergens.length > 0);
    return isSaid ? [mismatch('contradicted', word)] : [];
  }
  if (sentence.qualities()[at]?.polarity !== 1) return [];
  const { otherDrugs } = allergyFacts(comparison.source);
  const isDenied = said.some(({ allergens, isDenied: denies }) => denies && allergens.length === 0);
  return things
    .filter(({ key }) => !said.some(({ allergens }) => allergens.some((one) => one === key)))
    .map((thing) => {
      if (isDenied) return mismatch('contradicted', thing);
      const isTaken = thing.drug !== null && otherDrugs.has(thing.drug);
      return mismatch(isTaken ? 'unsupported' : 'partly', thing);
    });
};

function findTakenAllergens({ sentence, source }: GermanComparison): readonly Mismatch[] {
  if (AVOIDED.test(sentence.text)) return [];
  const { allergens, otherDrugs } = allergyFacts(source);
  return sentence.words.flatMap(({ drug, start, end }, at): Mismatch[] => {
    const quality = sentence.qualities()[at];
    if (drug === null || quality?.polarity !== 1 || quality.who !== 'patient') return [];
    if (!allergens.has(drug) || otherDrugs.has(drug)) return [];
    return [{ code: 'drug', says: 'contradicted', start, end }];
  });
}

interface AllergyFacts {
  readonly allergens: ReadonlySet<string>;
  /** Named where no allergy is spoken of. */
  readonly otherDrugs: ReadonlySet<string>;
}

const FACTS = new WeakMap<GermanSource, AllergyFacts>();

function allergyFacts(source: GermanSource): AllergyFacts {
  const known = FACTS.get(source) ?? findAllergyFacts(source);
  FACTS.set(source, known);
  return known;
}

function findAllergyFacts({ units }: GermanSource): AllergyFacts {
  const others = units.filter((unit) => !isOfAllergies(unit));
  return {
    allergens: new Set(units.flatMap((unit) => allergensIn(unit).map(({ key }) => key))),
    otherDrugs: new Set(others.flatMap(({ words }) => words.flatMap(({ drug }) => drug ?? []))),
  };
}

function mismatch(
  says: Mismatch['says'],
  { start, end }: { readonly start: number; readonly end: number },
): Mismatch {
  return { code: 'negation', says, start, end };
}

/** What the units of the source that speak of allergies name. */
function allergiesOf({ source }: GermanComparison): readonly {
  readonly allergens: readonly string[];
  readonly isDenied: boolean;
}[] {
  return source.units
    .filter(
      ({ words, heading }) =>
        /allerg|unverträglich/.test(heading) || words.some(({ stem }) => ALLERGY.test(stem)),
    )
    .map((unit) => ({
      allergens: thingsIn(unit)
        .filter(({ polarity }) => polarity === 1)
        .map(({ key }) => key),
      isDenied: /(?<!\p{L})(?:kein|nicht|verneint|negativ|o\.\s?b)/iu.test(unit.text),
    }));
}

function thingsIn({
  words,
  qualities,
}: GermanUnit): readonly (GermanUnit['words'][number] & { readonly polarity: number })[] {
  return words.flatMap((word, at) =>
    word.weight === 1 && word.isNoun && !ALLERGY.test(word.stem)
      ? [{ ...word, polarity: qualities()[at]?.polarity ?? 0 }]
      : [],
  );
}
