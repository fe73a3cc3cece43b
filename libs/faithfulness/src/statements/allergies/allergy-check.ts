import { drugNamed } from '../../lexicons/drugs/drugs.js';
import { ALLERGY_CLASSES } from '../../lexicons/facts/allergy-classes.js';
import { allergiesIn, isAllergyUnit, NO_ALLERGIES } from '../../omissions/reading/allergies.js';
import { cellsOf } from '../../omissions/reading/cells.js';
import { namesReaction } from '../../omissions/reading/reactions.js';
import { type FactUnit, readSource } from '../../omissions/reading/reading.js';
import { isOfOther } from '../../text/of-other.js';
import type { SentenceIndex } from '../../text/sentence-index.js';
import type { SourceIndex } from '../../text/source-index.js';
import type { Check, Mismatch } from '../comparison.js';

/** What keeps somebody from a drug is no sign that it is taken. */
const AVOIDED =
  /\b(?:avoid\w*|contra-?indicat\w*|intoleran\w*|sensitiv\w*|allerg\w*|react\w*|adverse|caution\w*|alerts?|side effects?|(?:can|could|must|should|do|does|did|may|is|was|be)(?: ?not|n't)|cannot|never|unable|instead of|alternatives?|other than|because of|due to)\b/i;

/** Nobody stops what was never taken: of an allergy alone it is not in the source. */
const STOPPED = /\b(?:stopp\w*|discontinu\w*|ceased|withdrawn|held)\b/i;

/** What a drug brought may be told in the words of somebody who takes it: "nausea soon after codeine was taken". */
const BROUGHT = /\b(?:occur\w*|caus\w*|develop\w*|experienc\w*|led to|after|following)\b/i;

/** A list of drugs and "no allergies" may stand in one sentence. */
const SPEAKS_OF_ALLERGY =
  /allerg|anaphyla|intoleran|hypersens|react|rash|hives|urticaria|angio-?edema|adverse/i;

/** What a source says of allergies, and which drugs it names besides. */
interface AllergyFacts {
  readonly allergens: ReadonlySet<string>;
  /** Named where no allergy is spoken of. */
  readonly otherDrugs: ReadonlySet<string>;
}

/** A drug that is taken in the sentence and an allergy in the source, and the other way round. */
export const checkAllergies: Check = ({ sentence, source }) => {
  const facts = allergyFacts(source);
  const unit = factUnit(sentence);
  return isAllergyUnit(unit) ? findUnknownAllergies(unit, facts) : findTakenAllergens(unit, facts);
};

function findUnknownAllergies(
  unit: FactUnit,
  { allergens, otherDrugs }: AllergyFacts,
): readonly Mismatch[] {
  return allergiesIn([unit]).flatMap(({ allergen, name }): Mismatch[] => {
    const isKnown = allergen === NO_ALLERGIES || includesAllergen(allergens, allergen);
    if (name === null || isKnown || !otherDrugs.has(allergen)) return [];
    if (!SPEAKS_OF_ALLERGY.test(partAround(unit, name.start))) return [];
    return [{ code: 'drug', says: 'unsupported', start: name.start, end: name.end }];
  });
}

/** Up to the semicolons on both sides; all of it in a section of allergies. */
function partAround({ text, part }: FactUnit, at: number): string {
  if (part === 'allergies') return 'allergies';
  const end = text.indexOf(';', at);
  return text.slice(text.lastIndexOf(';', at) + 1, end < 0 ? text.length : end);
}

function findTakenAllergens(
  unit: FactUnit,
  { allergens, otherDrugs }: AllergyFacts,
): readonly Mismatch[] {
  if (AVOIDED.test(unit.text)) return [];
  const says = saysOf(unit.text);
  return unit.words.flatMap(({ text, start, end }, at): Mismatch[] => {
    const drug = drugNamed(text);
    if (drug === null || (unit.polarities[at] ?? 1) !== 1 || isOfOther(unit, at)) return [];
    if (!allergens.has(drug) || otherDrugs.has(drug)) return [];
    return [{ code: 'drug', says, start, end }];
  });
}

function saysOf(text: string): Mismatch['says'] {
  if (BROUGHT.test(text) || namesReaction(text)) return 'partly';
  return STOPPED.test(text) ? 'unsupported' : 'contradicted';
}

/** By its name, or by that of its class. */
function includesAllergen(allergens: ReadonlySet<string>, allergen: string): boolean {
  const drugs = ALLERGY_CLASSES.get(allergen);
  return [...allergens].some(
    (one) =>
      one === allergen || drugs?.test(one) === true || ALLERGY_CLASSES.get(one)?.test(allergen),
  );
}

function factUnit(sentence: SentenceIndex): FactUnit {
  const { text, words, terms, measures, polarities, who, topic } = sentence;
  return {
    text,
    words,
    terms,
    measures,
    polarities,
    who,
    start: 0,
    end: text.length,
    turn: 0,
    sentence: 0,
    speaker: '',
    pairs: [],
    heading: null,
    isAnswered: false,
    part: topic === 'allergies' ? 'allergies' : 'other',
    cells: cellsOf(text),
  };
}

const FACTS = new WeakMap<SourceIndex, AllergyFacts>();

function allergyFacts(source: SourceIndex): AllergyFacts {
  const known = FACTS.get(source) ?? findAllergyFacts(source);
  FACTS.set(source, known);
  return known;
}

function findAllergyFacts(source: SourceIndex): AllergyFacts {
  const { units } = readSource(source);
  const others = units.filter((unit) => !isAllergyUnit(unit));
  return {
    allergens: new Set(allergiesIn(units).map(({ allergen }) => allergen)),
    otherDrugs: new Set(
      others.flatMap(({ words }) => words.flatMap(({ text }) => drugNamed(text) ?? [])),
    ),
  };
}
