import { bodyPartAt } from '../../lexicons/findings/body-parts.js';
import { isGeneric } from '../../lexicons/common-words.js';
import {
  isOfPlace,
  mayFollow,
  placeInLetters,
  type Qualifier,
  qualifierDenied,
  qualifierInPhrase,
  qualifierNamed,
  wallOfHeart,
} from '../../lexicons/findings/qualifiers.js';
import { type Side, sideNamed } from '../../lexicons/findings/sides.js';
import type { Word } from '../../text/words.js';

/** What a text says of one thing in one attribute. */
export interface Qualified {
  readonly attribute: string;
  /** More than one: "mild to moderate", "acute on chronic". */
  readonly values: ReadonlySet<number>;
  /** One value named twice over: "the upper and upper limbs". */
  readonly isDoubled: boolean;
  /** Numbers of the first word that says so and of the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Numbers of the words that name what it is said of. */
  readonly of: readonly number[];
  /** Of what that is a part or where it is: "a fracture of the radial styloid". */
  readonly within: readonly number[];
  /** What it is called: the last word of its name. */
  readonly head: number | null;
  readonly sides: ReadonlySet<Side>;
}

const LONGEST_NAME = 5;
const FURTHEST_BEHIND = 9;
const LONGEST_WITHIN = 6;
const CLAUSE_END = /[.;()\n?!]/;
const NAME_END = /[.;:()|\n?!]/;
const NUMBER = /^(?:\d\S*|one|two|three|four|five|six)$/;
const JOINT = /^(?:and|or|to|on|versus|vs)$/;
const WITHIN = /^(?:of|in|on|at|over|within|along|from|the|his|her|a|an|right|left|both)$/;
const PREPOSITION =
  /^(?:of|in|on|at|over|within|along|from|by|with|to|when|for|after|before|during)$/;
const IS =
  /^(?:is|are|was|were|be|been|being|became|remains?|remained|appears?|appeared|seems?|looks?|looked)$/;
/** Between a thing and what is said of it. */
const SAYS =
  /^(?:is|are|was|were|be|been|being|became|remains?|remained|appears?|appeared|seems?|seemed|looks?|looked|feels?|felt|gets?|got|proved|very|quite|rather|fairly|only|still|now|more|most|so|too|as|not)$/;
/** "Mitral and severe aortic regurgitation" */
const ADJECTIVE = /(?:al|ic|ar|ary|ous|ive|ed|ior)$/;
/** A verb ends a name: "mild pain improved with rest", "a murmur heard at the apex". */
const VERB = /(?:ed|ing)$|^(?:heard|found|felt|hurt|hurts|seen|shown|came|went)$/;
/** A name of a place ends with the part that it is of. */
const SITE =
  /^(?:quadrants?|lobes?|extremit(?:y|ies)|limbs?|poles?|segments?|aspects?|thirds?|portions?|parts?|sides?|walls?|lips?|abdomen|gi|tract)$/;

/** Every qualifier of a text with what it is said of; those of nothing that is named have no words of it. */
export function readQualifiers(words: readonly Word[]): readonly Qualified[] {
  const read: Qualified[] = [];
  for (const group of groupsOf(words)) read.push(qualifiedBy(group, words, read));
  return [...read, ...inLetters(words)];
}

interface Group {
  readonly attribute: string;
  readonly isAdverb: boolean;
  readonly isPhrase: boolean;
  readonly values: Set<number>;
  isDoubled: boolean;
  readonly from: number;
  to: number;
}

/** "Mild to moderate" is one group. */
function groupsOf(words: readonly Word[]): readonly Group[] {
  const groups: Group[] = [];
  for (let at = 0; at < words.length; at++) {
    const phrase = qualifierInPhrase(words, at);
    const qualifier = phrase?.qualifier ?? qualifierAt(words, at);
    if (!qualifier) continue;
    const { attribute, value, isAdverb } = qualifier;
    const to = at + (phrase?.length ?? 1);
    const last = groups.at(-1);
    const isJoined =
      last?.attribute === attribute &&
      (last.to === at || (last.to === at - 1 && JOINT.test(words[at - 1]?.text ?? ''))) &&
      !CLAUSE_END.test(words[at]?.before ?? '');
    if (isJoined) {
      last.isDoubled ||= last.values.has(value) && last.to < at;
      last.values.add(value);
      last.to = to;
    } else {
      const isPhrase = phrase !== null;
      const values = new Set([value]);
      groups.push({ attribute, isAdverb, isPhrase, values, isDoubled: false, from: at, to });
    }
    at = to - 1;
  }
  return groups;
}

