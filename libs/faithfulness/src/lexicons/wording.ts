import { DENIES_LIST, DENIES_NEXT } from './denials/denial-words.js';
import { OTHERS } from './qualities/guard-persons.js';
import { wordList } from './word-lists.js';

/** Words that relate what stands beside them, or turn it: in another place they say something else. Written for Cloister. */
const RELATIONS = wordList(`
  until till unless if before after since while during because instead rather but except apart although though despite
  only then than could would should may might will shall must up down off out above below over under again still yet
`);
/** Before a clause they say that it is not so, or not yet. */
const CONDITIONS = wordList(
  `if unless would could should may might will shall must instead rather without until`,
);
/** Words of nearly every note that assert nothing of their own. */
const HARMLESS = wordList(`
  patient patients pt mr mrs ms man woman gentleman lady old year years yr age aged history medical report reports reported
  states stated state note notes noted describe describes described complain complains complaint complaining presents
  presented presenting mention mentions mentioned feel feels felt experience experiences experienced find found finding
  findings show shows showed shown reveal revealed demonstrate demonstrated include includes included including document
  documented admission hospital examination exam also endorse endorses endorsed approximately symptom symptoms evaluation constitutional
  respiratory musculoskeletal neurological cardiovascular gastrointestinal genitourinary psychiatric integumentary
`);
/** Between what comes from one place and what comes from another. */
export const IS_JOINT = /[,;:()–|\n]|(?<!\b\p{L})\.|\b(?:and|with|then|but|who|which)\b/u;
/** With these the order of words has a meaning: "from", "exchanged for", "and". */
export const GIVES_ORDER =
  /[;,]|\b(?:from|to|for|by|into|than|and|or|but|between|versus|vs|with|as|not|no)\b/;
/** Between two things of a sentence these say how one is to the other. */
export const RELATES =
  /;|\b(?:instead|rather|but|until|till|before|after|since|while|whereas|then|because|for|than|without|except|when|if)\b/;
export const IS_TIMED = /\b(?:until|till|before|after|since|then|when)\b/;
/** Somebody beside the patient, in small letters, unless it is only told by whom something is known. */
export const NAMES_SOMEBODY = new RegExp(
  `\\b(?:${OTHERS}|driver|passenger|recipient|bystander|witness|staff nurse|mothers?|index case)\\b(?! (?:reports?|says?|states?|tells?|told|note[sd]|noticed|brought|accompan|describe[sd]?|is worried|is concerned))`,
  'g',
);
/** What clinicians say of themselves. */
export const OF_CLINICIAN =
  /\b(?:my (?!exam|recommend|impress|assess|plan|review|understand|notes?)|mine|i had|i have|i've had|i take|i was|i am|i'm)\b/;

export function isRelation(word: string): boolean {
  return RELATIONS.has(word);
}

export function isCondition(word: string): boolean {
  return CONDITIONS.has(word);
}

/** Polarities are compared by themselves; between other words one is not left out. */
export function isDenial(word: string): boolean {
  return DENIES_LIST.has(word) || DENIES_NEXT.has(word);
}

export function isHarmless(word: string): boolean {
  return HARMLESS.has(word);
}
