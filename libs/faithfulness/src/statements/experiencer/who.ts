import {
  BEFORE_MEMBER,
  BELONGS_TO,
  FAMILY,
  HISTORY,
  JOINS_MEMBERS,
  NEW_CLAUSE,
  NO_FAMILY_AFTER,
  PATIENT,
} from '../../lexicons/persons/experiencers.js';
import { HELPERS, memberSex, OTHER_PERSONS, pronounSex } from '../../lexicons/persons/persons.js';
import { personAt } from '../../text/persons/persons-named.js';
import type { Word } from '../../text/words.js';
import { happensTo } from './happens-to.js';
import { roleOf } from './member-role.js';

/** Who something is said of: the patient, nobody that is known, the family, or some of its members. */
export type Who = readonly string[];

export const OF_PATIENT: Who = ['patient'];
export const UNKNOWN: Who = [];
export const OF_FAMILY: Who = ['family'];

export interface WhoContext {
  /** Of whom it is said where nobody is named. */
  readonly base: Who;
  /** Of whom the sentence before speaks at its end, where that is no patient. */
  readonly before: Who;
  /** In a dialogue "she" is not the patient, who says "I", unless somebody else speaks for him. */
  readonly isDialogue: boolean;
  readonly hasInformant: boolean;
}

const SIDES_OF_FAMILY = new Set(['maternal', 'paternal']);
const TITLES = new Set(['mr', 'mrs', 'ms']);
const THEIRS = new Set(['his', 'her', 'their']);
const ENDS = /[.;!?\n]/;
const SUBJECTS = new Set(['he', 'she', "he's", "she's", 'his', 'her', 'him']);
const SELF = new Set(['i', "i'm", "i've", "i'd", 'my']);

export interface WhoRead {
  /** Of each word. */
  readonly who: readonly Who[];
  /** The members spoken of last. */
  readonly lastMentioned: Who;
}

/** Of each word whom it is said of, by rules in the manner of ConText. */
export function whoOf(words: readonly Word[], context: WhoContext): WhoRead {
  const who: Who[] = words.map(() => context.base);
  let current = context.base;
  let lastMentioned = context.before;
  let from = 0;
  for (let at = 0; at < words.length;) {
    const word = words[at];
    if (!word) break;
    if (at > 0 && ENDS.test(word.before)) {
      current = context.base;
      from = at;
    }
    const group = groupAt(words, at);
    if (group) {
      const { members, to } = group;
      const role = roleOf(words, at, to);
      who.fill(role === 'ahead' || role === 'behind' ? members : UNKNOWN, at, to);
      if (role === 'teller') current = UNKNOWN;
      else if (role === 'behind') {
        fillBack(who, members, from, at);
        current = context.base;
        lastMentioned = members;
        from = to;
      } else if (role === 'ahead') {
        current = members;
        lastMentioned = members;
      }
      at = to;
      continue;
    }
    if (isFamily(words, at)) {
      current = OF_FAMILY;
      if (isBehind(words, at)) fillBack(who, OF_FAMILY, from, at);
    } else if ((PATIENT.has(word.text) && !isOfPatient(words, at)) || isOwnHistory(words, at))
      current = OF_PATIENT;
    else if (SELF.has(word.text) && context.isDialogue && current !== context.base)
      current = isSubject(words, at) ? context.base : current;
    else if (SUBJECTS.has(word.text) && isSubject(words, at))
      current = meant(word.text, lastMentioned, context);
    else if (isNewPerson(word.text) && current !== context.base) current = UNKNOWN;
    who[at] = current;
    at++;
  }
  return { who, lastMentioned };
}

/** Where somebody else is named, or a clause begins, nobody knows whose the rest is. */
function isNewPerson(text: string): boolean {
  return NEW_CLAUSE.has(text) || OTHER_PERSONS.has(text) || TITLES.has(text);
}

function fillBack(who: Who[], put: Who, from: number, to: number): void {
  for (let at = from; at < to; at++) who[at] = put;
}

/** Whom a pronoun means: the member just spoken of, the patient, or one of the two. */
function meant(
  pronoun: string,
  lastMentioned: Who,
  { base, isDialogue, hasInformant }: WhoContext,
): Who {
  if (isDialogue && hasInformant) return UNKNOWN;
  const sex = pronounSex(pronoun);
  const isMember = lastMentioned.some((member) => [sex, null].includes(memberSex(member)));
  if (isDialogue) return isMember ? lastMentioned : UNKNOWN;
  if (isMember) return UNKNOWN;
  return base === OF_FAMILY ? OF_FAMILY : OF_PATIENT;
}

/** "mother", "mother and two aunts", "parents" */
function groupAt(words: readonly Word[], at: number): { members: Who; to: number } | null {
  const first = personAt(words, at);
  if (!first || isPatient(words, at)) return null;
  // "the carer arranged a bed" tells of the patient's bed
  const isHelper = first.members.every((member) => HELPERS.has(member));
  if (isHelper && !happensTo(words, first.to)) return null;
  // "on the mother's side" is of the family
  if (words[first.to]?.text === 'side') return { members: OF_FAMILY, to: first.to + 1 };
  const members = new Set(first.members);
  let { to } = first;
  for (let next = to; next < Math.min(words.length, to + 3); next++) {
    const { text = '', before = '' } = words[next] ?? {};
    if (ENDS.test(before) || before.includes(':')) break;
    const more = personAt(words, next);
    if (more) {
      if (before.includes(',') || words[next - 1]?.before.includes(',')) {
        if (more.members.some((member) => members.has(member))) break;
      }
      // "my mother's sister", "my mother and her sister": somebody of the family
      if (words[to - 1]?.text.endsWith("'s") === true || THEIRS.has(words[next - 1]?.text ?? ''))
        members.add('family');
      for (const member of more.members) members.add(member);
      to = more.to;
      next = to - 1;
    } else if (!JOINS_MEMBERS.has(text) && !BEFORE_MEMBER.has(text)) break;
  }
  return { members: [...members], to };
}

/** "Child: Noor, 6 years" heads a note about a child. */
function isPatient(words: readonly Word[], at: number): boolean {
  const isFirst = at === 0 || (words[at]?.before ?? '').includes('\n');
  return isFirst && words[at]?.text === 'child' && (words[at + 1]?.before ?? '').startsWith(':');
}

function isFamily(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? '';
  const next = words[at + 1]?.text ?? '';
  if (SIDES_OF_FAMILY.has(text)) return next === 'side';
  return FAMILY.has(text) && !NO_FAMILY_AFTER.has(next);
}

/** "cancer in the family" */
function isBehind(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some(({ text }) => BELONGS_TO.has(text));
}

/** "past medical history", "social history": not the family's. */
export function isOwnHistory(words: readonly Word[], at: number): boolean {
  if (!HISTORY.has(words[at]?.text ?? '')) return false;
  return (
    ['medical', 'surgical', 'social', 'past', 'personal'].includes(words[at - 1]?.text ?? '') &&
    !words.slice(Math.max(0, at - 3), at).some(({ text }) => FAMILY.has(text))
  );
}

/** At the start of a clause. */
function isSubject(words: readonly Word[], at: number): boolean {
  const { before = '' } = words[at] ?? {};
  const last = words[at - 1]?.text ?? '';
  return (
    at === 0 ||
    /[,.;:!?(\n]/.test(before) ||
    [
      'and',
      'but',
      'that',
      'because',
      'so',
      'when',
      'while',
      'if',
      'though',
      'although',
      'then',
    ].includes(last)
  );
}

/** "The father of the patient" */
function isOfPatient(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 2), at).some(({ text }) => text === 'of');
}
