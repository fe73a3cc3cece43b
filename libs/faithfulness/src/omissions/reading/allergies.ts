import type { Span } from '@app/text';
import {
  ALLERGENS,
  ALLERGY_WORDS,
  OF_THE_SEASON,
  REMEDIES,
} from '../../lexicons/facts/allergens.js';
import { SENTENCE_VERBS } from '../../lexicons/facts/sentence-verbs.js';
import { drugNamed } from '../../lexicons/drugs/drugs.js';
import { type FoundPhrase, PhraseTable } from '../../text/phrases.js';
import { spanOf, type Word } from '../../text/words.js';
import { unknownItems } from './allergy-items.js';
import type { Cell } from './cells.js';
import { isOfOther } from '../../text/of-other.js';
import { partNamed } from './parts.js';
import { isReactionTo, namesReaction } from './reactions.js';
import type { FactUnit } from './reading.js';

/** What a text says of an allergy in one place. */
export interface Allergy {
  /** What it is to; `NO_ALLERGIES` where the text says that there is none. */
  readonly allergen: string;
  readonly unit: FactUnit;
  /** Of the unit's text. */
  readonly name: Span | null;
}

export const NO_ALLERGIES = 'none';

const TABLE = new PhraseTable(ALLERGENS);
const COLUMN =
  /^(?:allergens?|allergy|allergies|allergy to|agent|causative agent|substance|allergy\/intolerance)$/;
/** Of a table below the heading of allergies: what its rows are about. */
const NAME_COLUMN = /(?:^|\s)(?:name|description|item|drug|medication|product|code)$/;
const DENIED =
  /\b(?:nkda|nka|nkfa|(?:no|nil) (?:known |other known |drug |food |medication |medicine |history of |true |significant |relevant |documented |recorded |reported ){0,4}allerg\w+(?! to (?!any|medic|drugs?\b|food)| (?:data|information|records?|entries)\b)|not (?:known to be )?allergic to (?:any\w*|medications?|drugs?)|den(?:ies|ied|y) (?:any |having |known |drug |medication |food |or ){0,4}allerg\w+|without (?:any |known ){0,2}allerg\w+|allerg\w+\s*[:|\-–]?\s*(?:to (?:medications?|drugs?)\s*[:|\-–]?\s*)?(?:are |were |is )?(?:none|nil|no known|not known|denied|denies|negative|no(?! \w+ (?:data|information|records?|entries)\b))\b|(?:doesn[’']t|does not|don[’']t|do not) have (?:any )?(?:known )?(?:drug |medication |food )?allerg\w+)/i;
/** A sentence about allergies and not the name of one. */
const NO_ITEM =
  /^(?:see|unknown|unable|unclear|mentioned|recorded|reviewed|updated|stated|reports?|denies|denied|history|seasonal|patient|present|symptoms?|environmental|discussed|confirmed|available|applicable|excluded)$/;
const EXCEPT = /\b(?:except\w*|other than|apart from|besides|but|aside|however)\b/i;
const REACTED =
  /\b(?:react(?:s|ed|ions?)?|sensitiv(?:e|ity)|intoleran(?:t|ce)|rash|hives|urticaria|angio-?o?edema|bronchospasm|anaphyla\w+)\b[^.;\n]{0,30}?\b(?:to|after|from|with|of|on taking|following)\s/i;
