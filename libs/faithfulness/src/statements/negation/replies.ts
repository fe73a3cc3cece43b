import type { Polarity } from './denials/deny.js';
import type { Unit } from '../../text/source-units.js';
import { wordList } from '../../lexicons/word-lists.js';
import type { Word } from '../../text/words.js';

export interface Question {
  /** Places of its first word in the unit, and of the one after its last. */
  readonly from: number;
  readonly to: number;
  /**
   * "When did the pain begin?" takes the pain for granted, "do you take it?" takes nothing; "shortness of
   * breath" may be a question or none, so that only a denial counts; "when did you last smoke?" is open.
   */
  readonly asks: 'how' | 'whether' | 'perhaps' | 'last';
  /** "any chest pain no no": the reply stands in the unit itself. */
  readonly reply: Polarity | null;
}

const CUES = wordList(`any anything do did have has are were is was does can could would will`);
const AFTER_CUE = wordList(`you your his her the there it that he she they anyone anybody any`);
const OTHER_SUBJECTS = wordList(`your his her the that`);
const FILLERS = wordList(`
  um uh er ah oh okay ok well hmm hm so actually honestly doctor sir ma'am surprisingly thankfully fortunately
  luckily mm you know like thank thanks
`);
const NO = wordList(`
  no nope nah none never neither nothing negative denies don't haven't hasn't isn't doesn't didn't
`);
const YES = wordList(`
  yes yeah yep yup sure correct right exactly absolutely definitely indeed mm-hmm mhm uh-huh true unfortunately
  certainly affirmative
`);
const YES_START =
  /^(?:that's (?:right|correct)|of course|a (?:little|bit)|mm hmm|uh huh|something like that)\b/;
/** "I do" says yes, "I have always been at home" says something else. */
const YES_ALONE =
  /^(?:i (?:do|am|have|did|was)|(?:it|he|she) (?:does|is|has)|they (?:are|do))(?= (?:i|and|but|it|yes|yeah|he|she)\b|$)/;
/** "I haven't", "he does n't", "it's not", "not that I noticed" */
const NO_START =
  /^(?:(?:i|he|she|it|they|we|there|that)(?:'m|'s|'re)?(?: (?:do|does|did|have|has|had|am|is|are|was|were|would|could|ca))? ?(?:n't|not|never|\w+n't|deny|denies)\b|not (?:really|that|at all|i|any|yet)\b|uh uh\b)/;
/** "For ten years", "every morning", "some radiation" say when, how often or how much, and so that it is. */
const DETAIL = /^(?:for|since|every|each|once|twice|about|some|mostly|daily|both) /;
/** "Just when I climb stairs", "slight cramps", "once in a while": less than was asked, and no denial. */
const IN_PART =
  /^(?:(?:maybe )?(?:just|only|mainly|mostly|usually|sometimes|occasionally) (?:when|if|with|after|during|on|in|at|a|the|some|every)\b|when(?:ever)? (?:i|he|she|it) |(?:an? )?(?:very )?(?:slight|mild|minor|occasional)(?:ly)?\b|sometimes\b|occasionally\b|(?:once|every once) in a while\b|every now and (?:then|again)\b|now and (?:then|again)\b|here and there\b|on and off\b|off and on\b|from time to time\b|it comes and goes\b|all the time\b)/;
const NO_LATER = [`do n't think so`, `don't think so`, `nothing like that`, `not that i`];
const ASKS_LAST = /\b(?:the last time|(?:did|have) (?:you|he|she|they) last)\b/;
/** "when you fell, did you" asks whether. */
const PERSONS = wordList(`you he she it they i`);
const ASKS_HOW = wordList(`when where which how`);
/** "She is a 41-year-old, and what brings you in?" */
const QUESTION_WORDS = wordList(`what what's why who whose when where which how`);
/** "how many times did" */
const LONGEST_HOW = 4;
const LONGEST_BARE = 6;
const LONGEST_FURTHER = 10;
/** "You took it, correct?" */
const TAG = /,? ?\b(?:correct|right|yes|yeah|huh) ?\?[\s"')\]]*$/i;
const HEARD = /,? (?:okay|ok|alright|all right) ?\?[\s"')\]]*$/i;
const ENDS_REPLY = wordList(`no nope nothing not none okay um uh i yeah`);

/** A unit that asks something, by its mark or, in a transcript without marks, by how it begins. */
export function questionIn(text: string, words: readonly Word[]): Question | null {
  const from = firstAsked(words);
  if (isStatement(text, words)) return null;
  if (/\?[\s"')\]]*$/.test(text)) {
    const asks = TAG.test(text) ? 'perhaps' : asksOf(words, from);
    const start =
      from === -1 ? words.findIndex(({ text: word }) => QUESTION_WORDS.has(word)) : from;
    return { from: Math.max(0, start), to: words.length, asks, reply: null };
  }
  if (isBrokenOff(text)) return { from: 0, to: words.length, asks: 'whether', reply: null };
  if (/[.!]\s*$/.test(text) && isFurther(words))
    return { from: 0, to: words.length, asks: 'perhaps', reply: null };
  if (/[.!]\s*$/.test(text) && !isAskedPlainly(words)) return null;
  if (from === -1)
    return isBare(words) ? { from: 0, to: words.length, asks: 'perhaps', reply: null } : null;
  const no = words.findIndex(
    ({ text: word }, at) => at > from + 1 && isOwnReply(word, words[at + 1]),
  );
  const isOpen = words[from]?.text !== 'any' && words[from]?.text !== 'anything';
  return {
    from,
    to: no === -1 ? words.length : no,
    asks: isOpen ? asksOf(words, from) : 'whether',
    reply: no === -1 ? null : -1,
  };
}

/** "How long have you had it?"; "is it there when you walk?" may be answered by yes or no. */
function asksOf(words: readonly Word[], cue: number): Question['asks'] {
  if (ASKS_LAST.test(words.map(({ text }) => text).join(' '))) return 'last';
  const places = words.flatMap(({ text }, at) =>
    ASKS_HOW.has(text) && !(text === 'how' && words[at + 1]?.text === 'about') ? [at] : [],
  );
  const isHow = (at: number): boolean =>
    at < cue &&
    at > cue - LONGEST_HOW &&
    !words.slice(at, cue).some(({ text }) => PERSONS.has(text));
  if (places.some((at) => cue === -1 || isHow(at))) return 'how';
  return places.length > 0 ? 'perhaps' : 'whether';
}

/** "Shortness of breath" with the tone of a question: only a denial of it counts. */
function isBare(words: readonly Word[]): boolean {
  return words.length <= LONGEST_BARE && words.some(({ isStop }) => !isStop);
}

/** "Tremors or loss of sensation or-" */
function isBrokenOff(text: string): boolean {
  return /\bor\s?(?:-+|…|\.\.\.)?\s*$/.test(text);
}

/** "That, or vomiting." "Or drink." */
function isFurther(words: readonly Word[]): boolean {
  return words.length <= LONGEST_FURTHER && words.slice(0, 2).some(({ text }) => text === 'or');
}

/** "Do you have a cough." "Any visual changes." */
function isAskedPlainly(words: readonly Word[]): boolean {
  if (words[0]?.text === 'any') return true;
  return CUES.has(words[0]?.text ?? '') && words[1]?.text === 'you';
}

/** "There is some edema, okay?" tells, and asks only whether that was heard. */
function isStatement(text: string, words: readonly Word[]): boolean {
  return words.length > 3 && HEARD.test(text) && !isCue(words, 0);
}

/** "do your children have any illness" asks about the illness; what stands before is no part of the question. */
function firstAsked(words: readonly Word[]): number {
  const after = words.findLastIndex(({ text }) => text === 'okay' || text === 'alright') + 1;
  const cue = words.findIndex((_, at) => at >= after && isCue(words, at));
  const any = words.findIndex(({ text }, at) => at > cue && text === 'any');
  const isOfSubject = OTHER_SUBJECTS.has(words[cue + 1]?.text ?? '');
  return isOfSubject && any >= 0 ? any : cue;
}

function isCue(words: readonly Word[], at: number): boolean {
  const word = words[at]?.text ?? '';
  const next = words[at + 1]?.text ?? '';
  if (word === 'any' || (word === 'anything' && next !== 'like')) return true;
  if (CUES.has(word) && AFTER_CUE.has(next)) return true;
  return next === 'about' && (word === 'how' || word === 'what');
}

function isOwnReply(word: string, next: Word | undefined): boolean {
  return (word === 'no' || word === 'nope') && (next === undefined || ENDS_REPLY.has(next.text));
}

/** What the first words of a reply say to the question before it. */
export function replyOf(words: readonly Word[]): Polarity {
  const said = words.slice(0, 14).map(({ text }) => text);
  while (FILLERS.has(said[0] ?? '')) said.shift();
  const opening = said.join(' ');
  if (/^no(?:t|ne)? that i (?:can )?(?:recall|remember)/.test(opening)) return -1;
  if (said.slice(0, 5).some((word) => word === 'remember' || word === 'recall')) return 0;
  if (NO.has(said[0] ?? '') || NO_START.test(opening)) return -1;
  if (opening === 'not' || NO_LATER.some((later) => opening.includes(later))) return -1;
  if (DETAIL.test(opening)) return 1;
  if (IN_PART.test(opening) && !deniesAny(words)) return 1;
  if (YES.has(said[0] ?? '')) return said[1] === 'not' ? -1 : 1;
  if (YES_START.test(opening) || YES_ALONE.test(firstClause(words))) return 1;
  return 0;
}

function deniesAny(words: readonly Word[]): boolean {
  return words.some(({ text }) => NO.has(text) || text === 'not' || text.endsWith("n't"));
}

/** To the first mark. */
function firstClause(words: readonly Word[]): string {
  const end = words.findIndex(({ before }, at) => at > 0 && /[,.;!?]/.test(before));
  const said = words.slice(0, end === -1 ? words.length : end).map(({ text }) => text);
  while (FILLERS.has(said[0] ?? '')) said.shift();
  return said.join(' ');
}

/** Whether one unit can answer another: somebody else's turn, the next one. */
export function follows(question: Unit, reply: Unit): boolean {
  return reply.turn === question.turn + 1 && reply.speaker !== question.speaker;
}
