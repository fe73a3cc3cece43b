import { type Breaker, changeEach, plainWords, type SourceWords } from './break.js';

type Change = readonly [pattern: RegExp, put: string];

const DROPPED: readonly Change[] = [
  [/\bdenies\b/g, 'reports'],
  [/\bDenies\b/g, 'Reports'],
  [/\bdenied\b/g, 'reported'],
  [/\bwithout\b/g, 'with'],
  [/\bnegative for\b/gi, 'positive for'],
  [/\b(has|have|had|is|was|are|were|do|does|did|could|can|will|would) not\b/g, '$1'],
  [/\bnever\b/g, 'often'],
  [/\bNo (?!known|other)/g, ''],
  [/\bno (?!known|other|longer)/g, ''],
];
const ADDED: readonly Change[] = [
  [/\b(reports|endorses|complains of|admits to)\b/g, 'denies'],
  [/\b(Reports|Endorses)\b/g, 'Denies'],
  [/\b(reported|complained of)\b/g, 'denied'],
  [/\b(has|had) (?=a |an |some |had )/g, '$1 no '],
  [/\b(is|was|are|were|will) (?!not\b|no\b|able\b)/g, '$1 not '],
  [/\b(takes|uses|smokes|drinks|lives|works)\b/g, 'never $1'],
  [/\bpositive for\b/gi, 'negative for'],
];
/** Words after the change by which the source is looked at. */
const FOCUS = 5;
/** So much of a reply says yes or no. */
const REPLY = 60;
const DENIAL = /\b(?:no|nope|not|never|none|nothing|neither|without|denie[sd]|negative)\b|n't\b/i;
/** After such a word a list of what is denied has ended. */
const ENDS_LIST =
  /\b(?:is|are|was|were|has|have|had|does|do|did|with|but|there|he|she|they|reports|states|takes)\b/i;
const EMPTY_WORDS = new Set(
  plainWords(`
  the a an any some of in on at to for with from by and or as his her their he she it they has had have been be
  is was are were not no does do did this that these those patient history also other
`),
);

/** Denials taken out and put in, one at a time. */
export const breakNegation: Breaker = ({ sentence, source }) =>
  [
    ...DROPPED.map((change) => ({ change, how: 'dropped' })),
    ...ADDED.map((change) => ({ change, how: 'added' })),
  ].flatMap(({ change: [pattern, put], how }) =>
    changeEach(sentence, pattern, ([all]) =>
      all.replace(new RegExp(pattern.source, pattern.flags.replace('g', '')), put),
    ).map(({ text, match }) => ({
      kind: 'negation' as const,
      how,
      text,
      isFromTruth:
        !isDeniedAgain(how, sentence, match.index) &&
        !isDeniedStill(match, sentence) &&
        isSaid(how, sentence.slice(match.index + match[0].length), source),
    })),
  );

/**
 * Whether the source says what the sentence said before it was broken, by a simple look: one sentence of
 * it has all of the next words of the phrase, and that one, or the reply to it, has a word of denial where
 * a denial is taken out, and none where one is put in.
 */
function isSaid(how: string, rest: string, { text }: SourceWords): boolean {
  const phrase = rest.split(/[,.;:]|\b(?:but|and|or)\b/)[0] ?? '';
  const focus = plainWords(phrase)
    .filter((word) => !EMPTY_WORDS.has(word))
    .slice(0, FOCUS);
  if (focus.length === 0) return false;
  const said = text.split(/\n|(?<=[.!?])\s+/).filter((each) => /\w/.test(each));
  const places = said.flatMap((each, at) => {
    const words = new Set(plainWords(each));
    if (!focus.every((word) => words.has(word))) return [];
    const reply = each.includes('?') || !/[.!]\s*$/.test(each) ? (said[at + 1] ?? '') : '';
    return [DENIAL.test(each) || DENIAL.test(reply.slice(0, REPLY))];
  });
  return places.length > 0 && places.every((isDenied) => isDenied === (how === 'dropped'));
}

/** "denies no fever", "not nontender", "hardly ever never": a denial put beside a denial says what nobody would write. */
function isDeniedAgain(how: string, sentence: string, at: number): boolean {
  const clause = sentence.slice(at).split(/[.;]|\bbut\b/)[0] ?? '';
  return (
    how === 'added' &&
    (/\b(?:no|not|never|denie[sd]|without|negative|unremarkable|non-?[a-z]{4,})\b/i.test(clause) ||
      /\b(?:hardly|rarely|seldom)(?: ever)? $/i.test(sentence.slice(0, at)))
  );
}

/** "No swelling, redness or warmth" denies the redness as "no swelling, no redness" does. */
function isDeniedStill({ 0: taken, index }: RegExpExecArray, sentence: string): boolean {
  if (taken !== 'no ') return false;
  const before = sentence.slice(0, index).split(/[.;:]/).at(-1) ?? '';
  const list = before.split(/\b(?:no|denie[sd]|without|negative for)\b/i);
  return list.length > 1 && !ENDS_LIST.test(list.at(-1) ?? '');
}
