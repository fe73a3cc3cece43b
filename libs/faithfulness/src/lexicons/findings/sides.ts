import { bodyPartAt } from './body-parts.js';
import { isProblem } from './problem-terms.js';
import { DIAGNOSES as DISEASES, PROCEDURE_ENDING, PROCEDURES } from '../qualities/kinds.js';
import { wordList } from '../word-lists.js';
import type { Word } from '../../text/words.js';

export type Side = 'left' | 'right' | 'both';

const SIDES: ReadonlyMap<string, Side> = new Map([
  ['left', 'left'],
  ['right', 'right'],
  ['leftward', 'left'],
  ['rightward', 'right'],
  ['lt', 'left'],
  ['rt', 'right'],
  ['l', 'left'],
  ['r', 'right'],
  ['bilateral', 'both'],
  ['bilaterally', 'both'],
  ['bilat', 'both'],
  ['both', 'both'],
]);
/** Lobes, quadrants and limbs in letters: "RLL", "LUQ". */
const PARTS_OF_SIDE: ReadonlyMap<string, Side> = new Map([
  ...[...wordList(`rul rml rll ruq rlq rif rue rle`)].map((word) => [word, 'right'] as const),
  ...[...wordList(`lul lll luq llq lif lue lle`)].map((word) => [word, 'left'] as const),
]);
/** Of one thing and of the other: "either ear". */
const EITHER = wordList(`either neither each`);
/** "Right lower quadrant", "left-sided", "the right side" */
const DIRECTIONS = wordList(
  `side sides sided lower upper lateral medial posterior anterior inner outer distal proximal inferior superior`,
);
const PLACE_BEFORE = wordList(`on the my your his her their that upper lower`);
/** "The right direction", "my right mind", "on the left before" */
const NO_PLACE_AFTER = wordList(`
  direction thing things way time track place dose answer decision choice medication medicine person people food foods
  amount path number word mind now away there here after before home up over along around behind beneath next near
  work school house hospital early untreated alone open
`);
const JOINS = wordList(`and or to than versus vs greater more less worse better being is was more`);
/** "He left", "she has left", "you are right" */
const SUBJECTS = wordList(`
  he she i they we you who patient pt has have had was is just am be not being that's you're it's all doing yeah yes okay
`);
/** A letter behind these is no side: "grade R", "Nurse L". */
const LETTERED = wordList(`
  grade group class type stage category vitamin factor version level nurse dr mr mrs ms miss ward bay room bed unit section part point size model zone
`);
const UNITS = wordList(`mm cm mmhg db deg percent`);
const NEAR = 4;

/** The side that a word is the name of, whatever it means where it is used. */
export function sideNamed(text: string): Side | null {
  return SIDES.get(text) ?? PARTS_OF_SIDE.get(text) ?? null;
}

/** The words that name a side, but for its letter and its short forms. */
export function wordsOfSide(side: Side): readonly string[] {
  return [...SIDES].filter(([word, of]) => of === side && word.length > 2).map(([word]) => word);
}

/** What side a word names, where it names one. */
export function sideAt(words: readonly Word[], at: number): Side | null {
  const text = words[at]?.text ?? '';
  if (EITHER.has(text)) return isOfPart(words, at) || isNext(words, at, DIRECTIONS) ? 'both' : null;
  const ofPart = PARTS_OF_SIDE.get(text);
  if (ofPart) return ofPart;
  const side = SIDES.get(text);
  if (side === 'both' && text === 'both') return isBoth(words, at) ? side : null;
  if (!side || side === 'both') return side ?? null;
  if (isLabel(words, at) || isOfValues(words, at)) return side;
  if (text.length === 1) return isLetterOfSide(words, at) ? side : null;
  if (isHanded(words, at)) return null;
  if (isNext(words, at, DIRECTIONS) || isOfPart(words, at) || isJoined(words, at)) return side;
  const before = words[at - 1]?.text ?? '';
  if (before === 'side' || before === 'laterality') return side;
  const next = nextOf(words, at);
  if (!next && isBehindFinding(words, at)) return side;
  if (PLACE_BEFORE.has(before) && goesOn(words[at]))
    return next && NO_PLACE_AFTER.has(next.text) ? null : side;
  return !next || next.isStop || SUBJECTS.has(before) || NO_PLACE_AFTER.has(next.text)
    ? null
    : side;
}

/** "Right-handed", "left hand dominant": what somebody writes with is no side of his body. */
export function isHanded(words: readonly Word[], at: number): boolean {
  const [next = '', second = ''] = [words[at + 1]?.text, words[at + 2]?.text];
  if (/^(?:handed|hander|handedness|dominant|dominance)$/.test(next)) return true;
  return next === 'hand' && second.startsWith('dominan');
}

function goesOn(word: Word | undefined): boolean {
  return word !== undefined && !/[.,;:?!]/.test(word.before);
}

function nextOf(words: readonly Word[], at: number): Word | null {
  const next = words[at + 1];
  return next && goesOn(next) ? next : null;
}

function isNext(words: readonly Word[], at: number, list: ReadonlySet<string>): boolean {
  return list.has(nextOf(words, at)?.text ?? '');
}