const PROVOKED =
  /\b(?:causes?|caused|gives?|gave|brings?|brought|makes?|made|produce[sd]?|cannot (?:have|take|tolerate)|can[’']t (?:have|take|tolerate)|must (?:not have|avoid)|unable to tolerate)\b[^.;\n]{0,40}\b(?:rash|hives|urticaria|swell\w*|angio-?o?edema|itch\w*|wheez\w*|anaphyla\w+|vomit\w*|nause\w*|sick|unwell|palpitations)\b/i;
const GERMS =
  /\b(?:cultures?|organisms?|isolates?|grew|coli|bacteria\w*|strains?|sensitivities|treat(?:ed|ment)?)\b/i;
const ALLERGIC_TO =
  /\b(?:allergic|allergy|hypersensitiv(?:e|ity)|intolerant|intolerance) (?:to|of)\s(?:the\s|taking\s)?([\p{L}-]{4,})/iu;
const NO_NAME =
  /^(?:any\w*|medic\w+|drugs?|foods?|multiple|several|some\w*|certain|nothing|them|this|that|these|those|other|many|various|environmental|seasonal|heat|cold|exercise|activity|exertion|glucose|oral|feeds?|fluids?|what|which|unknown|antibiotics?)$/i;
const NO_REACTION = /\b(?:no|not|without|never|denie[sd])\s(?:\w+\s){0,3}$/i;
const BECAUSE =
  /^[^.;\n]*\b(?:because of|due to|owing to|in view of|on account of|despite)\s[^.;\n]{0,40}$/i;
const NO_ALLERGY = /\b(?:no|not|denies|denied|without|never)\b[^.;:\n]{0,40}\ballerg\w+/i;
/** In a list of allergies a reaction; elsewhere what a drug is given for. */
const LISTED_REACTION = /\b(?:eczema|dermatitis|asthma|unknown)\b/i;
const NOTHING = /^\W*(?:none|nil|no known|nkda|nka|not known|no|denies|denied|negative)\b/i;

/** Whether the unit speaks of allergies, so that a drug in it is not taken. */
export function isAllergyUnit(unit: FactUnit): boolean {
  const known = OF_ALLERGIES.get(unit) ?? isOfAllergies(unit);
  OF_ALLERGIES.set(unit, known);
  return known;
}

/** Facts, omissions and conflicts all ask. */
const OF_ALLERGIES = new WeakMap<FactUnit, boolean>();

function isOfAllergies({ words, part, cells, text }: FactUnit): boolean {
  if (cells.length > 0) {
    return part === 'allergies' || (cells.some(isOfAllergen) && /allerg|reaction/i.test(text));
  }
  const hasWord = words.some(({ text: word }) => ALLERGY_WORDS.test(word) && !isSeasonal(words));
  if (hasWord || isReaction(text) || hasReaction(words, text)) return true;
  return part === 'allergies' && !/\b(?:daily|once|twice|bd|bid|tds|mg)\b/i.test(text);
}

/** Whether a text says that something it names brought a reaction. */
function hasReaction(words: readonly Word[], text: string): boolean {
  return (
    !GERMS.test(text.replace(/drug sensitivit\w+/i, '')) &&
    mentionsIn(words).some(({ key, from, to }) => {
      const { start, end } = spanOf(words, from, to);
      return isReactionTo(text, key, start, end);
    })
  );
}

/** "A rash after amoxicillin", "codeine makes her vomit"; not what a germ is sensitive to. */
function isReaction(text: string): boolean {
  const said = REACTED.exec(text) ?? PROVOKED.exec(text);
  return said !== null && !NO_REACTION.test(text.slice(0, said.index)) && !GERMS.test(text);
}

/** Each allergy of the patient, and that there is none. */
export function allergiesIn(units: readonly FactUnit[]): readonly Allergy[] {
  return units.flatMap((unit) => {
    const known = READ.get(unit) ?? readAllergies(unit);
    READ.set(unit, known);
    return known;
  });
}

const READ = new WeakMap<FactUnit, readonly Allergy[]>();

function readAllergies(unit: FactUnit): readonly Allergy[] {
  if (unit.part === 'family' || /\?\s*$/.test(unit.text)) return [];
  if (!isAllergyUnit(unit)) return [];
  const named = namedIn(unit);
  const isNone =
    DENIED.test(unit.text) || (unit.part === 'allergies' && NOTHING.test(withoutLabel(unit.text)));
  if (isNone && !(named.length > 0 && EXCEPT.test(unit.text))) {
    return [...named, { allergen: NO_ALLERGIES, unit, name: null }];
  }
  if (named.length > 0) return [...named, ...besideThem(unit)];
  const listed = listedIn(unit);
  return listed.length > 0 ? listed : statedIn(unit);
}

/** "Penicillin, elderberry": what no lexicon knows, beside what one does. */
function besideThem(unit: FactUnit): readonly Allergy[] {
  const places = mentionsIn(unit.words).map(({ from, to }) => spanOf(unit.words, from, to));
  return unknownItems(unit, places).flatMap((words) => allergyTo(unit, words));
}

function namedIn(unit: FactUnit): readonly Allergy[] {
  const { words, polarities, text, cells } = unit;
  // beside the allergies a row may have what the patient takes
  const own = cells.filter(isOfAllergen);
  return mentionsIn(words).flatMap(({ key, from, to }): Allergy[] => {
    const name = spanOf(words, from, to);
    if (own.length > 0 && !own.some(({ start, end }) => name.start >= start && name.end <= end)) {
      return [];
    }
    if (isChosenBecauseOf(unit, name)) return [];
    const found: Allergy = { allergen: key, unit, name };
    if (isReactionTo(text, key, name.start, name.end) && !isOfOther(unit, from)) return [found];
    if ((polarities[from] ?? 1) === -1 || isOfOther(unit, from)) return [];
    return isRemedy(words, from, key) || isExcluded(text.slice(0, name.start)) ? [] : [found];
  });
}

/** Drugs, and what else people are allergic to. */
function mentionsIn(words: readonly Word[]): readonly FoundPhrase[] {
  const drugs = words.flatMap(({ text }, at) => {
    const drug = drugNamed(text);
    return drug === null ? [] : [{ key: drug, from: at, to: at + 1 }];
  });
  const phrases = TABLE.find(words).filter(
    ({ from }) => !drugs.some((drug) => drug.from === from && drug.key !== 'penicillin'),
  );
  const rest = drugs.filter(
    ({ from }) => !phrases.some((each) => from >= each.from && from < each.to),
  );
  return [...phrases, ...rest];
}

/** What no lexicon knows, where somebody is said to be allergic to it. */
function statedIn(unit: FactUnit): readonly Allergy[] {
  if (unit.cells.length > 0 || NO_ALLERGY.test(unit.text)) return [];
  const said = ALLERGIC_TO.exec(unit.text);
  const name = said?.[1];
  if (!said || name === undefined || NO_NAME.test(name)) return [];
  const start = said.index + said[0].length - name.length;
  const at = unit.words.findIndex((word) => word.start === start);
  const word = unit.words[at];
  if (!word || word.isStop || isOfOther(unit, at)) return [];
  return [{ allergen: word.stem, unit, name: { start: word.start, end: word.end } }];
}

/** What a text names to which people are allergic, drugs aside. */
export function allergensIn(words: readonly Word[]): readonly FoundPhrase[] {
  return TABLE.find(words);
}

/** "No allergy to penicillin", but not "no known allergies other than penicillin". */
function isExcluded(before: string): boolean {
  const denial = NO_ALLERGY.exec(before);
  if (!denial) return false;
  const between = before.slice(denial.index);
  return !EXCEPT.test(between) && !/[.;\n]\s/.test(between);
}

/** "Doxycycline, chosen because of the penicillin allergy": it is taken, and the other is the allergy. */
export function isChosenBecauseOf({ words, text }: FactUnit, name: Span): boolean {
  return mentionsIn(words).some(({ from, to }) => {
    const { start, end } = spanOf(words, from, to);
    return (
      start > name.end &&
      BECAUSE.test(text.slice(name.end, start)) &&
      (/^\W{0,2}allerg/i.test(text.slice(end)) || /allerg\w*\sto\s$/i.test(text.slice(0, start)))
    );
  });
}

/** "Given loratadine for his allergies", "penicillin allergy, treat with doxycycline". */
function isRemedy(words: readonly Word[], at: number, key: string): boolean {
  if (
    REMEDIES.has(key) &&
    !words.slice(Math.max(0, at - 6), at).some(({ text }) => text === 'to')
  ) {
    return true;
  }
  for (let back = at - 1; back >= Math.max(0, at - 5); back -= 1) {
    const { text = '' } = words[back] ?? {};
    if (ALLERGY_WORDS.test(text) && words[back + 1]?.text === 'to') return false;
    if (
      /^(?:takes?|taking|took|given|uses?|using|with|instead|start\w*|treated|prescribed|tolerat\w+|received)$/.test(
        text,
      )
    ) {
      return true;
    }
    if (/[.;)\n]/.test(words[back + 1]?.before ?? '')) return false;
  }
  return (
    /^(?:tolerated|is|was)$/.test(words[at + 1]?.text ?? '') && words[at + 2]?.text === 'tolerated'
  );
}

/** What a list of allergies has that no lexicon knows: the words up to a comma or a bracket. */
function listedIn(unit: FactUnit): readonly Allergy[] {
  const { cells, part } = unit;
  const cell = cells.find(isOfAllergen) ?? (part === 'allergies' ? nameCellIn(cells) : null);
  if (!cell && (part !== 'allergies' || cells.length > 0)) return [];
  const place = cell ?? placeOfItem(unit.text);
  if (!place) return [];
  const { start: from, end: to } = place;
  const item = /[^,;:(|\n]{3,40}/.exec(unit.text.slice(from, to).split(/ - | – /)[0] ?? '');
  // "He lives with his wife" below the heading of allergies
  if (!item || (SENTENCE_VERBS.test(item[0]) && !/allerg/i.test(item[0]))) return [];
  const start = from + item.index;
  const words = unit.words.filter(
    (word) => word.start >= start && word.end <= start + item[0].length && !word.isStop,
  );
  return words.length > 4 ? [] : allergyTo(unit, words);
}

function allergyTo(unit: FactUnit, words: readonly Word[]): readonly Allergy[] {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || ALLERGY_WORDS.test(first.text)) return [];
  if (words.some(({ text }) => NO_ITEM.test(text))) return [];
  // "Latex | Verification status: refuted"
  if (unit.polarities[unit.words.indexOf(first)] === -1) return [];
  return [
    {
      allergen: words.map(({ stem }) => stem).join(' '),
      unit,
      name: { start: first.start, end: last.end },
    },
  ];
}

/** Behind the label of the list, or before what it brought: "Elderberry: hives", but not "Weight: 70 kg". */
function placeOfItem(text: string): Span | null {
  const end = text.length;
  const label = /^([^:]{0,48}):\s*/.exec(text);
  const name = label?.[1] ?? '';
  if (!label || partNamed(name) === 'allergies' || /allerg|intoleran|sensitiv/i.test(name)) {
    return { start: label?.[0].length ?? 0, end };
  }
  const value = text.slice(label[0].length);
  const isBrought = namesReaction(value) || LISTED_REACTION.test(value);
  return isBrought ? { start: 0, end: name.length } : null;
}

function isOfAllergen({ column, value }: Cell): boolean {
  return value !== '' && (COLUMN.test(column) || partNamed(column) === 'allergies');
}

/** The first that names something in words, and not by a code; of a form the one behind "Allergies". */
function nameCellIn(cells: readonly Cell[]): Cell | null {
  const [label, second] = cells;
  if (label && second && partNamed(label.value || label.column) === 'allergies') return second;
  return (
    cells.find(({ column, value }) => NAME_COLUMN.test(column) && /\p{L}{3}/u.test(value)) ?? null
  );
}

function isSeasonal(words: readonly Word[]): boolean {
  return words.some(
    ({ text }, at) =>
      OF_THE_SEASON.test(text) &&
      [-2, -1, 1].some((by) => ALLERGY_WORDS.test(words[at + by]?.text ?? '')),
  );
}

function withoutLabel(text: string): string {
  return text.replace(/^[^:]{0,48}:\s*/, '');
}