function qualifierAt(words: readonly Word[], at: number): Qualifier | null {
  const word = words[at];
  if (!word) return null;
  if (word.isDenied) return qualifierDenied(word.text);
  const found = qualifierNamed(word.text);
  if (found?.attribute === 'course' && isOnset(words, at + 1)) {
    return qualifierNamed(word.text.startsWith('acute') ? 'sudden' : 'gradual');
  }
  if (found?.attribute !== 'alignment') return found;
  const before = words[at - 1]?.text ?? '';
  return /^(?:non|not|un|minimally)$/.test(before) ? qualifierNamed('undisplaced') : found;
}

/** "Acute onset of", "acute in onset" */
function isOnset(words: readonly Word[], at: number): boolean {
  const [next, second] = [words[at]?.text, words[at + 1]?.text];
  return next === 'onset' || (next === 'in' && second === 'onset');
}

function qualifiedBy(
  group: Group,
  words: readonly Word[],
  before: readonly Qualified[],
): Qualified {
  const { attribute, values, isDoubled, from, to, isAdverb, isPhrase } = group;
  const isSaid = isPhrase || IS.test(words[from - 1]?.text ?? '');
  // "the pain was severe, walking was not", "depression, moderate, recurrent"
  const isPredicate = isSaid || /[,:|]/.test(words[from]?.before ?? '');
  const name = isPhrase ? null : nameAhead(words, to, isPredicate, isOfPlace(attribute));
  const isBehind = (mayFollow(attribute) || isSaid) && (name === null || isAdverb);
  const behind = isBehind ? nameBehind(words, from, attribute, before) : null;
  const of = [...(behind?.of ?? []), ...(name?.of ?? [])];
  const within = [...(behind?.within ?? []), ...(name?.within ?? [])];
  const head = behind ? behind.head : (name?.head ?? null);
  const sides = sidesIn(words, Math.min(from, ...of, ...within), Math.max(to, ...of, ...within));
  const wall = wallOfHeart(words[from]?.text ?? '', words[of.at(-1) ?? -1]?.text ?? '');
  const read = wall
    ? { attribute: wall.attribute, values: new Set([wall.value]) }
    : { attribute, values };
  return { ...read, isDoubled, from, to, of, within, head, sides };
}

type Name = Pick<Qualified, 'of' | 'within' | 'head'>;

function nameAhead(
  words: readonly Word[],
  from: number,
  isPredicate: boolean,
  isPlace: boolean,
): Name | null {
  const of = namedAhead(words, from, isPredicate, isPlace);
  const head = of.at(-1);
  return head === undefined ? null : { of, head, within: namedWithin(words, head + 1) };
}

function inLetters(words: readonly Word[]): readonly Qualified[] {
  return words.flatMap(({ text }, at): Qualified[] => {
    const read = placeInLetters(text);
    if (!read) return [];
    const { attribute, value } = read;
    const sides = sidesIn(words, at, at);
    const found = { attribute, values: new Set([value]), isDoubled: false, from: at, to: at + 1 };
    return [{ ...found, of: [at], within: [], head: at, sides }];
  });
}

function sidesIn(words: readonly Word[], from: number, to: number): ReadonlySet<Side> {
  const named = words.slice(from, to + 1).map(({ text }) => sideNamed(text));
  return new Set(named.filter((side) => side !== null));
}

