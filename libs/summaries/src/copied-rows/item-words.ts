import { drugNamed, startsWithMember } from '@app/faithfulness';
import type { RowKind } from './copied-row.js';

const DOSE =
  /(?<![\p{L}\d])\d+(?:[.,]\d+)?\s?(?:mg|g|mcg|µg|μg|ug|micrograms?|ml|units?|iu|i\.?e\.?|puffs?|tablets?|tabl?\.?|capsules?|drops?|patch(?:es)?|hübe?|tropfen|mmol|meq)(?![\p{L}])/iu;
/** By the form of a drug, or by what becomes of one that is not named. */
const OF_DRUGS =
  /\d\s?(?:mg|g|mcg|µg|ml|units?|puffs?)(?!\p{L})|medi[ck]|tablet|capsul|kapsel|inhaler|insulin|injection|nsaid|contracept|anticoag|antiplatelet|antidepress|opioid|diuretic|statin|blood thinner|steroid|antibioti|pain\s?killer|prescri|(?<!\p{L})(?:tak(?:e[ns]?|ing)|took|nimmt|nehmen|einnahme|eingenommen|adherence|compliance|meds?|tabs?|pills?|patch|cream|ointment|drops|tropfen|salbe|spray|dos(?:e|es|ett\p{L}*)|usual|regular|unchanged|continued?|rest|others?|remaining|same|as before|stopp\p{L}*|(?:re)?start\p{L}*|resum\p{L}*|paus\p{L}*|held|withh\p{L}*|switch\p{L}*|replac\p{L}*|instead|increas\p{L}*|reduc\p{L}*|halv\p{L}*|doubl\p{L}*|both|neither|weiter\p{L}*|unverändert|übrig\p{L}*|wie bisher|beide[nrs]?|stattdessen|ersetzt|umgestellt|angesetzt|abgesetzt|erhöht|reduziert|halbiert|verdoppelt)(?!\p{L})/iu;
const ENDED = /\b(?:stopped|discontinued|ceased|abgesetzt)\b/iu;
const NONE =
  /^(?:none\b|nil\b|nka\b|nkda\b|nkfa\b|no (?:known|regular|current|other)\b|no medications?\b|no allerg|not known\b|keine\b|unbekannt\b|not available\b)/i;
/** A value, or a result in words. */
const RESULT =
  /\d|\b(?:negative|positive|normal|abnormal|pending|detected|reactive|growth|unremarkable|negativ|positiv|unauffällig|ausstehend)\b/iu;
/** Of a sentence about the patient and not of an item. */
const SENTENCE_WORDS =
  /\b(?:he|she|they|we|i|you|patient|pt|was|were|has|have|had|been|will|would|should|said|reports?|states?|denies|told|er|sie|wurde|wurden|hat|hatte|ist|soll)\b/iu;
const NO_ITEM =
  /[:?!]|[.]\s*$|^(?:follow|return|see|call|review|contact|please|discharged?|diet|activity|repeat|plan|wv|kontrolle|bitte)\b/iu;
const QUESTION = /\?\s*$/;
const LONGEST = { medication: 240, allergies: 160, results: 240 } as const;
const FIRST_WORDS = 4;

/** Whether a text says that there is nothing of a kind. */
export function saysNone(text: string): boolean {
  return NONE.test(text);
}

/** Whether a text names a drug at its beginning, or gives a dose. */
export function isOfDrug(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\d-]+/gu) ?? [];
  return words.slice(0, FIRST_WORDS).some((word) => drugNamed(word) !== null) || DOSE.test(text);
}

/** Whether a text says anything of drugs, by their names or in other words: "her usual inhalers", "the rest unchanged". */
export function speaksOfDrugs(text: string): boolean {
  return OF_DRUGS.test(text) || drugsIn(text).size > 0;
}

/** "oxycodone stopped 25/11", "hydrochlorothiazide was discontinued because of sodium 129": one drug, for good. */
export function isEndedDrug(text: string): boolean {
  const isOne = startsWithDrug(text) && drugsIn(text).size === 1;
  return isOne && ENDED.test(text) && !/\b(?:until|unless|if|when|once|or)\b/iu.test(text);
}

function drugsIn(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\d-]+/gu) ?? [];
  return new Set(words.map(drugNamed).filter((drug) => drug !== null));
}

/** Whether the first or the second word names a drug: "ferrous sulfate". */
export function startsWithDrug(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\d-]+/gu) ?? [];
  return words.slice(0, 2).some((word) => drugNamed(word) !== null);
}

/** "colecalciferol 20,000 units": one or two words and their dose. */
export function beginsDosed(text: string): boolean {
  const name = /^\p{L}[\p{L}-]+(?: \p{L}[\p{L}-]+)? (?=\d)/u.exec(text)?.[0];
  return name !== undefined && DOSE.test(text.slice(name.length, name.length + 16));
}

/** Whether a line by itself is an item of a list of this kind. */
export function isItem(text: string, kind: RowKind): boolean {
  if (text.length > LONGEST[kind] || QUESTION.test(text)) return false;
  if (saysNone(text)) return true;
  if (SENTENCE_WORDS.test(text) || (/[.]\s*$/.test(text) && wordsIn(text) > 12)) return false;
  if (kind === 'medication') return isOfDrug(text);
  return kind === 'results' ? RESULT.test(text) : wordsIn(text) <= 14;
}

/** Too few words for a sentence about the patient, and nothing that is to be done. */
export function isFewWords(text: string): boolean {
  return (
    wordsIn(text) <= 6 && text.length <= 80 && !SENTENCE_WORDS.test(text) && !NO_ITEM.test(text)
  );
}

export function isTooLong(text: string, kind: RowKind): boolean {
  return text.length > LONGEST[kind];
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** "Mother: warfarin", "warfarin (mother)": said of somebody in the family, or done by them. */
export function isOfMember(text: string): boolean {
  return [text, ...text.split(/[(–—]|\s-\s/u).slice(1)].some(startsWithMember);
}