/** A part of the body follows, with nothing but words that describe it between. */
function isOfPart(words: readonly Word[], at: number): boolean {
  for (let next = at + 1; next <= at + NEAR; next++) {
    const word = words[next];
    if (!word || !goesOn(word)) return false;
    if (bodyPartAt(words, next)) return true;
    if (word.isStop && word.text !== 'great') return false;
  }
  return false;
}

/** "Both knees", "both of my legs", "in both"; not "both flexion and extension" */
function isBoth(words: readonly Word[], at: number): boolean {
  const next = nextOf(words, at);
  if (!next || /^(?:of|sides|them|and|but)$/.test(next.text)) return true;
  for (let place = at + 1; place <= at + NEAR; place++) {
    const word = words[place];
    if (!word || !goesOn(word) || word.text === 'and') return false;
    if (bodyPartAt(words, place)) return true;
  }
  return false;
}

/** "L knee", "L total knee replacement", "L > R", "swab R"; not "2 L", "R-CHOP", "R. Adeyemi" */
function isLetterOfSide(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (/\d$/.test(words[at - 1]?.text ?? '') && goesOn(word)) return false;
  if (word?.isLetter && isWithinText(words, at)) return true;
  if (isOfPart(words, at) || isOfFinding(words, at)) return true;
  return /[<>]/.test(word?.before ?? '') || /[<>]/.test(next?.before ?? '');
}

/** A word goes on before or behind it, and no mark joins it to another letter or to a name. */
function isWithinText(words: readonly Word[], at: number): boolean {
  const [before, next] = [words[at - 1], words[at + 1]];
  const mark = words[at]?.before ?? '';
  // "6 ug/L on Monday"
  if (at > 0 && !/[\s(|]$/.test(mark)) return false;
  const isBehind = before !== undefined && /^\s+$/.test(mark) && !LETTERED.has(before.text);
  const isTied = next !== undefined && /^[-–/.&'’]/.test(next.before);
  const isAhead =
    next !== undefined && /^\s+(?:[-–] )?$/.test(next.before) && !/^\d/.test(next.text);
  return !isTied && (isAhead || isBehind);
}

/** "Left: two stones": the side is the name of what follows. */
function isLabel(words: readonly Word[], at: number): boolean {
  const isFirst = at === 0 || /[.;\n|]/.test(words[at]?.before ?? '');
  return isFirst && words[at + 1]?.before.startsWith(':') === true;
}

/** "R 17, L 18", "18 mm right, 22 mm left"; a letter behind a number is a unit: "2 l". */
function isOfValues(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? '';
  const other = SIDES.get(text) === 'left' ? /^r(?:igh)?t?$/ : /^l(?:ef)?t?$/;
  const beside = words.slice(Math.max(0, at - NEAR), at + NEAR + 1);
  if (!beside.some((word) => other.test(word.text))) return false;
  const isAhead = goesOn(words[at + 1]) && /^\d/.test(words[at + 1]?.text ?? '');
  if (isAhead) return true;
  if (text.length === 1) return isContrasted(words, at, other);
  const [unit = '', number = ''] = [words[at - 1]?.text, words[at - 2]?.text];
  return /^\d/.test(unit) || (UNITS.has(unit) && /^\d/.test(number));
}

/** "R stable, L progressing"; "18 R 26 L", where R is no unit and so L is none. */
function isContrasted(words: readonly Word[], at: number, other: RegExp): boolean {
  const behind = words.findIndex(({ text }) => text.length === 1 && other.test(text));
  const isOfNumber = (place: number): boolean =>
    /^\d/.test(words[place - 1]?.text ?? '') && goesOn(words[place]);
  if (behind < 0) return false;
  if (isOfNumber(at)) return isOfNumber(behind) || /^\d/.test(words[behind + 1]?.text ?? '');
  const isAtStart = (place: number): boolean => place === 0 || !goesOn(words[place]);
  return isAtStart(at) && isAtStart(behind);
}

/** "L basal infarct" */
function isOfFinding(words: readonly Word[], at: number): boolean {
  for (let next = at + 1; next <= at + NEAR; next++) {
    const word = words[next];
    if (!word || !goesOn(word) || word.isStop) return false;
    if (isFinding(word)) return true;
  }
  return false;
}

/** "Hemiarthroplasty left,", "breast cancer right." */
function isBehindFinding(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (!before || !goesOn(words[at]) || before.isStop) return false;
  return bodyPartAt(words, at - 1) !== null || isFinding(before);
}

function isFinding({ stem }: Word): boolean {
  return (
    isProblem(stem) || DISEASES.has(stem) || PROCEDURES.has(stem) || PROCEDURE_ENDING.test(stem)
  );
}

/** "Right or left", "right greater than left": one side that is named with the other. */
function isJoined(words: readonly Word[], at: number): boolean {
  // "the right ovarian cyst was left alone"
  if (NO_PLACE_AFTER.has(nextOf(words, at)?.text ?? '')) return false;
  const reach = words.slice(Math.max(0, at - NEAR), at + NEAR + 1);
  const others = reach.filter(({ text }) => /^(?:left|right|l|r|lt|rt)$/.test(text));
  if (others.length < 2) return false;
  return JOINS.has(words[at - 1]?.text ?? '') || isNext(words, at, JOINS);
}