/** The name after a qualifier; "mild mitral and severe aortic regurgitation" is of the mitral regurgitation. */
function namedAhead(
  words: readonly Word[],
  from: number,
  isPredicate: boolean,
  isPlace: boolean,
): readonly number[] {
  const named: number[] = [];
  for (let at = from; at < words.length && named.length < LONGEST_NAME; at++) {
    const word = words[at];
    if (!word || NAME_END.test(word.before)) break;
    if (word.before.includes(',') && (named.length > 0 || isPredicate)) break;
    if (sideNamed(word.text) || qualifierNamed(word.text)) continue;
    if (JOINT.test(word.text) && isQualified(words, at + 1)) {
      const last = named.at(-1);
      if (last !== undefined && !ADJECTIVE.test(words[last]?.text ?? '')) break;
      const rest = namedAhead(words, at + 2, false, isPlace);
      return [...named, ...rest.slice(named.length === 0 ? 0 : -1)];
    }
    if (named.length === 0 && isFiller(words, at)) continue;
    if (word.isStop || /^\d/.test(word.text)) break;
    if (named.length > 0 && (VERB.test(word.text) || isGeneric(word.stem))) break;
    named.push(at);
    if (isPlace && (SITE.test(word.text) || bodyPartAt(words, at))) break;
  }
  return named;
}

/** "Of the left knee" after a name. */
function namedWithin(words: readonly Word[], from: number): readonly number[] {
  if (!PREPOSITION.test(words[from]?.text ?? '')) return [];
  const named: number[] = [];
  for (let at = from; at < Math.min(words.length, from + LONGEST_WITHIN); at++) {
    const word = words[at];
    if (!word || /[.,;:()|\n?!]/.test(word.before)) break;
    if (WITHIN.test(word.text) || qualifierNamed(word.text)) continue;
    if (word.isStop || /^\d/.test(word.text) || VERB.test(word.text)) break;
    named.push(at);
  }
  return named;
}

/** "A little bit of swelling", "a slight 3/6 murmur", "a mild two out of six murmur", "sudden onset of pain" */
function isFiller(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? '';
  if (NUMBER.test(text) || text === 'bit' || text === 'onset') return true;
  const before = words[at - 1]?.text ?? '';
  // "half of the tablets"
  if (/^(?:the|of|his|her|my)$/.test(text) && /^(?:half|all|whole|of)$/.test(before)) return true;
  return (
    /^(?:out|of|over)$/.test(text) && (NUMBER.test(before) || /^(?:bit|out|onset)$/.test(before))
  );
}

function isQualified(words: readonly Word[], at: number): boolean {
  return qualifierNamed(words[at]?.text ?? '') !== null;
}

/** "The pain in the hip was severe", "Mitral valve | Regurgitation: severe", "severe on admission, moderate on day 3" */
function nameBehind(
  words: readonly Word[],
  from: number,
  attribute: string,
  before: readonly Qualified[],
): Name | null {
  let named: number[] = [];
  const within: number[] = [];
  for (let at = from - 1; at >= Math.max(0, from - FURTHEST_BEHIND); at--) {
    const word = words[at];
    const between = words[at + 1]?.before ?? '';
    if (!word || CLAUSE_END.test(between)) break;
    if (between.includes(',') && named.length > 0) break;
    if (SAYS.test(word.text)) continue;
    const other = before.find(
      (each) => each.attribute === attribute && at < each.to && at >= each.from,
    );
    // what stands between is of the other one: it is said of the same thing
    if (other) return named.length === 0 ? pick(other) : nameOf(named, within);
    if (PREPOSITION.test(word.text)) {
      within.unshift(...named);
      named = [];
      continue;
    }
    if (word.isStop || /^\d/.test(word.text) || qualifierNamed(word.text)) continue;
    if (isGeneric(word.stem)) continue;
    named.unshift(at);
    if (named.length === LONGEST_NAME) break;
  }
  return nameOf(named, within);
}

function nameOf(named: readonly number[], within: readonly number[]): Name | null {
  // "in the hip: severe" names nothing else
  const of = named.length > 0 ? named : within;
  return of.length === 0
    ? null
    : { of, within: named.length > 0 ? within : [], head: of.at(-1) ?? null };
}

function pick({ of, within, head }: Qualified): Name {
  return { of, within, head };
}
