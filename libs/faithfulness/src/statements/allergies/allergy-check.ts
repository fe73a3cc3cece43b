import { drugNamed } from '../../lexicons/drugs.js';
import { ALLERGY_CLASSES } from '../../lexicons/facts/allergy-classes.js';
import { allergiesIn, isAllergyUnit, NO_ALLERGIES } from '../../omissions/reading/allergies.js';
import { cellsOf } from '../../omissions/reading/cells.js';
import { namesReaction } from '../../omissions/reading/reactions.js';
import { type FactUnit, readFacts } from '../../omissions/reading/reading.js';
import { isOfOther } from '../../text/of-other.js';
import type { SentenceIndex } from '../../text/sentence-index.js';
import type { SourceIndex } from '../../text/source-index.js';
import type { Check, Mismatch } from '../comparison.js';

/** What keeps somebody from a drug is no sign that it is taken. */
const AVOIDED =
  /\b(?:avoid\w*|contra-?indicat\w*|intoleran\w*|sensitiv\w*|allerg\w*|react\w*|adverse|caution\w*|alerts?|side effects?|(?:can|could|must|should|do|does|did|may|is|was|be)(?: ?not|n't)|cannot|never|unable|instead of|alternatives?|other than|stopp\w*|discontinu\w*|because of|due to)\b/i;

/** What a drug brought may be told in the words of somebody who takes it: "nausea soon after codeine was taken". */
const BROUGHT = /\b(?:occur\w*|caus\w*|develop\w*|experienc\w*|led to|after|following)\b/i;

/** What a source says of allergies, and which drugs it names besides. */
interface SaidOfAllergies {
  readonly allergens: ReadonlySet<string>;
  /** Named where no allergy is spoken of. */
  readonly drugs: ReadonlySet<string>;
}

/** A drug that is taken in the sentence and an allergy in the source, and the other way round. */
export const checkAllergies: Check = ({ sentence, source }) => {
  const said = saidOf(source);
  const unit = unitOf(sentence);
  return isAllergyUnit(unit) ? notAllergies(unit, said) : notTaken(unit, said);
};

function notAllergies(unit: FactUnit, { allergens, drugs }: SaidOfAllergies): readonly Mismatch[] {
  return allergiesIn([unit]).flatMap(({ allergen, name }): Mismatch[] => {
    const isOther = allergen === NO_ALLERGIES || isSaid(allergen, allergens);
    if (name === null || isOther || !drugs.has(allergen)) return [];
    return [{ code: 'drug', says: 'unsupported', start: name.start, end: name.end }];
  });
}

function notTaken(unit: FactUnit, { allergens, drugs }: SaidOfAllergies): readonly Mismatch[] {
  if (AVOIDED.test(unit.text)) return [];
  const says = BROUGHT.test(unit.text) || namesReaction(unit.text) ? 'partly' : 'contradicted';
  return unit.words.flatMap(({ text, start, end }, at): Mismatch[] => {
    const drug = drugNamed(text);
    if (drug === null || (unit.polarities[at] ?? 1) !== 1 || isOfOther(unit, at)) return [];
    if (!allergens.has(drug) || drugs.has(drug)) return [];
    return [{ code: 'drug', says, start, end }];
  });
}

/** By its name, or by that of its class. */
function isSaid(allergen: string, said: ReadonlySet<string>): boolean {
  const drugs = ALLERGY_CLASSES.get(allergen);
  return [...said].some(
    (one) =>
      one === allergen || drugs?.test(one) === true || ALLERGY_CLASSES.get(one)?.test(allergen),
  );
}

function unitOf(sentence: SentenceIndex): FactUnit {
  const { text, words, terms, measures, polarities, who, topic } = sentence;
  const place = { start: 0, end: text.length, turn: 0, sentence: 0, speaker: '' };
  return {
    ...place,
    text,
    words,
    terms,
    measures,
    polarities,
    who,
    pairs: [],
    heading: null,
    isAnswered: false,
    part: topic === 'allergies' ? 'allergies' : 'other',
    cells: cellsOf(text),
  };
}

const READ = new WeakMap<SourceIndex, SaidOfAllergies>();

function saidOf(source: SourceIndex): SaidOfAllergies {
  const known = READ.get(source) ?? read(source);
  READ.set(source, known);
  return known;
}

function read(source: SourceIndex): SaidOfAllergies {
  const { units } = readFacts(source, source.instructions);
  const others = units.filter((unit) => !isAllergyUnit(unit));
  return {
    allergens: new Set(allergiesIn(units).map(({ allergen }) => allergen)),
    drugs: new Set(
      others.flatMap(({ words }) => words.flatMap(({ text }) => drugNamed(text) ?? [])),
    ),
  };
}
